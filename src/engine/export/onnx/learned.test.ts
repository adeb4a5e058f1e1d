import { expect, test } from 'vitest'
import { FaultError } from '../../../contract/fault.ts'
import type { FittedModel } from '../../learn/fitted-model.ts'
import { learnedOf } from './learned.ts'

const modelWith = (learned: unknown, classes: readonly string[] = []): FittedModel => ({
  problem: { target: 't', task: classes.length === 0 ? 'regress' : 'classify', why: 'person' },
  classes,
  threshold: 0.5,
  targetRange: 1,
  recipe: { schema: [{ name: 'x', type: 'number' }, { name: 'y', type: 'number' }], steps: [] },
  inputs: [],
  learner: { id: 'some-learner', params: {} },
  learned,
})

const verdict = (learned: unknown, classes?: readonly string[]): string => {
  try {
    return learnedOf(modelWith(learned, classes)).kind
  } catch (thrown) {
    return thrown instanceof FaultError ? thrown.fault.code : String(thrown)
  }
}

const stump = { kind: 'tree', outputs: 1, feature: Int32Array.of(1, -1, -1), threshold: new Float32Array(3), left: Int32Array.of(1, -1, -1), right: Int32Array.of(2, -1, -1), value: new Float64Array(3), samples: new Float64Array(3) }

test('models of the right size pass', () => {
  expect(verdict({ kind: 'linear', weights: new Float64Array(2), intercept: 0 })).toBe('linear')
  expect(verdict({ kind: 'logistic', classes: 2, weights: new Float64Array(2), intercepts: new Float64Array(1) }, ['a', 'b'])).toBe('logistic')
  expect(verdict({ kind: 'logistic', classes: 3, weights: new Float64Array(6), intercepts: new Float64Array(3) }, ['a', 'b', 'c'])).toBe('logistic')
  expect(verdict({ kind: 'baseline', value: new Float64Array(2) }, ['a', 'b'])).toBe('baseline')
  expect(verdict(stump)).toBe('tree')
})

test.each([
  ['too few weights', { kind: 'linear', weights: new Float64Array(1), intercept: 0 }],
  ['a list instead of an array of numbers', { kind: 'linear', weights: [1, 2], intercept: 0 }],
  ['classes where numbers are asked for', { kind: 'logistic', classes: 2, weights: new Float64Array(2), intercepts: new Float64Array(1) }],
  ['a tree without nodes', { ...stump, feature: new Int32Array(0) }],
  ['a child that is its own parent', { ...stump, left: Int32Array.of(0, -1, -1) }],
  ['a child that is not there', { ...stump, right: Int32Array.of(3, -1, -1) }],
  ['a feature that is not there', { ...stump, feature: Int32Array.of(2, -1, -1) }],
  ['too few answers', { ...stump, value: new Float64Array(2) }],
])('%s is damage', (_what, learned) => {
  expect(verdict(learned)).toBe('model-damaged')
})

test.each([[null], ['tree'], [{}], [{ kind: 'forest' }], [{ kind: 'constructor' }]])('%j has no form in ONNX', (learned) => {
  expect(verdict(learned)).toBe('export-unproved')
})

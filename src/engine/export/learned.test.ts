import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
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

const forest = { kind: 'forest', outputs: 1, trees: 2, start: Int32Array.of(0, 3, 4), feature: Int32Array.of(1, -1, -1, -1), threshold: new Float32Array(4), left: Int32Array.of(1, -1, -1, -1), right: Int32Array.of(2, -1, -1, -1), value: new Float64Array(4), samples: new Float64Array(4) }
const near = { kind: 'neighbors', k: 2, weights: 'uniform', p: 2, outputs: 1, columns: 2, rows: 3, data: new Float64Array(6), target: new Float64Array(3) }
const bells = { kind: 'gaussian-nb', classes: 2, prior: new Float64Array(2), mean: new Float64Array(4), variance: new Float64Array(4) }
const stump = { kind: 'tree', outputs: 1, feature: Int32Array.of(1, -1, -1), threshold: new Float32Array(3), left: Int32Array.of(1, -1, -1), right: Int32Array.of(2, -1, -1), value: new Float64Array(3), samples: new Float64Array(3) }

test('models of the right size pass', () => {
  expect(verdict({ kind: 'linear', weights: new Float64Array(2), intercept: 0 })).toBe('linear')
  expect(verdict({ kind: 'logistic', classes: 2, weights: new Float64Array(2), intercepts: new Float64Array(1) }, ['a', 'b'])).toBe('logistic')
  expect(verdict({ kind: 'logistic', classes: 3, weights: new Float64Array(6), intercepts: new Float64Array(3) }, ['a', 'b', 'c'])).toBe('logistic')
  expect(verdict({ kind: 'baseline', value: new Float64Array(2) }, ['a', 'b'])).toBe('baseline')
  expect(verdict(stump)).toBe('tree')
  expect(verdict(forest)).toBe('forest')
  expect(verdict(near)).toBe('neighbors')
  expect(verdict({ ...near, outputs: 2, target: Float64Array.of(0, 1, 1) }, ['a', 'b'])).toBe('neighbors')
  expect(verdict(bells, ['a', 'b'])).toBe('gaussian-nb')
})

test.each([
  ['too few weights', { kind: 'linear', weights: new Float64Array(1), intercept: 0 }],
  ['a list instead of an array of numbers', { kind: 'linear', weights: [1, 2], intercept: 0 }],
  ['classes where numbers are asked for', { kind: 'logistic', classes: 2, weights: new Float64Array(2), intercepts: new Float64Array(1) }],
  ['a tree without nodes', { ...stump, feature: new Int32Array(0) }],
  ['a child that is its own parent', { ...stump, left: Int32Array.of(0, -1, -1) }],
  ['a child that is not there', { ...stump, right: Int32Array.of(3, -1, -1) }],
  ['a feature that is not there', { ...stump, feature: Int32Array.of(2, -1, -1) }],
  ['a tree of no nodes in a forest', { ...forest, start: Int32Array.of(0, 4, 4) }],
  ['a child in another tree', { ...forest, right: Int32Array.of(3, -1, -1, -1) }],
  ['trees that end before the nodes do', { ...forest, start: Int32Array.of(0, 3, 3) }],
  ['trees that begin behind the last node', { ...forest, start: Int32Array.of(0, 9, 4) }],
  ['more neighbours than rows', { ...near, k: 4 }],
  ['rows of another width', { ...near, columns: 3 }],
  ['bell curves of values', bells],
  ['groups where a value is asked for', { kind: 'centres', groups: 1, centres: new Float64Array(2), inertia: 0 }],
  ['too few answers', { ...stump, value: new Float64Array(2) }],
])('%s is damage', (_what, learned) => {
  expect(verdict(learned)).toBe('model-damaged')
})

test('a class that is not there is damage', () => {
  expect(verdict({ ...near, outputs: 2, target: Float64Array.of(0, 1, 2) }, ['a', 'b'])).toBe('model-damaged')
})

test('groups pass where groups are asked for, and nothing else does', () => {
  const asked = (learned: unknown): unknown => {
    try {
      return learnedOf({ ...modelWith(learned, ['1', '2']), problem: { task: 'cluster' } }).kind
    } catch (thrown) {
      return thrown instanceof FaultError ? thrown.fault.code : thrown
    }
  }
  expect(asked({ kind: 'centres', groups: 2, centres: new Float64Array(4), inertia: 0 })).toBe('centres')
  expect(asked({ kind: 'centres', groups: 3, centres: new Float64Array(6), inertia: 0 })).toBe('model-damaged')
  expect(asked({ kind: 'baseline', value: new Float64Array(2) })).toBe('model-damaged')
})

test.each([[null], ['tree'], [{}], [{ kind: 'network' }], [{ kind: 'constructor' }]])('%j has no form outside the app', (learned) => {
  expect(verdict(learned)).toBe('export-unproved')
})

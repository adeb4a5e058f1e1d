import { expect, test } from 'vitest'
import { gateOf } from './gate.ts'

const goal = { metric: 'accuracy', value: 0.8 }
const scores = (accuracy: number) => ({ rows: 40, metrics: { accuracy } })

test('without a goal a model may leave; with one the sealed rows decide, once they are open', () => {
  expect(gateOf(undefined, 40, undefined, scores(0.1))).toBe('free')
  expect(gateOf(goal, 40, undefined, scores(0.99))).toBe('sealed')
  expect(gateOf(goal, 40, scores(0.81), scores(0.1))).toBe('reached')
  expect(gateOf(goal, 40, scores(0.79), scores(0.99))).toBe('missed')
})

test('where nothing is sealed practice decides; a figure that is not there stops nobody', () => {
  expect(gateOf(goal, 0, undefined, scores(0.8))).toBe('reached')
  expect(gateOf(goal, 0, undefined, scores(0.7))).toBe('missed')
  expect(gateOf({ metric: 'roc_auc', value: 0.9 }, 0, undefined, scores(0.7))).toBe('free')
  expect(gateOf(goal, 0, undefined, undefined)).toBe('free')
})

import { expect, test } from 'vitest'
import { gateOf, goalOn } from './goal.ts'

test('a score must reach its goal, an error must not pass it; without the figure nothing is said', () => {
  expect(goalOn({ metric: 'accuracy', value: 0.8 }, { metrics: { accuracy: 0.8 } })).toBe(true)
  expect(goalOn({ metric: 'accuracy', value: 0.81 }, { metrics: { accuracy: 0.8 } })).toBe(false)
  expect(goalOn({ metric: 'mae', value: 2 }, { metrics: { mae: 2.1 } })).toBe(false)
  expect(goalOn({ metric: 'mae', value: 2 }, { metrics: { mae: 1.9 } })).toBe(true)
  expect(goalOn({ metric: 'roc_auc', value: 0.9 }, { metrics: {} })).toBeUndefined()
})

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

import { expect, test } from 'vitest'
import { goalOn } from './goal.ts'

test('a score must reach its goal, an error must not pass it; without the figure nothing is said', () => {
  expect(goalOn({ metric: 'accuracy', value: 0.8 }, { metrics: { accuracy: 0.8 } })).toBe(true)
  expect(goalOn({ metric: 'accuracy', value: 0.81 }, { metrics: { accuracy: 0.8 } })).toBe(false)
  expect(goalOn({ metric: 'mae', value: 2 }, { metrics: { mae: 2.1 } })).toBe(false)
  expect(goalOn({ metric: 'mae', value: 2 }, { metrics: { mae: 1.9 } })).toBe(true)
  expect(goalOn({ metric: 'roc_auc', value: 0.9 }, { metrics: {} })).toBeUndefined()
})

import { expect, test } from 'vitest'
import type { ColumnProfile } from '../../../contract/documents/profile.ts'
import { aimFor, goalAt } from './goal.ts'

const classes = (...rows: number[]) => rows.map((count, at) => ({ label: `c${at}`, rows: count }))
const numbers: ColumnProfile = {
  name: 'price', missing: 0, distinct: 4,
  numbers: { min: 0, max: 40, mean: 20, deviation: 12.34, median: 20, quantiles: [0, 10, 30, 40], edges: [0, 20, 40], rows: [50, 50] },
}

test('two classes of like size are aimed at by accuracy, from always guessing the larger one', () => {
  expect(aimFor({ task: 'classify' }, undefined, classes(60, 40))).toMatchObject({ metric: 'accuracy', guessing: 0.6, perfect: 1, proposal: 0.8, positive: 'c1', negative: 'c0' })
})

test('a rare class is aimed at by AUC, more than two by the mean of their F1', () => {
  expect(aimFor({ task: 'classify' }, undefined, classes(92, 8))).toMatchObject({ metric: 'roc_auc', guessing: 0.5, proposal: 0.75 })
  const three = aimFor({ task: 'classify' }, undefined, classes(10, 10, 10))
  expect(three).toMatchObject({ metric: 'macro_f1' })
  expect(three?.guessing).toBeCloseTo(0.5 / 3, 12)
  expect(three?.positive).toBeUndefined()
})

test('numbers are aimed at by their error: half of what always saying the middle costs', () => {
  expect(aimFor({ task: 'regress' }, numbers, [])).toMatchObject({ metric: 'mae', guessing: 10, perfect: 0, proposal: 5 })
  expect(aimFor({ task: 'regress', metric: 'rmse' }, numbers, [])).toMatchObject({ metric: 'rmse', guessing: 12, proposal: 6 })
  expect(aimFor({ task: 'regress', metric: 'r2' }, numbers, [])).toMatchObject({ guessing: 0, proposal: 0.5 })
})

test('a metric that somebody chose stays, unless it is none for this question', () => {
  expect(aimFor({ task: 'classify', metric: 'recall' }, undefined, classes(60, 40))?.metric).toBe('recall')
  expect(aimFor({ task: 'classify', metric: 'mae' }, undefined, classes(60, 40))?.metric).toBe('accuracy')
})

test('nothing is aimed at before the target is known', () => {
  expect(aimFor({ task: 'classify' }, undefined, classes(3))).toBeUndefined()
  expect(aimFor({ task: 'regress' }, undefined, [])).toBeUndefined()
})

test('a goal has no more digits than one can mean', () => {
  expect(goalAt({ metric: 'roc_auc' }, 0.84999)).toEqual({ metric: 'roc_auc', value: 0.85 })
  expect(goalAt({ metric: 'mae' }, 1234.5)).toEqual({ metric: 'mae', value: 1200 })
})

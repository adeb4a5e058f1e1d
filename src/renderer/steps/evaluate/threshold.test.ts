import { describe, expect, test } from 'vitest'
import type { PartScores } from '../../../contract/documents/run.ts'
import { atThreshold, cheapestThreshold, costPerRow, judgedAt, scoresAt, type Above } from './threshold.ts'

/** Probabilities .2 .6 of the first class and .4 .7 .9 of the second, counted as the data process counts. */
const above: Above = (() => {
  const over = (ps: readonly number[]): number[] => Array.from({ length: 1001 }, (_, step) => ps.filter((p) => p > step / 1000).length)
  return { others: over([0.2, 0.6]), sought: over([0.4, 0.7, 0.9]), allOthers: 2, allSought: 3 }
})()

test('each threshold has its four counts; a probability that meets it belongs to the first class', () => {
  expect(atThreshold(above, 0.5)).toEqual({ found: 2, missed: 1, alarms: 1, spared: 1 })
  expect(atThreshold(above, 0.6)).toEqual({ found: 2, missed: 1, alarms: 0, spared: 2 })
  expect(atThreshold(above, 0)).toEqual({ found: 3, missed: 0, alarms: 2, spared: 0 })
  expect(atThreshold(above, 1)).toEqual({ found: 0, missed: 3, alarms: 0, spared: 2 })
})

describe('the cheapest threshold', () => {
  test('missing costs more: lower, in the middle of the stretch that costs least', () => {
    const costs = { missed: 10, falseAlarm: 1 }
    const cheapest = cheapestThreshold(above, costs)
    expect(cheapest).toBe(0.299)
    expect(costPerRow(atThreshold(above, cheapest), costs)).toBe(1 / 5)
  })
  test('a false alarm costs more: higher', () => {
    expect(cheapestThreshold(above, { missed: 1, falseAlarm: 10 })).toBe(0.649)
  })
  test('no threshold costs less on any of the thousand', () => {
    const costs = { missed: 3, falseAlarm: 2 }
    const least = costPerRow(atThreshold(above, cheapestThreshold(above, costs)), costs)
    for (let step = 0; step <= 1000; step++) expect(costPerRow(atThreshold(above, step / 1000), costs)).toBeGreaterThanOrEqual(least)
  })
})

test('scores follow the threshold; what needs none stays, what cannot be computed is left out', () => {
  const scores: PartScores = { rows: 5, metrics: { accuracy: 0.6, roc_auc: 0.8, log_loss: 0.5 }, confusion: { classes: ['no', 'yes'], counts: [[1, 1], [1, 2]] } }
  const at = scoresAt(scores, atThreshold(above, 0.6))
  expect(at.right).toBe(4)
  expect(at.confusion).toEqual({ classes: ['no', 'yes'], counts: [[2, 0], [1, 2]] })
  expect(at.metrics).toMatchObject({ accuracy: 0.8, precision: 1, f1: 0.8, roc_auc: 0.8, log_loss: 0.5 })
  expect(at.metrics['recall']).toBeCloseTo(2 / 3, 12)
  expect(at.metrics['mcc']).toBeCloseTo(2 / 3, 12)
  expect(at.metrics['kappa']).toBeCloseTo(8 / 13, 12)
  const none = scoresAt(scores, atThreshold(above, 1))
  expect(none.metrics['precision']).toBeUndefined()
  expect(none.perClass?.[1]).toEqual({ label: 'yes', rows: 3, precision: null, recall: 0, f1: 0 })
})

test('a row is judged anew by its own probability', () => {
  const row = { row: 7, actual: 1, said: 1, sure: 0.6, second: 0.6 }
  expect(judgedAt(row, 0.6)).toEqual({ ...row, said: 0, sure: 0.4 })
  expect(judgedAt(row, 0.59)).toEqual(row)
  const many = { row: 7, actual: 2, said: 1, sure: 0.6 }
  expect(judgedAt(many, 0.9)).toBe(many)
})

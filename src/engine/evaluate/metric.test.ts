import { expect, test } from 'vitest'
import type { Targeted } from '../table/target.ts'
import { rankingBy, rankingMetric } from './metric.ts'

const classes = (...counts: number[]): Targeted => {
  const codes = Int32Array.from(counts.flatMap((rows, code) => new Array<number>(rows).fill(code)))
  return { task: 'classify', rows: codes, withoutTarget: 0, codes, classes: counts.map(String) }
}

test('the metric that ranks: accuracy unless one of two classes is rare, the mean F1 of more, mae of numbers, silhouette of groups', () => {
  expect(rankingMetric(classes(80, 20))).toEqual({ metric: 'accuracy', sign: 1 })
  expect(rankingMetric(classes(20, 80))).toEqual({ metric: 'accuracy', sign: 1 })
  expect(rankingMetric(classes(81, 19))).toEqual({ metric: 'roc_auc', sign: 1 })
  expect(rankingMetric(classes(98, 1, 1))).toEqual({ metric: 'macro_f1', sign: 1 })
  expect(rankingMetric({ task: 'regress', rows: new Int32Array(2), withoutTarget: 0, values: Float64Array.of(1, 2) })).toEqual({ metric: 'mae', sign: -1 })
  expect(rankingMetric(undefined)).toEqual({ metric: 'silhouette', sign: 1 })
})

test('errors and losses rank the other way round', () => {
  const less = ['log_loss', 'brier', 'rmse', 'mae', 'mape', 'median_ae', 'davies_bouldin']
  const more = ['accuracy', 'balanced_accuracy', 'precision', 'recall', 'f1', 'macro_f1', 'roc_auc', 'pr_auc', 'mcc', 'kappa', 'r2', 'silhouette', 'adjusted_rand']
  expect(less.map((metric) => rankingBy(metric).sign)).toEqual(less.map(() => -1))
  expect(more.map((metric) => rankingBy(metric).sign)).toEqual(more.map(() => 1))
})

import { expect, test } from 'vitest'
import { formats } from '../../format/format.ts'
import { why } from '../../i18n/why.ts'
import { costWords, importanceIn, stonesFor } from './importance.ts'

test('what a column costs has the digits that its spread bears', () => {
  const said = (mean: number, sd: number, metric: string): string => costWords({ mean, sd, metric }, why.en, formats.en).replaceAll('\u00a0', ' ')
  expect(said(0.0412, 0.0063, 'accuracy')).toBe('4.1 ± 0.6 points')
  expect(said(0.2, 0.031, 'roc_auc')).toBe('20.0 ± 3.1 points')
  expect(said(4.13, 0.62, 'mae')).toBe('4.1 ± 0.6')
  expect(said(12345.6, 321.9, 'mae')).toBe('12,346 ± 322')
  expect(said(0.0123, 0.0021, 'mae')).toBe('0.012 ± 0.002')
  expect(said(0, 0, 'mae')).toBe('0.0 ± 0.0')
})

test('the longest bar is full, none is below nothing', () => {
  expect([stonesFor(4, 4, 30), stonesFor(2, 4, 30), stonesFor(-1, 4, 30)]).toEqual([30, 15, 0])
})

test('each learner has its own columns: the best from the run, others as they were asked for', () => {
  const of = (learner: string) => ({ learner, metric: 'mae', rows: 40, columns: [] })
  const run = { importance: of('ridge'), weighed: [of('lasso')] }
  expect(['ridge', 'lasso', 'decision-tree'].map((learner) => importanceIn(run, learner)?.learner)).toEqual(['ridge', 'lasso', undefined])
  expect(importanceIn({}, 'ridge')).toBeUndefined()
})

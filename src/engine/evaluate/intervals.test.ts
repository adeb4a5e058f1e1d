import { describe, expect, test } from 'vitest'
import type { PartScores } from '../../contract/documents/run.ts'
import { createRng } from '../number/rng.ts'
import type { Targeted } from '../table/target.ts'
import fixture from './fixtures/metrics.json' with { type: 'json' }
import type { Interval } from './intervals.ts'
import { judge } from './judge.ts'
import { wilson } from './wilson.ts'

const classes = (codes: Int32Array, k: number): Targeted => ({ task: 'classify', rows: codes, withoutTarget: 0, codes, classes: Array.from({ length: k }, (_, c) => `class ${c}`) })
const values = (actual: Float64Array): Targeted => ({ task: 'regress', rows: new Int32Array(actual.length), withoutTarget: 0, values: actual })
const scoresOf = (target: Targeted, said: Float64Array, seed = 7): PartScores => judge('any', 0.5, target, target.task === 'classify' ? { proba: said } : { values: said }, createRng(seed)).scores
const intervalOf = ({ intervals }: PartScores, metric: string): Interval => intervals?.[metric] as Interval

/** Within `share` of the wanted interval's width, at both ends. */
function near([low, high]: Interval, wanted: readonly number[], share: number): void {
  const [from, to] = wanted as Interval
  expect(Math.abs(low - from)).toBeLessThan(share * (to - from))
  expect(Math.abs(high - to)).toBeLessThan(share * (to - from))
}

describe('resampled rows: about the middle 95 percent of 2,000 resamples scored by scikit-learn', () => {
  test.each(fixture.resampled.map((it) => [it.name, it] as const))('%s', (_name, it) => {
    const target = it.proba === undefined ? values(Float64Array.from(it.y)) : classes(Int32Array.from(it.y), it.proba.length / it.y.length)
    const scores = scoresOf(target, Float64Array.from(it.proba ?? it.said ?? []))
    for (const [metric, wanted] of Object.entries(it.intervals)) near(intervalOf(scores, metric), wanted, 0.15)
  })
})

test('shares of rows have Wilson’s interval', () => {
  const scores = scoresOf(classes(Int32Array.of(0, 0, 0, 1, 1, 1, 1, 0, 1, 0), 2), Float64Array.from([1, 1, 0, 0, 0, 1, 1, 1, 0, 0].flatMap((p) => [p, 1 - p])))
  expect(scores.confusion?.counts).toEqual([[3, 2], [2, 3]])
  expect(scores.intervals).toMatchObject({ accuracy: wilson(6, 10), precision: wilson(3, 5), recall: wilson(3, 5) })
  expect(scores.band).toEqual(scores.intervals?.['accuracy'])
})

test('many rows: a sample of them is resampled, and the interval is as narrow as the rows are many', () => {
  const rng = createRng(3)
  const n = 40_000
  const actual = Float64Array.from({ length: n }, () => rng.next())
  const said = actual.map((y) => y + rng.next() - 0.5)
  const errors = actual.map((y, i) => Math.abs(y - (said[i] as number)))
  const mean = errors.reduce((sum, it) => sum + it, 0) / n
  const half = 1.96 * Math.sqrt(errors.reduce((sum, it) => sum + (it - mean) * (it - mean), 0) / n / n)
  near(intervalOf(scoresOf(values(actual), said), 'mae'), [mean - half, mean + half], 0.15)

  const codes = Int32Array.from({ length: n }, () => rng.below(2))
  const proba = Float64Array.from([...codes].flatMap((code) => ((p) => [1 - p, p])((code + rng.next() * 2) / 3)))
  const scores = scoresOf(classes(codes, 2), proba)
  const brier = Float64Array.from(codes, (code, i) => ((proba[2 * i + 1] as number) - code) ** 2)
  const centre = scores.metrics['brier'] as number
  const width = 1.96 * Math.sqrt(brier.reduce((sum, it) => sum + (it - centre) * (it - centre), 0) / n / n)
  near(intervalOf(scores, 'brier'), [centre - width, centre + width], 0.15)
})

test('nineteen of twenty intervals hold the truth', () => {
  let held = 0
  const rng = createRng(11)
  for (let turn = 0; turn < 100; turn++) {
    const actual = Float64Array.from({ length: 60 }, () => rng.next())
    // The error is drawn evenly from 0 to 1, so its mean is 1/2.
    const [low, high] = intervalOf(scoresOf(values(actual), actual.map((y) => y + rng.next()), turn), 'mae')
    if (low <= 0.5 && 0.5 <= high) held++
  }
  expect(held).toBeGreaterThan(88)
  expect(held).toBeLessThan(100)
})

test('the same seed gives the same ends, another one others; without chance there are none', () => {
  const target = values(Float64Array.from({ length: 30 }, (_, i) => i))
  const said = Float64Array.from({ length: 30 }, (_, i) => i + (i % 7))
  expect(scoresOf(target, said, 1).intervals).toEqual(scoresOf(target, said, 1).intervals)
  expect(scoresOf(target, said, 2).intervals).not.toEqual(scoresOf(target, said, 1).intervals)
  expect(judge('any', 0.5, target, { values: said }).scores.intervals).toBeUndefined()
})

describe('no interval', () => {
  test('of few rows, but for shares', () => {
    expect(scoresOf(values(Float64Array.of(1, 2, 3)), Float64Array.of(1, 2, 4)).intervals).toEqual({})
    expect(Object.keys(scoresOf(classes(Int32Array.of(0, 1, 1), 2), Float64Array.of(0.9, 0.1, 0.2, 0.8, 0.6, 0.4)).intervals ?? {})).toEqual(['accuracy', 'precision', 'recall'])
  })
  test('where every resample scores the same: always right', () => {
    const codes = Int32Array.from({ length: 20 }, (_, i) => i % 2)
    const { intervals } = scoresOf(classes(codes, 2), Float64Array.from([...codes].flatMap((code) => [1 - code, code])))
    expect(Object.keys(intervals ?? {}).sort()).toEqual(['accuracy', 'precision', 'recall'])
    expect(intervals?.['accuracy']).toEqual(wilson(20, 20))
  })
  test('of what cannot be computed: one class alone, always the same answer', () => {
    const { intervals, metrics } = scoresOf(classes(new Int32Array(30), 2), Float64Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 0.9 : 0.1)))
    expect(Object.keys(intervals ?? {}).filter((metric) => metrics[metric] === undefined)).toEqual([])
    expect(intervals?.['roc_auc']).toBeUndefined()
  })
  test('of a class so rare that most resamples miss it', () => {
    const codes = Int32Array.from({ length: 30 }, (_, i) => (i === 4 ? 2 : i % 2))
    const rng = createRng(1)
    const scores = scoresOf(classes(codes, 4), Float64Array.from({ length: 120 }, () => rng.next()))
    expect(scores.metrics['roc_auc']).toBeUndefined()
    expect(scores.intervals?.['roc_auc']).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../number/matrix.ts'
import { watchedRun } from '../conformance/watched-run.ts'
import fixture from '../fixtures/learners.json' with { type: 'json' }
import { initialValues } from '../param.ts'
import { createRng } from '../../number/rng.ts'
import { nearestCentre } from './centres-model.ts'
import { kMeans } from './k-means.ts'
import { lloyd } from './lloyd.ts'

const run = watchedRun().run
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})
const weightsOf = (weight: readonly number[] | null): Float64Array | undefined => (weight === null ? undefined : Float64Array.from(weight))
const cases = fixture.groups.map((it) => [it.name, it] as const)

/** scikit-learn's scale for `tol`: the mean variance of a column. */
function spreadOf(rows: readonly (readonly number[])[]): number {
  const d = (rows[0] as readonly number[]).length
  return Array.from({ length: d }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + (row[j] as number), 0) / rows.length
    return rows.reduce((sum, row) => sum + ((row[j] as number) - mean) ** 2, 0) / rows.length / d
  }).reduce((sum, it) => sum + it, 0)
}

describe('from the same start, Lloyd’s rounds end where scikit-learn’s end', () => {
  test.each(cases)('%s', (_name, it) => {
    const d = (it.start[0] as number[]).length
    const points = { n: it.X.length, d, data: Float64Array.from(it.X.flat()), weight: weightsOf(it.weight) }
    const found = lloyd(points, Float64Array.from(it.start.flat()), { tolerance: 1e-4 * spreadOf(it.X), rounds: 300 }, run, () => undefined)
    expect([...found.labels]).toEqual(it.labels)
    it.centres.flat().forEach((centre, at) => expect(found.centres[at]).toBeCloseTo(centre, 8))
    expect(found.inertia).toBeCloseTo(it.inertia, 6)
    expect(found.rounds).toBe(it.rounds)
    expect(found.converged).toBe(true)
  })
})

describe('the best of ten starts, ten seeds: inertia no worse than scikit-learn’s', () => {
  test.each(cases)('%s', async (_name, it) => {
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const found: number[] = []
    for (let seed = 0; seed < 10; seed++) {
      const model = await kMeans.fit(matrix(it.X), {}, { ...initialValues(kMeans.space), n_clusters: it.k }, watchedRun(seed).run, weightsOf(it.weight))
      found.push(model.inertia)
    }
    const spread = Math.sqrt(mean(it.ten.map((value) => (value - mean(it.ten)) ** 2)) / 9)
    expect(mean(found)).toBeLessThanOrEqual(mean(it.ten) + 2 * spread + 1e-9 * mean(it.ten))
    expect(Math.min(...found)).toBeGreaterThan(it.best * 0.98)
  })
})

test('the largest group comes first, then the smaller coordinate; rows go to the nearest centre, the first on ties', async () => {
  const X = matrix([[10], [10], [0], [0], [4], [4], [4]])
  const model = await kMeans.fit(X, {}, { ...initialValues(kMeans.space), n_clusters: 3 }, run)
  expect(model).toMatchObject({ kind: 'centres', groups: 3, inertia: 0, converged: true })
  expect([...model.centres].map((it) => Math.round(it * 1e9) / 1e9)).toEqual([4, 0, 10])
  expect([...(await kMeans.predict(model, matrix([[9], [2], [7], [1]]), run)).groups]).toEqual([2, 0, 0, 1])
})

test('never more groups than rows that differ', async () => {
  const model = await kMeans.fit(matrix([[1, 2], [1, 2], [3, 4], [1, 2]]), {}, initialValues(kMeans.space), run)
  expect(model.groups).toBe(2)
  expect([...(await kMeans.predict(model, matrix([[1, 2], [3, 4]]), run)).groups]).toEqual([0, 1])
})

test('rounds that are used up are told', async () => {
  const it = fixture.groups[1] as (typeof fixture.groups)[number]
  const model = await kMeans.fit(matrix(it.X), {}, { ...initialValues(kMeans.space), n_clusters: it.k, max_iter: 1 }, run)
  expect(model.converged).toBe(false)
})

test('bounds leave no row with another centre than the nearest', () => {
  const rng = createRng(9)
  for (const [n, d, k] of [[300, 1, 7], [300, 3, 12], [200, 8, 5]] as const) {
    // Few values, so that many rows are equally far from several centres.
    const data = Float64Array.from({ length: n * d }, () => rng.below(4))
    const { labels, centres } = lloyd({ n, d, data, weight: undefined }, data.slice(0, k * d).map((it, at) => it + (at % 3) / 3), { tolerance: 0, rounds: 50 }, run, () => undefined)
    labels.forEach((label, i) => expect(label).toBe(nearestCentre(centres, data, i * d, d)))
  }
})

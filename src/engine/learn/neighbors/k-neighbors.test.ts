import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../number/matrix.ts'
import { createRng } from '../../number/rng.ts'
import { watchedRun } from '../conformance/watched-run.ts'
import fixture from '../fixtures/learners.json' with { type: 'json' }
import { kNeighborsClassify, kNeighborsRegress } from './k-neighbors.ts'
import type { NeighborsModel } from './neighbors-model.ts'

const run = watchedRun().run
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})

describe('k nearest neighbours answer as scikit-learn’s do, where no distance is tied', () => {
  test.each(fixture.neighbors.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const params = { n_neighbors: it.k, weights: it.weights as 'uniform' | 'distance', p: it.p }
    const regress = await kNeighborsRegress.fit(matrix(it.X), { values: Float64Array.from(it.values) }, params, run)
    const { values } = await kNeighborsRegress.predict(regress, matrix(it.fresh), run)
    const classify = await kNeighborsClassify.fit(matrix(it.X), { codes: Int32Array.from(it.codes), classes: ['a', 'b', 'c'] }, params, run)
    const { proba } = await kNeighborsClassify.predict(classify, matrix(it.fresh), run)
    expect(it.tied.filter((tied) => !tied).length).toBeGreaterThan(1)
    it.tied.forEach((tied, i) => {
      if (tied) return
      expect(values[i]).toBeCloseTo(it.answers[i] as number, 10)
      for (let c = 0; c < 3; c++) expect(proba[i * 3 + c]).toBeCloseTo(it.proba[i]?.[c] as number, 10)
    })
  })
})

test('boxes find the same rows as a look at every one, to the last bit: ties, copies of rows, rows far away', async () => {
  for (const [columns, distinct] of [[1, 5], [3, 3], [6, 1000], [12, 2]] as const) {
    const rng = createRng(columns)
    const drawn = (n: number): number[][] => Array.from({ length: n }, () => Array.from({ length: columns }, () => rng.below(distinct) / 7))
    const rows = drawn(400)
    const fresh = [...drawn(60), ...rows.slice(0, 20), Array.from({ length: columns }, () => 1e200), Array.from({ length: columns }, () => -1e3)]
    const values = Float64Array.from(rows, () => rng.next())
    for (const [n_neighbors, weights, p] of [[1, 'uniform', 2], [7, 'distance', 2], [40, 'distance', 1], [400, 'uniform', 1]] as const) {
      const model = await kNeighborsRegress.fit(matrix(rows), { values }, { n_neighbors, weights, p }, run)
      const all = (await kNeighborsRegress.predict(model, matrix(fresh), run)).values
      fresh.forEach((row, i) => expect(all[i]).toBe(kNeighborsRegress.predictOne(model, Float64Array.from(row)).values[0]))
    }
  }
})

test('of rows equally far, those in front', async () => {
  const model: NeighborsModel = await kNeighborsRegress.fit(matrix([[1], [-1], [1], [-1]]), { values: Float64Array.of(1, 10, 100, 1000) }, { n_neighbors: 2, weights: 'uniform', p: 2 }, run)
  expect(kNeighborsRegress.predictOne(model, Float64Array.of(0)).values[0]).toBe(5.5)
})

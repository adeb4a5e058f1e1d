import { describe, expect, test } from 'vitest'
import type { Matrix } from '../number/matrix.ts'
import { watchedRun } from './conformance/watched-run.ts'
import fixture from './fixtures/learners.json' with { type: 'json' }
import { gaussianNb } from './gaussian-nb.ts'

const run = watchedRun().run
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})
const expectClose = (found: ArrayLike<number>, wanted: readonly number[], within: number): void => {
  expect(found.length).toBe(wanted.length)
  wanted.forEach((it, i) => expect(Math.abs((found[i] as number) - it), `[${i}] ${found[i]} for ${it}`).toBeLessThanOrEqual(within * Math.max(1, Math.abs(it))))
}

describe('Gaussian naive Bayes learns what scikit-learn learns', () => {
  test.each(fixture.bayes.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const target = { codes: Int32Array.from(it.y), classes: it.prior.map((_, c) => `class ${c}`) }
    const model = await gaussianNb.fit(matrix(it.X), target, { var_smoothing: it.smoothing }, run, it.weight === null ? undefined : Float64Array.from(it.weight))
    expectClose(model.prior, it.prior, 1e-14)
    expectClose(model.mean, it.mean.flat(), 1e-14)
    // scikit-learn smooths by the variance of unweighted rows, and keeps a constant column's variance of almost 0.
    const constant = (it.X[0] as number[]).map((x, j) => it.X.every((row) => row[j] === x))
    expectClose(model.variance, it.variance.flatMap((row) => row.map((width, j) => (constant[j] === true ? 1 : width))), it.weight === null ? 1e-12 : 1e-9)
    const { proba } = await gaussianNb.predict(model, matrix(it.fresh), run)
    expectClose(proba, it.proba.flat(), it.name.startsWith('offsets') || constant.includes(true) ? 1e-6 : 1e-9)
  })
})

test('columns without any width say nothing, and rows beyond all numbers are still answered', async () => {
  const X = matrix([[3, 0.1], [3, 0.1], [3, 0.1]])
  const model = await gaussianNb.fit(X, { codes: Int32Array.of(0, 1, 1), classes: ['a', 'b'] }, { var_smoothing: 1e-9 }, run)
  expectClose(gaussianNb.predictOne(model, Float64Array.of(4, 5)).proba, [1 / 3, 2 / 3], 1e-15)
  for (const far of [1e200, -1e308, Infinity]) expectClose(gaussianNb.predictOne(model, Float64Array.of(far, 0)).proba, [0.5, 0.5], 1e-15)
})

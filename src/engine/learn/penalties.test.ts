import { describe, expect, test } from 'vitest'
import type { Matrix } from '../number/matrix.ts'
import { createRng } from '../number/rng.ts'
import { watchedRun } from './conformance/watched-run.ts'
import fixture from './fixtures/learners.json' with { type: 'json' }
import { lasso } from './lasso.ts'
import { ridge } from './ridge.ts'

const run = watchedRun().run
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})
const deviationOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length
  return Math.sqrt(values.reduce((sum, it) => sum + (it - mean) * (it - mean), 0) / values.length) || 1
}
const expectClose = (found: ArrayLike<number>, wanted: readonly number[], within: number): void => {
  expect(found.length).toBe(wanted.length)
  wanted.forEach((it, i) => expect(Math.abs((found[i] as number) - it), `[${i}] ${found[i]} for ${it}`).toBeLessThanOrEqual(within))
}
type Case = (typeof fixture.ridge)[number] | (typeof fixture.lasso)[number]
const named = <C extends Case>(cases: readonly C[]): (readonly [string, C])[] =>
  cases.map((it) => [`${fixture.tables[it.table]?.name}: alpha ${it.alpha}${it.fit_intercept ? '' : ', no intercept'}${'tol' in it ? `, tol ${it.tol}` : ''}`, it])

describe('ridge answers fresh rows as scikit-learn does, within 1e-6 of the target’s deviation', () => {
  test.each(named(fixture.ridge))('%s', async (_name, it) => {
    const { X, y, fresh } = fixture.tables[it.table] as (typeof fixture.tables)[number]
    const model = await ridge.fit(matrix(X), { values: Float64Array.from(y) }, { alpha: it.alpha, fit_intercept: it.fit_intercept }, run)
    expectClose((await ridge.predict(model, matrix(fresh), run)).values, it.values, 1e-6 * deviationOf(y))
  })
  test('rows with weights', async () => {
    const { X, y } = fixture.tables[0] as (typeof fixture.tables)[number]
    const model = await ridge.fit(matrix(X), { values: Float64Array.from(y) }, { alpha: 2, fit_intercept: true }, run, Float64Array.from(fixture.weights))
    expectClose(model.weights, fixture.weighted.ridge.coef, 1e-12)
    expect(model.intercept).toBeCloseTo(fixture.weighted.ridge.intercept, 11)
  })
})

describe('lasso on a scaled target answers fresh rows as scikit-learn does, within 1e-6 of the target’s deviation', () => {
  test.each(named(fixture.lasso))('%s', async (_name, it) => {
    const { X, y, fresh } = fixture.tables[it.table] as (typeof fixture.tables)[number]
    const { run: heardRun, heard } = watchedRun()
    const params = { alpha: it.alpha, fit_intercept: it.fit_intercept, max_iter: 100000, tol: it.tol }
    const model = await lasso.fit(matrix(X), { values: Float64Array.from(y) }, params, heardRun)
    expectClose((await lasso.predict(model, matrix(fresh), run)).values, it.values, 1e-6 * deviationOf(y))
    // A target that is constant is settled at once; scikit-learn, which asks for a gap below 0, goes on to the end.
    const constant = y.every((value) => value === y[0])
    expect(model.converged).toBe(constant || it.rounds < params.max_iter)
    // The last report closes the account; the one before it belongs to the last round.
    expect((heard.at(-2)?.done ?? 0) + 1).toBe(constant ? 1 : it.rounds)
  })
  test('rows with weights', async () => {
    const { X, y } = fixture.tables[0] as (typeof fixture.tables)[number]
    const params = { alpha: 0.05, fit_intercept: true, max_iter: 1000, tol: 1e-12 }
    const model = await lasso.fit(matrix(X), { values: Float64Array.from(y) }, params, run, Float64Array.from(fixture.weights))
    const written = y.flatMap((value, i) => Array.from({ length: fixture.weights[i] as number }, () => value))
    const mean = written.reduce((sum, it) => sum + it, 0) / written.length
    const { values } = await lasso.predict(model, matrix(X.slice(0, 7).reverse().map((row) => row.map((x) => x + 0.25))), run)
    expectClose(values.map((it) => (it - mean) / deviationOf(written)), fixture.weighted.lasso, 1e-10)
  })
  test('rounds that are used up are told', async () => {
    const rng = createRng(4)
    const a = Float64Array.from({ length: 60 }, () => rng.next())
    const b = a.map((it) => it + 1e-3 * rng.next())
    const X: Matrix = { rows: 60, columns: [a, b].map((data) => ({ kind: 'number', data })) }
    const values = a.map((it, i) => it - 500 * ((b[i] as number) - it))
    expect((await lasso.fit(X, { values }, { alpha: 1e-6, fit_intercept: true, max_iter: 3, tol: 1e-10 }, run)).converged).toBe(false)
  })
})

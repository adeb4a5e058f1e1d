import { describe, expect, test } from 'vitest'
import type { Matrix } from '../number/matrix.ts'
import { createRng } from '../number/rng.ts'
import fixture from './fixtures/learners.json' with { type: 'json' }
import { linearRegression } from './linear-regression.ts'
import { logisticRegression } from './logistic-regression.ts'
import { initialValues } from './param.ts'
import type { Run } from './run.ts'

const run: Run = { rng: createRng(42), stop: 'none', report: () => undefined, phase: () => undefined }
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})
const closeTo = (found: ArrayLike<number>, wanted: readonly number[], relative: number): void => {
  const size = wanted.reduce((most, it) => Math.max(most, Math.abs(it)), 0)
  expect(found.length).toBe(wanted.length)
  wanted.forEach((it, i) => expect(Math.abs((found[i] as number) - it), `[${i}] ${found[i]} for ${it}`).toBeLessThanOrEqual(relative * Math.max(size, 1e-300)))
}
const classNames = (k: number): string[] => Array.from({ length: k }, (_, c) => String(c))

describe('linear regression learns what scikit-learn learns', () => {
  test.each(fixture.linear.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const model = await linearRegression.fit(matrix(it.X), { values: Float64Array.from(it.y) }, { fit_intercept: true }, run)
    const { values } = await linearRegression.predict(model, matrix(it.X), run)
    const size = it.X.map((row) => row.reduce((sum, x, j) => sum + x * (it.coef[j] as number), it.intercept))
    closeTo(values, size, 1e-9)
    it.coef.forEach((w, j) => expect(Math.abs((model.weights[j] as number) - w)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(w), 1e-3)))
  })
  test('the lecture’s flats: 47.20 at 50', async () => {
    const model = await linearRegression.fit(matrix([[35], [45], [40], [60], [65]]), { values: Float64Array.of(30, 40, 35, 60, 65) }, { fit_intercept: true }, run)
    closeTo(model.weights, [1.20149254], 1e-8)
    expect(model.intercept).toBeCloseTo(-12.87313433, 8)
    expect(linearRegression.predictOne(model, Float64Array.of(50)).values[0]).toBeCloseTo(47.20149254, 8)
  })
  test('the lecture’s houses: three rows, three columns, the shortest solution', async () => {
    const model = await linearRegression.fit(matrix([[100, 2, 1], [120, 2, 2], [80, 1, 1]]), { values: Float64Array.of(300, 350, 220) }, { fit_intercept: true }, run)
    expect(linearRegression.predictOne(model, Float64Array.of(150, 3, 2)).values[0]).toBeCloseTo(462.45942572, 6)
  })
})

describe('logistic regression reaches scikit-learn’s optimum', () => {
  test.each(fixture.logistic.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const k = Math.max(...it.y) + 1
    const target = { codes: Int32Array.from(it.y), classes: classNames(k) }
    const model = await logisticRegression.fit(matrix(it.X), target, { ...initialValues(logisticRegression.space), C: it.C }, run)
    closeTo((await logisticRegression.predict(model, matrix(it.X), run)).proba, it.proba.flat(), 2e-6)
  })
  test.each(fixture.balanced.map((it) => [it.name, it] as const))('balanced: %s', async (_name, it) => {
    const target = { codes: Int32Array.from(it.y), classes: classNames(Math.max(...it.y) + 1) }
    const params = { ...initialValues(logisticRegression.space), class_weight: 'balanced' as const }
    const model = await logisticRegression.fit(matrix(it.X), target, params, run, it.weight === null ? undefined : Float64Array.from(it.weight))
    closeTo((await logisticRegression.predict(model, matrix(it.X), run)).proba, it.proba.flat(), 2e-6)
  })
  test('the lecture’s exam: coefficient, intercept, and the millionths at 25 hours', async () => {
    const target = { codes: Int32Array.of(0, 0, 1, 1, 1), classes: ['failed', 'passed'] }
    const model = await logisticRegression.fit(matrix([[10], [20], [30], [40], [50]]), target, initialValues(logisticRegression.space), run)
    expect(model.weights[0]).toBeCloseTo(0.565309619, 9)
    expect(model.intercepts[0]).toBeCloseTo(-14.1327336043, 8)
    expect(logisticRegression.predictOne(model, Float64Array.of(25)).proba[1]).toBeCloseTo(0.5000017177, 9)
  })
})

import { describe, expect, test } from 'vitest'
import type { Matrix } from '../number/matrix.ts'
import { createRng } from '../number/rng.ts'
import { linearRegression } from './linear-regression.ts'
import { logisticRegression } from './logistic-regression.ts'
import { initialValues } from './param.ts'
import { numbersAt } from './rows.ts'
import type { Run } from './run.ts'

const run: Run = { rng: createRng(1), stop: 'none', report: () => undefined, phase: () => undefined }
const rng = createRng(3)
const bell = (): number => Array.from({ length: 12 }, () => rng.next()).reduce((sum, it) => sum + it, -6)
const drawn = (n: number): Float64Array => Float64Array.from({ length: n }, bell)
const matrix = (...columns: Float64Array[]): Matrix => ({ rows: columns[0]?.length ?? 0, columns: columns.map((data) => ({ kind: 'number', data })) })
const greatest = (values: Iterable<number>): number => Array.from(values).reduce((most, it) => Math.max(most, Math.abs(it)), 0)

describe('linear regression on tables near the end of the digits', () => {
  test.each([1e-4, 1e-6, 1e-8])('two columns that differ by %s of themselves: what lies in the difference is found', async (apart) => {
    const a = drawn(200)
    const b = a.map((it) => it + apart * bell())
    const y = a.map((it, i) => it + ((b[i] as number) - it) / apart)
    const X = matrix(a, b)
    const model = await linearRegression.fit(X, { values: y }, { fit_intercept: true }, run)
    const { values } = await linearRegression.predict(model, X, run)
    expect(greatest(values.map((it, i) => it - (y[i] as number)))).toBeLessThan(1e-6)
  })
  test.each([0, 1e3, 1e6, 1e9])('a column that is the sum of two others, %s from 0: the shortest solution, not a huge one', async (offset) => {
    const a = drawn(300).map((it) => it + offset)
    const b = drawn(300)
    const c = a.map((it, i) => it + (b[i] as number))
    const y = a.map((it, i) => it - offset + 2 * (b[i] as number))
    const { weights } = await linearRegression.fit(matrix(a, b, c), { values: y }, { fit_intercept: true }, run)
    ;[0, 1, 1].forEach((wanted, j) => expect(Math.abs((weights[j] as number) - wanted)).toBeLessThan(1e-15 * Math.max(1e6, offset * 10)))
  })
  test('a constant column far from 0 weighs nothing', async () => {
    const a = drawn(50)
    const { weights } = await linearRegression.fit(matrix(a, new Float64Array(50).fill(0.1 + 1e7)), { values: a }, { fit_intercept: true }, run)
    expect(weights[0]).toBeCloseTo(1, 12)
    expect(weights[1]).toBe(0)
  })
})

/** The greatest part of the gradient at the model, relative to the sum of its terms' sizes: 0 at the optimum. */
async function steepness(X: Matrix, codes: Int32Array, k: number, penalty: 'l2' | 'none'): Promise<number> {
  const params = { ...initialValues(logisticRegression.space), penalty }
  const model = await logisticRegression.fit(X, { codes, classes: Array.from({ length: k }, (_, c) => String(c)) }, params, run)
  const { proba } = await logisticRegression.predict(model, X, run)
  const d = X.columns.length
  return greatest(
    Array.from({ length: k === 2 ? 1 : k }, (_, s) => {
      const c = k === 2 ? 1 : s
      return greatest(
        X.columns.map((_, j) => {
          const data = numbersAt(X, j)
          const terms = Array.from(data, (x, i) => x * ((proba[i * k + c] as number) - (codes[i] === c ? 1 : 0)))
          const pull = penalty === 'l2' ? (model.weights[s * d + j] as number) : 0
          return (terms.reduce((sum, it) => sum + it, 0) + pull) / data.reduce((sum, x) => sum + Math.abs(x), 0)
        }),
      )
    }),
  )
}

describe('logistic regression reaches its optimum', () => {
  test('on many rows, where the loss is coarser than the gradient', async () => {
    const columns = Array.from({ length: 20 }, () => drawn(10_000))
    const codes = Int32Array.from(columns[0] as Float64Array, (it) => (it + bell() > 0 ? 1 : 0))
    expect(await steepness(matrix(...columns), codes, 2, 'l2')).toBeLessThan(1e-12)
  })
  test.each([1e3, 1e6])('in units of very different size (%s), two classes and three, with a penalty and without', async (size) => {
    const a = drawn(300)
    const X = matrix(a.map((it) => it * size), drawn(300).map((it) => it + size), drawn(300).map((it) => it / size))
    const two = Int32Array.from(a, (it) => (it + bell() > 0 ? 1 : 0))
    const three = Int32Array.from(a, (it) => (it < -0.5 ? 0 : it < 0.5 ? 1 : 2)).map((code) => (rng.below(5) === 0 ? rng.below(3) : code))
    for (const penalty of ['l2', 'none'] as const) {
      expect(await steepness(X, two, 2, penalty), penalty).toBeLessThan(1e-10)
      expect(await steepness(X, three, 3, penalty), penalty).toBeLessThan(1e-10)
    }
  })
})

/** The length of the gradient of ½·Σw² + Σ −ln p at the model, intercepts included. */
async function slopeLength(X: Matrix, codes: Int32Array, k: number): Promise<number> {
  const model = await logisticRegression.fit(X, { codes, classes: Array.from({ length: k }, (_, c) => String(c)) }, initialValues(logisticRegression.space), run)
  expect(model.converged).toBe(true)
  const { proba } = await logisticRegression.predict(model, X, run)
  const d = X.columns.length
  let squares = 0
  for (let s = 0; s < model.intercepts.length; s++) {
    const c = k === 2 ? 1 : s
    for (let j = 0; j <= d; j++) {
      let slope = j < d ? (model.weights[s * d + j] as number) : 0
      for (let i = 0; i < X.rows; i++) slope += (j < d ? (numbersAt(X, j)[i] as number) : 1) * ((proba[i * k + c] as number) - (codes[i] === c ? 1 : 0))
      squares += slope * slope
    }
  }
  return Math.sqrt(squares)
}

describe('logistic regression: a gradient no longer than 1e-10', () => {
  const oneHot = (n: number, levels: number): { columns: Float64Array[]; level: Int32Array } => {
    const level = Int32Array.from({ length: n }, () => Math.floor(rng.next() * rng.next() * levels))
    return { columns: Array.from({ length: levels }, (_, l) => Float64Array.from(level, (it) => (it === l ? 1 : 0))), level }
  }
  test('one-hot columns of many levels and six classes, one of them rare', async () => {
    const [a, b, c] = [oneHot(800, 40), oneHot(800, 25), drawn(800)]
    const codes = Int32Array.from(c, (it, i) => (i < 3 ? 5 : ((a.level[i] as number) + (b.level[i] as number) * 2 + Math.round(it + 6)) % 5))
    expect(await slopeLength(matrix(...a.columns, c, ...b.columns), codes, 6)).toBeLessThan(1e-10)
  })
  test('columns of 0 and 1, all 0, all 1 and mostly 1, beside one far from 0', async () => {
    const far = drawn(300)
    const flags = Array.from({ length: 3 }, (_, j) => Float64Array.from(far, (it) => (it + bell() > j - 1.5 ? 1 : 0)))
    const codes = Int32Array.from(far, (it, i) => (it + bell() + (flags[1]?.[i] as number) > 0.5 ? 1 : 0))
    const X = matrix(...flags, far.map((it) => it + 10), new Float64Array(300), new Float64Array(300).fill(1))
    expect(await slopeLength(X, codes, 2)).toBeLessThan(1e-10)
  })
  test('more columns than pay for blocks, two classes and three', async () => {
    const columns = Array.from({ length: 300 }, () => drawn(60))
    const codes = Int32Array.from({ length: 60 }, (_, i) => i % 3)
    expect(await slopeLength(matrix(...columns), codes.map((code) => Math.min(code, 1)), 2)).toBeLessThan(1e-10)
    expect(await slopeLength(matrix(...columns), codes, 3)).toBeLessThan(1e-10)
  })
})

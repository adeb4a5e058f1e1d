import { FaultError } from '../../contract/fault.ts'
import { symmetricEigen } from '../number/symmetric-eigen.ts'
import type { Matrix } from '../number/matrix.ts'
import { defineLearner } from './learner.ts'
import { linearAll, linearOne, type LinearModel } from './linear-model.ts'
import { numbersAt, refuseGaps } from './rows.ts'
import type { Run } from './run.ts'

const space = { fit_intercept: { kind: 'flag', initial: true } } as const

function weightedMean(values: Float64Array, weight: Float64Array | undefined): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const w = weight?.[i] ?? 1
    sum += w * (values[i] as number)
    total += w
  }
  return sum / total
}

/** Centred columns, √weight · (x − mean). */
function centred(values: Float64Array, mean: number, weight: Float64Array | undefined): Float64Array {
  return values.map((value, i) => Math.sqrt(weight?.[i] ?? 1) * (value - mean))
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** Eigenvalues of unit columns' Gram matrix below this are taken for 0: rounding alone makes about 1e-13. */
const least = 1e-12

/**
 * The shortest w with the least |A·w − y|², for centred columns A. Columns are brought to unit length, the normal
 * equations solved by eigenvalues, and on rank-deficient tables the part of w that lies in the null space of A is
 * taken away, which leaves the minimum-norm solution in the columns' own units. Rounds of iterative refinement bring
 * back the digits that squaring A costs.
 */
function shortestSolution(A: readonly Float64Array[], y: Float64Array, run: Run): Float64Array {
  const d = A.length
  const lengths = A.map((column) => Math.sqrt(dot(column, column)) || 1)
  const unit = A.map((column, j) => column.map((value) => value / (lengths[j] as number)))
  const { values, vectors } = symmetricEigen(gramMatrix(unit, run), d)
  const u = new Float64Array(d)
  let rest = y
  for (let round = 0; round < 3; round++) {
    addSolution(u, unit.map((column) => dot(column, rest)), values, vectors)
    rest = residual(unit, u, y)
  }
  const w = u.map((value, j) => value / (lengths[j] as number))
  const idle: Float64Array[] = []
  for (let k = 0; k < d; k++) {
    if ((values[k] as number) > least) continue
    idle.push(Float64Array.from(lengths, (length, j) => (vectors[j * d + k] as number) / length))
  }
  return withoutPart(w, idle)
}

function gramMatrix(columns: readonly Float64Array[], run: Run): Float64Array {
  const d = columns.length
  const gram = new Float64Array(d * d)
  for (let i = 0; i < d; i++) {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    for (let j = 0; j <= i; j++) gram[i * d + j] = gram[j * d + i] = dot(columns[i] as Float64Array, columns[j] as Float64Array)
    run.report({ done: i + 1, of: d + 1 })
  }
  return gram
}

/** Adds to u the solution for the right-hand side b, in the directions that the columns span. */
function addSolution(u: Float64Array, b: readonly number[], values: Float64Array, vectors: Float64Array): void {
  const d = u.length
  for (let k = 0; k < d; k++) {
    const value = values[k] as number
    if (!(value > least)) continue
    let along = 0
    for (let i = 0; i < d; i++) along += (vectors[i * d + k] as number) * (b[i] as number)
    for (let i = 0; i < d; i++) u[i] = (u[i] as number) + ((vectors[i * d + k] as number) * along) / value
  }
}

function residual(columns: readonly Float64Array[], u: Float64Array, y: Float64Array): Float64Array {
  const rest = y.slice()
  columns.forEach((column, j) => {
    const weight = u[j] as number
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - weight * (column[i] as number)
  })
  return rest
}

/** w without its part in the span of `directions` (made orthonormal one after the other, each twice for accuracy). */
function withoutPart(w: Float64Array, directions: readonly Float64Array[]): Float64Array {
  const basis: Float64Array[] = []
  const clear = (vector: Float64Array): void => {
    for (const one of basis) {
      const along = dot(one, vector)
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) - along * (one[i] as number)
    }
  }
  for (const direction of directions) {
    const vector = direction.slice()
    clear(vector)
    clear(vector)
    const length = Math.sqrt(dot(vector, vector))
    if (length > 1e-12 * Math.sqrt(dot(direction, direction))) basis.push(vector.map((value) => value / length))
  }
  const rest = w.slice()
  clear(rest)
  return rest
}

/** Ordinary least squares, minimum norm (scikit-learn's LinearRegression). */
export const linearRegression = defineLearner({
  id: 'linear-regression',
  task: 'regress',
  space,
  needs: { impute: true, oneHot: true, scale: false, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: false, transductive: false },
  async fit(X: Matrix, target, params, run, weight): Promise<LinearModel> {
    refuseGaps(X)
    const d = X.columns.length
    const means = Float64Array.from({ length: d }, (_, j) => (params.fit_intercept ? weightedMean(numbersAt(X, j), weight) : 0))
    const middle = params.fit_intercept ? weightedMean(target.values, weight) : 0
    const A = Array.from({ length: d }, (_, j) => centred(numbersAt(X, j), means[j] as number, weight))
    const weights = shortestSolution(A, centred(target.values, middle, weight), run)
    run.report({ done: d + 1, of: d + 1 })
    return { kind: 'linear', weights, intercept: middle - dot(weights, means) }
  },
  predict: async (model, X) => ({ values: linearAll(model.weights, model.intercept, X) }),
  predictOne: (model, row) => ({ values: Float64Array.of(linearOne(model.weights, model.intercept, row)) }),
})

import type { Matrix } from '../number/matrix.ts'
import { addDiagonal, solveTriangle, solveTurnedTriangle, triangleOf } from '../number/triangle.ts'
import { dot } from '../number/vector.ts'
import { centred, roundingLength, type Centred } from './centring.ts'
import { defineLearner } from './learner.ts'
import { linearAll, linearOne, type LinearModel } from './linear-model.ts'
import { refuseGaps } from './rows.ts'
import { mustFinish, type Run } from './run.ts'
import { shortestSolution } from './shortest-solution.ts'

const space = {
  alpha: { kind: 'real', min: 0, max: 1e9, scale: 'log', initial: 1 },
  fit_intercept: { kind: 'flag', initial: true },
} as const

/** Below this share of the longest column's length a penalty is lost in the rounding of the columns. */
const leastRoot = 1e-12

/**
 * The w with the least |A·w − y|² + alpha·|w|² (Hoerl and Kennard); A and y are overwritten. Solved as least squares with
 * √alpha·I below A's triangle, reduced to a triangle again: the normal equations, which square the condition, are never formed. With
 * fewer rows than columns the triangle R is that of Aᵀ above √alpha·I, and w = Aᵀ·R⁻¹·R⁻ᵀ·y (Paige's semi-normal
 * equations of the shortest solution, as accurate as the orthogonal factor would be).
 */
function ridgeSolution({ columns, means, y }: Centred, alpha: number, run: Run): Float64Array {
  const [n, d] = [y.length, columns.length]
  let longest = 0
  columns.forEach((column, j) => {
    const length = Math.sqrt(dot(column, column))
    if (length <= roundingLength(means[j] as number, n)) column.fill(0)
    else longest = Math.max(longest, length)
  })
  const root = Math.sqrt(alpha)
  if (root <= leastRoot * longest) return shortestSolution(columns, means, y, run)
  const look = (column: number): void => {
    mustFinish(run)
    run.report({ done: column, of: Math.min(n, d) + 1 })
  }
  if (n >= d) {
    const { columns: R, turned } = triangleOf(columns, y, look)
    addDiagonal(R, turned, root, () => mustFinish(run))
    solveTriangle(R, turned)
    return turned
  }
  const rows = Array.from({ length: n }, (_, i) => withPenalty(Float64Array.from(columns, (column) => column[i] as number), n, i, root))
  const { columns: R } = triangleOf(rows, new Float64Array(d + n), look)
  solveTurnedTriangle(R, y)
  solveTriangle(R, y)
  return Float64Array.from(columns, (column) => dot(column, y))
}

/** The column with `by` numbers more below it: 0, and `root` at place j of them. */
function withPenalty(column: Float64Array, by: number, j: number, root: number): Float64Array {
  const longer = new Float64Array(column.length + by)
  longer.set(column)
  longer[column.length + j] = root
  return longer
}

/** Least squares with alpha·Σw² added, the intercept free of it (scikit-learn's Ridge), in closed form. */
export const ridge = defineLearner({
  id: 'ridge',
  task: 'regress',
  space,
  needs: { impute: true, oneHot: true, scale: true, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: false, transductive: false },
  async fit(X: Matrix, target, params, run, weight): Promise<LinearModel> {
    refuseGaps(X)
    mustFinish(run)
    const task = centred(X, target.values, params.fit_intercept, weight)
    const weights = ridgeSolution(task, params.alpha, run)
    run.report({ done: 1, of: 1 })
    return { kind: 'linear', weights, intercept: task.middle - dot(weights, task.means) }
  },
  predict: async (model, X) => ({ values: linearAll(model.weights, model.intercept, X) }),
  predictOne: (model, row) => ({ values: Float64Array.of(linearOne(model.weights, model.intercept, row)) }),
})

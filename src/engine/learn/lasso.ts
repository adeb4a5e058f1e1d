import type { Matrix } from '../number/matrix.ts'
import { dot } from '../number/vector.ts'
import { centred, roundingLength } from './centring.ts'
import { descended } from './coordinate-descent.ts'
import { defineLearner } from './learner.ts'
import { linearAll, linearOne, type LinearModel } from './linear-model.ts'
import { refuseGaps } from './rows.ts'
import { onScaledTarget } from './scaled-target.ts'

const space = {
  alpha: { kind: 'real', min: 1e-6, max: 1e6, scale: 'log', initial: 1 },
  fit_intercept: { kind: 'flag', initial: true },
  max_iter: { kind: 'int', min: 1, max: 1000000, initial: 1000 },
  tol: { kind: 'real', min: 1e-12, max: 0.1, scale: 'log', initial: 1e-4 },
} as const

/** The least 1/(2n)·Σ(y − Xw − b)² + alpha·Σ|w| (scikit-learn's Lasso); n is the sum of the weights. */
const plainLasso = defineLearner({
  id: 'lasso',
  task: 'regress',
  space,
  needs: { impute: true, oneHot: true, scale: true, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: false, transductive: false },
  async fit(X: Matrix, target, params, run, weight): Promise<LinearModel> {
    refuseGaps(X)
    const { columns, means, y, middle } = centred(X, target.values, params.fit_intercept, weight)
    columns.forEach((column, j) => {
      if (Math.sqrt(dot(column, column)) <= roundingLength(means[j] as number, X.rows)) column.fill(0)
    })
    const n = weight === undefined ? X.rows : weight.reduce((sum, it) => sum + it, 0)
    const { w, converged } = descended(columns, y, params.alpha * n, { tol: params.tol, rounds: params.max_iter }, run)
    run.report({ done: params.max_iter, of: params.max_iter })
    return { kind: 'linear', weights: w, intercept: middle - dot(w, means), ...(converged === undefined ? {} : { converged }) }
  },
  predict: async (model, X) => ({ values: linearAll(model.weights, model.intercept, X) }),
  predictOne: (model, row) => ({ values: Float64Array.of(linearOne(model.weights, model.intercept, row)) }),
})

/** Least squares with alpha·Σ|w| added, on a scaled target, so that alpha means the same whatever the target's unit. */
export const lasso = onScaledTarget(plainLasso)

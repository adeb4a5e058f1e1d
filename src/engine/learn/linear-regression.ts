import type { Matrix } from '../number/matrix.ts'
import { dot } from '../number/vector.ts'
import { centred } from './centring.ts'
import { defineLearner } from './learner.ts'
import { linearAll, linearOne, type LinearModel } from './linear-model.ts'
import { refuseGaps } from './rows.ts'
import { shortestSolution } from './shortest-solution.ts'

const space = { fit_intercept: { kind: 'flag', initial: true } } as const

/** Ordinary least squares, minimum norm (scikit-learn's LinearRegression). */
export const linearRegression = defineLearner({
  id: 'linear-regression',
  task: 'regress',
  space,
  needs: { impute: true, oneHot: true, scale: false, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: false, transductive: false },
  async fit(X: Matrix, target, params, run, weight): Promise<LinearModel> {
    refuseGaps(X)
    const { columns, means, y, middle } = centred(X, target.values, params.fit_intercept, weight)
    const weights = shortestSolution(columns, means, y, run)
    run.report({ done: 1, of: 1 })
    return { kind: 'linear', weights, intercept: middle - dot(weights, means) }
  },
  predict: async (model, X) => ({ values: linearAll(model.weights, model.intercept, X) }),
  predictOne: (model, row) => ({ values: Float64Array.of(linearOne(model.weights, model.intercept, row)) }),
})

import { sigmoid } from '../number/functions.ts'
import type { Matrix } from '../number/matrix.ts'
import { softmaxAt } from '../number/softmax.ts'
import { classWeightParam, classWeights } from './class-weight.ts'
import { featureRows, type FeatureRows } from './feature-rows.ts'
import { defineLearner } from './learner.ts'
import { linearAll, linearOne } from './linear-model.ts'
import { logisticLoss } from './logistic-loss.ts'
import { newton } from './newton.ts'
import { refuseGaps } from './rows.ts'

/** Two classes: d weights and one intercept for the score of the second. More: k × d weights, row by row, k intercepts. `converged`: see LinearModel. */
export interface LogisticModel {
  readonly kind: 'logistic'
  readonly classes: number
  readonly weights: Float64Array
  readonly intercepts: Float64Array
  readonly converged?: boolean
}

const space = {
  C: { kind: 'real', min: 1e-6, max: 1e6, scale: 'log', initial: 1 },
  penalty: { kind: 'choice', options: ['l2', 'none'], initial: 'l2' },
  fit_intercept: { kind: 'flag', initial: true },
  class_weight: classWeightParam,
  max_iter: { kind: 'int', min: 1, max: 10000, initial: 100 },
} as const

/** n × k probabilities, row by row, from one score column (two classes) or k. */
function probabilities(scores: readonly Float64Array[], n: number): Float64Array {
  const k = scores.length === 1 ? 2 : scores.length
  const proba = new Float64Array(n * k)
  for (let i = 0; i < n; i++) intoProbabilities(scores.map((score) => score[i] as number), proba, i * k)
  return proba
}

function intoProbabilities(scores: readonly number[], proba: Float64Array, at: number): void {
  if (scores.length === 1) {
    const z = scores[0] as number
    proba[at] = sigmoid(-z)
    proba[at + 1] = sigmoid(z)
    return
  }
  proba.set(scores, at)
  softmaxAt(proba, at, scores.length)
}

const weightsOf = (model: LogisticModel, c: number): Float64Array => {
  const d = model.weights.length / model.intercepts.length
  return model.weights.subarray(c * d, (c + 1) * d)
}

/** The length of the gradient of ½·Σw² + C·Σ −ln p at which the optimum counts as reached; where rounding keeps it longer, as near as it comes. */
const flatEnough = 1e-10

/**
 * Logistic regression, two classes or many (softmax): the least ½·Σw² + C·Σ −ln p, the intercept free of penalty, as
 * scikit-learn's LogisticRegression states it, followed to its optimum by Newton's method.
 * It is followed in even columns (mean 0, deviation 1) with the penalty left on the weights in the columns' own units:
 * the same optimum, reached whatever the units are.
 */
export const logisticRegression = defineLearner({
  id: 'logistic-regression',
  task: 'classify',
  space,
  needs: { impute: true, oneHot: true, scale: true, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: false, transductive: false },
  async fit(X: Matrix, target, params, run, weight): Promise<LogisticModel> {
    refuseGaps(X)
    const k = target.classes.length
    const scores = k <= 2 ? 1 : k
    const weighted = classWeights(params.class_weight, target.codes, k, weight)
    const rows = featureRows(X, params.fit_intercept, weighted)
    const loss = logisticLoss({ rows, codes: target.codes, scores, C: params.C, penalty: params.penalty === 'l2' ? 1 : 0, intercept: params.fit_intercept, weight: weighted })
    const { theta, converged } = newton(loss, new Float64Array(loss.size), { tolerance: flatEnough, rounds: params.max_iter }, run)
    run.report({ done: params.max_iter, of: params.max_iter })
    return { kind: 'logistic', classes: Math.max(2, k), ...inOwnUnits(rows, theta, scores, params.fit_intercept), ...(converged === undefined ? {} : { converged }) }
  },
  async predict(model, X) {
    const scores = Array.from(model.intercepts, (intercept, c) => linearAll(weightsOf(model, c), intercept, X))
    return { proba: probabilities(scores, X.rows) }
  },
  predictOne(model, row) {
    const proba = new Float64Array(model.classes)
    intoProbabilities(Array.from(model.intercepts, (intercept, c) => linearOne(weightsOf(model, c), intercept, row)), proba, 0)
    return { proba }
  },
})

/** Weights and intercepts for the columns as they are; those of several scores around 0. */
function inOwnUnits({ place, shift, unit, dense }: FeatureRows, theta: Float64Array, scores: number, intercept: boolean): { weights: Float64Array; intercepts: Float64Array } {
  const d = place.length
  const weights = new Float64Array(scores * d)
  const intercepts = new Float64Array(scores)
  for (let c = 0; c < scores; c++) {
    let free = theta[(dense - 1) * scores + c] as number
    for (let j = 0; j < d; j++) {
      const w = (theta[(place[j] as number) * scores + c] as number) / (unit[j] as number)
      weights[c * d + j] = w
      free -= w * (shift[j] as number)
    }
    if (intercept) intercepts[c] = free
  }
  return { weights, intercepts: scores === 1 ? intercepts : intercepts.map((it) => it - mean(intercepts)) }
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

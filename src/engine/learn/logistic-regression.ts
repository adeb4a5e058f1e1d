import { FaultError } from '../../contract/fault.ts'
import { exp, sigmoid } from '../number/functions.ts'
import type { Matrix } from '../number/matrix.ts'
import { evennessOf } from './evenness.ts'
import { defineLearner } from './learner.ts'
import { linearAll, linearOne } from './linear-model.ts'
import { logisticLoss } from './logistic-loss.ts'
import { newton } from './newton.ts'
import { refuseGaps } from './rows.ts'

/** Two classes: d weights and one intercept for the score of the second. More: k × d weights, row by row, k intercepts. */
export interface LogisticModel {
  readonly kind: 'logistic'
  readonly classes: number
  readonly weights: Float64Array
  readonly intercepts: Float64Array
}

const space = {
  C: { kind: 'real', min: 1e-6, max: 1e6, scale: 'log', initial: 1 },
  penalty: { kind: 'choice', options: ['l2', 'none'], initial: 'l2' },
  fit_intercept: { kind: 'flag', initial: true },
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
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    const e = exp((scores[c] as number) - most)
    proba[at + c] = e
    sum += e
  }
  for (let c = 0; c < scores.length; c++) proba[at + c] = (proba[at + c] as number) / sum
}

const weightsOf = (model: LogisticModel, c: number): Float64Array => {
  const d = model.weights.length / model.intercepts.length
  return model.weights.subarray(c * d, (c + 1) * d)
}

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
    const d = X.columns.length
    const even = evennessOf(X, params.fit_intercept, weight)
    const setting = { X, even, codes: target.codes, scores, C: params.C, penalty: params.penalty === 'l2' ? 1 : 0, intercept: params.fit_intercept, weight }
    const loss = logisticLoss(setting)
    const { theta, settled } = newton(loss, new Float64Array(loss.size), { tolerance: 1e-12, rounds: params.max_iter }, run)
    if (!settled && run.stop === 'none' && params.penalty === 'l2') throw new FaultError('not-converged', { learner: 'logistic-regression', limit: params.max_iter })
    run.report({ done: params.max_iter, of: params.max_iter })
    const weights = new Float64Array(scores * d)
    const intercepts = new Float64Array(scores)
    for (let c = 0; c < scores; c++) {
      const own = theta.subarray(c * (d + 1), c * (d + 1) + d).map((it, j) => it / (even.unit[j] as number))
      weights.set(own, c * d)
      intercepts[c] = params.fit_intercept ? own.reduce((sum, w, j) => sum - w * (even.shift[j] as number), theta[c * (d + 1) + d] as number) : 0
    }
    return { kind: 'logistic', classes: Math.max(2, k), weights, intercepts: scores === 1 ? intercepts : intercepts.map((it) => it - mean(intercepts)) }
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

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

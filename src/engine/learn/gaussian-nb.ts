import { log } from '../number/functions.ts'
import type { Matrix } from '../number/matrix.ts'
import { softmaxAt } from '../number/softmax.ts'
import { defineLearner } from './learner.ts'
import { numbersAt, refuseGaps } from './rows.ts'
import { mustFinish, type Run } from './run.ts'

/**
 * k classes with their shares `prior`, and each one's mean and variance of every column: k × d, row by row. A class
 * without rows has the prior 0, means 0 and variances 1. The variances are those that are used: smoothed, above 0, and 1
 * for a column that was constant, which tells nothing: a width near 0 would drown what the others tell in rounding.
 * A row's score for a class: ln prior − ½·Σ ln(2π·variance) − ½·Σ z², where z = (x − mean) / √variance, held within
 * ±1e100 so that squares stay finite; probabilities are the softmax of the scores.
 */
export interface BayesModel {
  readonly kind: 'gaussian-nb'
  readonly classes: number
  readonly prior: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
}

const space = { var_smoothing: { kind: 'real', min: 1e-15, max: 1, scale: 'log', initial: 1e-9 } } as const

interface Moments {
  readonly total: number
  readonly mean: number
  readonly variance: number
}

/** Weight, mean and population variance of the values of class `code` (all of them: −1), in two passes. */
function momentsOf(x: Float64Array, codes: Int32Array, code: number, weight: Float64Array | undefined): Moments {
  let total = 0
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    if (code >= 0 && codes[i] !== code) continue
    const w = weight?.[i] ?? 1
    total += w
    sum += w * (x[i] as number)
  }
  if (!(total > 0)) return { total: 0, mean: 0, variance: 0 }
  const mean = sum / total
  let squares = 0
  let left = 0
  for (let i = 0; i < x.length; i++) {
    if (code >= 0 && codes[i] !== code) continue
    const off = (x[i] as number) - mean
    const w = weight?.[i] ?? 1
    squares += w * off * off
    left += w * off
  }
  // What rounding left of the mean is made good, in the mean and in the variance.
  return { total, mean: mean + left / total, variance: Math.max(0, squares / total - (left / total) * (left / total)) }
}

const farthest = 1e100

const halfSquare = (x: number, mean: number, deviation: number): number => {
  const z = (x - mean) / deviation
  const held = z > farthest ? farthest : z < -farthest ? -farthest : z
  return 0.5 * held * held
}

/** ln prior − ½·Σ ln(2π·variance) of each class. */
function startsOf({ classes, prior, variance }: BayesModel): Float64Array {
  const d = variance.length / classes
  return prior.map((share, c) => {
    let sum = 0
    for (let j = 0; j < d; j++) sum += log(2 * Math.PI * (variance[c * d + j] as number))
    return log(share) - 0.5 * sum
  })
}

function fitted(X: Matrix, codes: Int32Array, classes: number, smoothing: number, run: Run, weight: Float64Array | undefined): BayesModel {
  const d = X.columns.length
  const prior = new Float64Array(classes)
  const mean = new Float64Array(classes * d)
  const variance = new Float64Array(classes * d)
  const constant: boolean[] = []
  let widest = 0
  for (let j = 0; j < d; j++) {
    mustFinish(run)
    run.report({ done: j, of: d + 1 })
    const x = numbersAt(X, j)
    const whole = momentsOf(x, codes, -1, weight)
    widest = Math.max(widest, whole.variance)
    constant.push(whole.variance <= 4 * Number.EPSILON * Number.EPSILON * whole.mean * whole.mean)
    for (let c = 0; c < classes; c++) {
      const own = momentsOf(x, codes, c, weight)
      mean[c * d + j] = own.mean
      variance[c * d + j] = own.variance
    }
  }
  for (let i = 0; i < codes.length; i++) prior[codes[i] as number] = (prior[codes[i] as number] as number) + (weight?.[i] ?? 1)
  const total = prior.reduce((sum, it) => sum + it, 0)
  const extra = smoothing * widest
  const used = variance.map((it, at) => (prior[Math.floor(at / d)] === 0 || constant[at % d] === true ? 1 : it + extra))
  return { kind: 'gaussian-nb', classes, prior: prior.map((it) => it / total), mean, variance: used }
}

/** Gaussian naive Bayes (scikit-learn's GaussianNB): each column of each class a bell curve of its own, columns taken as independent. */
export const gaussianNb = defineLearner({
  id: 'gaussian-nb',
  task: 'classify',
  space,
  needs: { impute: true, oneHot: true, scale: false, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: false, transductive: false },
  async fit(X: Matrix, target, params, run, weight): Promise<BayesModel> {
    refuseGaps(X)
    mustFinish(run)
    const model = fitted(X, target.codes, target.classes.length, params.var_smoothing, run, weight)
    run.report({ done: 1, of: 1 })
    return model
  },
  async predict(model, X, run) {
    const { classes, mean, variance } = model
    const d = X.columns.length
    const starts = startsOf(model)
    const proba = new Float64Array(X.rows * classes)
    for (let at = 0; at < proba.length; at += classes) proba.set(starts, at)
    for (let j = 0; j < d; j++) {
      mustFinish(run)
      const x = numbersAt(X, j)
      for (let c = 0; c < classes; c++) {
        const middle = mean[c * d + j] as number
        const deviation = Math.sqrt(variance[c * d + j] as number)
        for (let i = 0, at = c; i < X.rows; i++, at += classes) proba[at] = (proba[at] as number) - halfSquare(x[i] as number, middle, deviation)
      }
    }
    for (let at = 0; at < proba.length; at += classes) softmaxAt(proba, at, classes)
    return { proba }
  },
  predictOne(model, row) {
    const { classes, mean, variance } = model
    const d = row.length
    const proba = startsOf(model)
    for (let c = 0; c < classes; c++) {
      for (let j = 0; j < d; j++) proba[c] = (proba[c] as number) - halfSquare(row[j] as number, mean[c * d + j] as number, Math.sqrt(variance[c * d + j] as number))
    }
    softmaxAt(proba, 0, classes)
    return { proba }
  },
})

import type { BayesModel } from '../../learn/gaussian-nb.ts'
import { nearestCentre } from '../../learn/k-means/centres-model.ts'
import { linearAll } from '../../learn/linear-model.ts'
import type { LogisticModel } from '../../learn/logistic-regression.ts'
import { Nearest } from '../../learn/neighbors/nearest.ts'
import { answerFrom, type NeighborsModel } from '../../learn/neighbors/neighbors-model.ts'
import { numbersAt, readRow } from '../../learn/rows.ts'
import { log, sigmoid } from '../../number/functions.ts'
import type { Matrix } from '../../number/matrix.ts'
import { softmaxAt } from '../../number/softmax.ts'
import type { PageLearned, PageTrees } from './page-learned.ts'

function logisticAnswers({ weights, intercepts, classes: k }: LogisticModel, X: Matrix): Float64Array {
  const scores = intercepts.length
  const d = weights.length / scores
  const columns = Array.from(intercepts, (intercept, c) => linearAll(weights.subarray(c * d, (c + 1) * d), intercept, X))
  const proba = new Float64Array(X.rows * k)
  for (let i = 0; i < X.rows; i++) {
    const z = columns[0]?.[i] as number
    if (scores === 1) proba.set([sigmoid(-z), sigmoid(z)], i * k)
    else {
      columns.forEach((column, c) => (proba[i * k + c] = column[i] as number))
      softmaxAt(proba, i * k, k)
    }
  }
  return proba
}

/** As far as a standardised distance is told apart, so that its square stays finite. */
const farthest = 1e100

function bayesAnswers({ classes: k, prior, mean, variance }: BayesModel, X: Matrix): Float64Array {
  const d = X.columns.length
  const proba = new Float64Array(X.rows * k)
  for (let c = 0; c < k; c++) {
    let widths = 0
    for (let j = 0; j < d; j++) widths += log(2 * Math.PI * (variance[c * d + j] as number))
    const start = log(prior[c] as number) - 0.5 * widths
    for (let i = 0; i < X.rows; i++) proba[i * k + c] = start
    for (let j = 0; j < d; j++) {
      const x = numbersAt(X, j)
      const deviation = Math.sqrt(variance[c * d + j] as number)
      for (let i = 0; i < X.rows; i++) {
        const z = Math.min(farthest, Math.max(-farthest, ((x[i] as number) - (mean[c * d + j] as number)) / deviation))
        proba[i * k + c] = (proba[i * k + c] as number) - 0.5 * z * z
      }
    }
  }
  for (let i = 0; i < X.rows; i++) softmaxAt(proba, i * k, k)
  return proba
}

function treesAnswers({ outputs, start, feature, threshold, next, values }: PageTrees, X: Matrix): Float64Array {
  const columns = X.columns.map((_, j) => numbersAt(X, j))
  const trees = start.length - 1
  const answers = new Float64Array(X.rows * outputs)
  for (let i = 0; i < X.rows; i++) {
    for (let t = 0; t < trees; t++) {
      const root = start[t] as number
      let node = root
      for (let j = feature[node] as number; j >= 0; j = feature[node] as number) {
        node = Math.fround(columns[j]?.[i] as number) <= (threshold[node] as number) ? node + 1 : root + (next[node] as number)
      }
      const at = (next[node] as number) * outputs
      for (let c = 0; c < outputs; c++) answers[i * outputs + c] = (answers[i * outputs + c] as number) + (values[at + c] as number)
    }
    for (let c = 0; c < outputs; c++) answers[i * outputs + c] = (answers[i * outputs + c] as number) / trees
  }
  return answers
}

function neighborsAnswers(model: NeighborsModel, X: Matrix): Float64Array {
  const { k, rows, columns: d, data, outputs, p } = model
  const answers = new Float64Array(X.rows * outputs)
  const row = new Float64Array(d)
  const nearest = new Nearest(k)
  for (let i = 0; i < X.rows; i++) {
    readRow(X, i, row)
    nearest.clear()
    for (let other = 0; other < rows; other++) {
      let far = 0
      for (let j = 0; j < d; j++) {
        const off = (row[j] as number) - (data[other * d + j] as number)
        far += p === 2 ? off * off : Math.abs(off)
      }
      nearest.offer(far, other)
    }
    const found = nearest.sorted()
    answerFrom(model, found.rows, found.far, answers, i * outputs)
  }
  return answers
}

/** n × outputs for the n rows of X, row by row: probabilities, values, or the group's number. Sums in the order of the app. */
export function answersOf(learned: PageLearned, X: Matrix): Float64Array {
  switch (learned.kind) {
    case 'baseline':
      return Float64Array.from({ length: X.rows * learned.value.length }, (_, at) => learned.value[at % learned.value.length] as number)
    case 'linear':
      return linearAll(learned.weights, learned.intercept, X)
    case 'logistic':
      return logisticAnswers(learned, X)
    case 'trees':
      return treesAnswers(learned, X)
    case 'gaussian-nb':
      return bayesAnswers(learned, X)
    case 'neighbors':
      return neighborsAnswers(learned, X)
    case 'centres': {
      const d = X.columns.length
      const row = new Float64Array(d)
      return Float64Array.from({ length: X.rows }, (_, i) => {
        readRow(X, i, row)
        return nearestCentre(learned.centres, row, 0, d)
      })
    }
  }
}

import type { Matrix } from '../number/matrix.ts'
import { evennessOf } from './evenness.ts'
import { numbersAt } from './rows.ts'

/**
 * A matrix row by row, for passes that look at every row: columns of 0 and 1 that are mostly 0 as the list of their
 * ones, the others even (mean 0, deviation 1) and dense, and an intercept. Feature 0 … dense − 1: the dense columns, the
 * last of them the intercept, which is 1 (or 0 where there is none); after them the columns of ones.
 */
export interface FeatureRows {
  readonly n: number
  readonly width: number
  readonly dense: number
  /** n × dense, row by row. */
  readonly values: Float64Array
  /** The features that are 1 in row i, rising: ones[from[i]] … ones[from[i + 1] − 1]. */
  readonly from: Int32Array
  readonly ones: Int32Array
  /** The feature of each column, and what it became there: (x − shift) / unit. */
  readonly place: Int32Array
  readonly shift: Float64Array
  readonly unit: Float64Array
}

/** A column of 0 and 1 with this share of ones, or more, is dense. */
const mostOnes = 0.5

const isSparse = (x: Float64Array): boolean => {
  let ones = 0
  for (let i = 0; i < x.length; i++) {
    if (x[i] === 1) ones += 1
    else if (x[i] !== 0) return false
  }
  return ones < mostOnes * x.length
}

/** Copies. `weight` counts in means and deviations. */
export function featureRows(X: Matrix, intercept: boolean, weight: Float64Array | undefined): FeatureRows {
  const n = X.rows
  const d = X.columns.length
  const { shift, unit } = evennessOf(X, intercept, weight)
  const sparse = X.columns.map((_, j) => isSparse(numbersAt(X, j)))
  const dense = sparse.filter((it) => !it).length + 1
  const place = new Int32Array(d)
  let [denseSoFar, sparseSoFar] = [0, dense]
  sparse.forEach((it, j) => {
    place[j] = it ? sparseSoFar++ : denseSoFar++
    if (!it) return
    shift[j] = 0
    unit[j] = 1
  })
  const values = new Float64Array(n * dense)
  const from = new Int32Array(n + 1)
  for (let j = 0; j < d; j++) {
    const x = numbersAt(X, j)
    const at = place[j] as number
    if (sparse[j] === true) for (let i = 0; i < n; i++) from[i + 1] = (from[i + 1] as number) + (x[i] === 1 ? 1 : 0)
    else for (let i = 0; i < n; i++) values[i * dense + at] = ((x[i] as number) - (shift[j] as number)) / (unit[j] as number)
  }
  if (intercept) for (let i = 0; i < n; i++) values[(i + 1) * dense - 1] = 1
  for (let i = 0; i < n; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number)
  const ones = new Int32Array(from[n] as number)
  const next = from.slice()
  for (let j = 0; j < d; j++) {
    if (sparse[j] !== true) continue
    const x = numbersAt(X, j)
    for (let i = 0; i < n; i++) {
      if (x[i] !== 1) continue
      const at = next[i] as number
      ones[at] = place[j] as number
      next[i] = at + 1
    }
  }
  return { n, width: d + 1, dense, values, from, ones, place, shift, unit }
}

/** Numbers that a pass over the rows touches, once for each score. */
export const touched = ({ n, dense, ones }: FeatureRows): number => n * dense + ones.length

/** Σ theta · features of row i for each score, into `score`; theta of feature f and score c at f · scores + c. */
export function scoresOf({ dense, values, from, ones }: FeatureRows, theta: Float64Array, i: number, score: Float64Array): void {
  const scores = score.length
  const start = i * dense
  const end = from[i + 1] as number
  if (scores === 1) {
    let sum = 0
    for (let f = 0; f < dense; f++) sum += (theta[f] as number) * (values[start + f] as number)
    for (let t = from[i] as number; t < end; t++) sum += theta[ones[t] as number] as number
    score[0] = sum
    return
  }
  score.fill(0)
  for (let f = 0; f < dense; f++) {
    const x = values[start + f] as number
    for (let c = 0, at = f * scores; c < scores; c++, at++) score[c] = (score[c] as number) + (theta[at] as number) * x
  }
  for (let t = from[i] as number; t < end; t++) {
    for (let c = 0, at = (ones[t] as number) * scores; c < scores; c++, at++) score[c] = (score[c] as number) + (theta[at] as number)
  }
}

/** into += features of row i, each times the pull on each score; `into` as `theta` of `scoresOf`. */
export function addRow({ dense, values, from, ones }: FeatureRows, into: Float64Array, i: number, pull: Float64Array): void {
  const scores = pull.length
  const start = i * dense
  const end = from[i + 1] as number
  if (scores === 1) {
    const own = pull[0] as number
    for (let f = 0; f < dense; f++) into[f] = (into[f] as number) + own * (values[start + f] as number)
    for (let t = from[i] as number; t < end; t++) into[ones[t] as number] = (into[ones[t] as number] as number) + own
    return
  }
  for (let f = 0; f < dense; f++) {
    const x = values[start + f] as number
    for (let c = 0, at = f * scores; c < scores; c++, at++) into[at] = (into[at] as number) + (pull[c] as number) * x
  }
  for (let t = from[i] as number; t < end; t++) {
    for (let c = 0, at = (ones[t] as number) * scores; c < scores; c++, at++) into[at] = (into[at] as number) + (pull[c] as number)
  }
}

import { exp, log, log1p } from '../number/functions.ts'
import { blockWork, classBlocks, diagonalOf, mostBlockNumbers, type Preconditioner } from './class-blocks.ts'
import { addRow, scoresOf, touched, type FeatureRows } from './feature-rows.ts'

/**
 * What logistic regression makes small: Σ penalty/2·w² + C · Σ weight · −ln p(class). Parameters: for feature f of the
 * rows and score c the number f · scores + c; the penalty is on the weights in the columns' own units.
 */
export interface Loss {
  readonly size: number
  readonly rows: number
  at(theta: Float64Array): Place
  gradient(place: Place): Float64Array
  /** How long a gradient is for weights in the columns' own units. */
  ownLength(gradient: Float64Array): number
  /** The Hessian at a place times a direction. */
  bent(place: Place, direction: Float64Array): Float64Array
  /** For steps near a place. */
  preconditioner(place: Place): Preconditioner
  /** Products with the Hessian that take as long as a new preconditioner. */
  readonly preconditionerCost: number
}

/** Parameters, the loss there, and each row's probabilities: n × scores (with one score: of class 1). */
export interface Place {
  readonly theta: Float64Array
  readonly value: number
  readonly shares: Float64Array
}

export interface LossSetting {
  readonly rows: FeatureRows
  readonly codes: Int32Array
  /** Score columns: 1 for two classes (the score of class 1), k for more. */
  readonly scores: number
  readonly C: number
  readonly penalty: number
  readonly intercept: boolean
  readonly weight: Float64Array | undefined
}

export function logisticLoss(setting: LossSetting): Loss {
  const { rows, codes, scores, C, penalty, intercept, weight } = setting
  const { n, width, dense, values, from, ones } = rows
  const size = scores * width
  const score = new Float64Array(scores)
  const penalties = new Float64Array(width)
  rows.place.forEach((f, j) => (penalties[f] = penalty / ((rows.unit[j] as number) * (rows.unit[j] as number))))
  // What the penalty adds to the diagonal. Without an intercept its feature is all 0: a 1 keeps it at 0.
  const added = penalties.slice()
  if (!intercept) added[dense - 1] = 1
  const weightAt = (i: number): number => C * (weight?.[i] ?? 1)
  const bend = (shares: Float64Array, i: number, c: number): number => {
    const p = shares[i * scores + c] as number
    return weightAt(i) * p * (1 - p)
  }
  const blocks = blockWork(rows, scores)
  const pass = 2 * scores * touched(rows) + 1
  // A block pays where it takes no longer than a long way without.
  const withBlocks = blocks <= 100 * pass && scores * width * width <= mostBlockNumbers
  return { size, rows: n, at, gradient, ownLength, bent, preconditioner, preconditionerCost: withBlocks ? blocks / pass : 1 }

  function at(theta: Float64Array): Place {
    const shares = new Float64Array(n * scores)
    let value = 0
    for (let i = 0; i < n; i++) {
      scoresOf(rows, theta, i, score)
      value += weightAt(i) * sharesOf(score, codes[i] as number, shares, i * scores)
    }
    for (let f = 0; f < width; f++) for (let c = 0; c < scores; c++) value += 0.5 * (penalties[f] as number) * (theta[f * scores + c] as number) * (theta[f * scores + c] as number)
    return { theta, value, shares }
  }

  function gradient({ theta, shares }: Place): Float64Array {
    const sum = new Float64Array(size)
    const pull = new Float64Array(scores)
    for (let i = 0; i < n; i++) {
      const w = weightAt(i)
      if (w === 0) continue
      const code = codes[i] as number
      for (let c = 0; c < scores; c++) pull[c] = w * ((shares[i * scores + c] as number) - (code === (scores === 1 ? 1 : c) ? 1 : 0))
      addRow(rows, sum, i, pull)
    }
    for (let f = 0; f < width; f++) for (let c = 0; c < scores; c++) sum[f * scores + c] = (sum[f * scores + c] as number) + (penalties[f] as number) * (theta[f * scores + c] as number)
    return sum
  }

  function ownLength(gradient: Float64Array): number {
    let squares = 0
    for (let c = 0; c < scores; c++) {
      const free = intercept ? (gradient[(dense - 1) * scores + c] as number) : 0
      squares += free * free
      for (let j = 0; j < rows.place.length; j++) {
        const own = (rows.unit[j] as number) * (gradient[(rows.place[j] as number) * scores + c] as number) + (rows.shift[j] as number) * free
        squares += own * own
      }
    }
    return Math.sqrt(squares)
  }

  /** For each row, how its scores would move, and what that does to its probabilities. */
  function bent({ shares }: Place, direction: Float64Array): Float64Array {
    const product = direction.map((it, at) => it * (added[Math.floor(at / scores)] as number))
    const pull = new Float64Array(scores)
    for (let i = 0; i < n; i++) {
      const w = weightAt(i)
      if (w === 0) continue
      scoresOf(rows, direction, i, score)
      let drift = 0
      for (let c = 0; c < scores; c++) drift += (shares[i * scores + c] as number) * (score[c] as number)
      for (let c = 0; c < scores; c++) pull[c] = w * (shares[i * scores + c] as number) * ((score[c] as number) - drift)
      addRow(rows, product, i, pull)
    }
    return product
  }

  function preconditioner({ shares }: Place): Preconditioner {
    if (withBlocks) return classBlocks({ rows, scores, added, bend: (i, c) => bend(shares, i, c) })
    const diagonal = new Float64Array(size)
    const own = new Float64Array(scores)
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < scores; c++) own[c] = bend(shares, i, c)
      const start = i * dense
      for (let f = 0; f < dense; f++) {
        const square = (values[start + f] as number) * (values[start + f] as number)
        for (let c = 0; c < scores; c++) diagonal[f * scores + c] = (diagonal[f * scores + c] as number) + (own[c] as number) * square
      }
      for (let t = from[i] as number; t < (from[i + 1] as number); t++) {
        for (let c = 0, at = (ones[t] as number) * scores; c < scores; c++, at++) diagonal[at] = (diagonal[at] as number) + (own[c] as number)
      }
    }
    return diagonalOf(diagonal.map((it, at) => it + (added[Math.floor(at / scores)] as number)), scores)
  }
}

/**
 * A row's probabilities from its scores, into `shares` from `at` on, and −ln p of its class. With one score the other
 * class has score 0. The greatest score is taken off first, so nothing overflows.
 */
function sharesOf(score: Float64Array, code: number, shares: Float64Array, at: number): number {
  if (score.length === 1) {
    const z = score[0] as number
    const e = exp(-Math.abs(z))
    shares[at] = z >= 0 ? 1 / (1 + e) : e / (1 + e)
    return log1p(e) + ((code === 1) === z >= 0 ? 0 : Math.abs(z))
  }
  let most = -Infinity
  for (let c = 0; c < score.length; c++) most = Math.max(most, score[c] as number)
  let sum = 0
  for (let c = 0; c < score.length; c++) {
    const e = exp((score[c] as number) - most)
    shares[at + c] = e
    sum += e
  }
  for (let c = 0; c < score.length; c++) shares[at + c] = (shares[at + c] as number) / sum
  return log(sum) - ((score[code] as number) - most)
}

import type { Matrix } from '../number/matrix.ts'
import { exp, log } from '../number/functions.ts'
import type { Curvature } from './curvature.ts'
import type { Evenness } from './evenness.ts'
import { numbersAt } from './rows.ts'

/** What logistic regression makes small: Σ penalty/2·w² + C · Σ weight · −ln p(class), over k score columns. */
export interface Loss {
  /** Parameters: for each score column d weights and then its intercept, all in the units of the even columns. */
  readonly size: number
  readonly rows: number
  value(theta: Float64Array): number
  /** Gradient at theta, and how it changes. */
  slopes(theta: Float64Array): { gradient: Float64Array; curvature: Curvature }
}

export interface LossSetting {
  readonly X: Matrix
  readonly even: Evenness
  readonly codes: Int32Array
  /** Score columns: 1 for two classes (the score of class 1), k for more. */
  readonly scores: number
  readonly C: number
  readonly penalty: number
  readonly intercept: boolean
  readonly weight: Float64Array | undefined
}

/** The even columns (x − shift) / unit, row by row, and a last one for the intercept. */
const dense = ({ X, even, intercept }: LossSetting): Float64Array => {
  const d = X.columns.length
  const width = d + 1
  const rows = new Float64Array(X.rows * width)
  for (let j = 0; j < d; j++) {
    const x = numbersAt(X, j)
    const shift = even.shift[j] as number
    const unit = even.unit[j] as number
    for (let i = 0; i < X.rows; i++) rows[i * width + j] = ((x[i] as number) - shift) / unit
  }
  if (intercept) for (let i = 0; i < X.rows; i++) rows[i * width + d] = 1
  return rows
}

/**
 * Probabilities of row i from its scores, into p, and −ln p of its class. With one score column the other class has
 * score 0. The greatest score is taken off first, so nothing overflows.
 */
function softmax(score: Float64Array, code: number, p: Float64Array): number {
  const k = score.length === 1 ? 2 : score.length
  const at = (c: number): number => (score.length === 1 ? (c === 0 ? 0 : (score[0] as number)) : (score[c] as number))
  let most = -Infinity
  for (let c = 0; c < k; c++) most = Math.max(most, at(c))
  let sum = 0
  for (let c = 0; c < k; c++) {
    const e = exp(at(c) - most)
    p[c] = e
    sum += e
  }
  for (let c = 0; c < k; c++) p[c] = (p[c] as number) / sum
  return log(sum) - (at(code) - most)
}

/** Up to this many parameters the whole Hessian is built; beyond it costs more than it saves. */
const largestMatrix = 160

export function logisticLoss(setting: LossSetting): Loss {
  const { codes, scores, C, penalty, weight } = setting
  const width = setting.X.columns.length + 1
  const rows = dense(setting)
  const size = scores * width
  const p = new Float64Array(Math.max(2, scores))
  const score = new Float64Array(scores)
  const scoresOf = (theta: Float64Array, i: number): void => {
    for (let c = 0; c < scores; c++) {
      let sum = 0
      for (let j = 0; j < width; j++) sum += (theta[c * width + j] as number) * (rows[i * width + j] as number)
      score[c] = sum
    }
  }
  // The penalty is on the weights in the columns' own units: w = theta / unit.
  const penalties = setting.even.unit.map((unit) => penalty / (unit * unit))
  const weightAt = (i: number): number => C * (weight?.[i] ?? 1)
  return {
    size,
    rows: codes.length,
    value(theta) {
      let sum = 0
      for (let i = 0; i < codes.length; i++) {
        scoresOf(theta, i)
        sum += weightAt(i) * softmax(score, codes[i] as number, p)
      }
      for (let at = 0; at < size; at++) if (at % width < width - 1) sum += 0.5 * (penalties[at % width] as number) * (theta[at] as number) * (theta[at] as number)
      return sum
    },
    slopes: (theta) => (size <= largestMatrix ? withMatrix(theta) : withOperator(theta)),
  }

  function withMatrix(theta: Float64Array): { gradient: Float64Array; curvature: Curvature } {
    const gradient = new Float64Array(size)
    const hessian = new Float64Array(size * size)
    for (let i = 0; i < codes.length; i++) {
      const w = weightAt(i)
      if (w === 0) continue
      scoresOf(theta, i)
      softmax(score, codes[i] as number, p)
      const row = rows.subarray(i * width, (i + 1) * width)
      for (let c = 0; c < scores; c++) addRow(gradient, hessian, { row, p, code: codes[i] as number, w, c, scores, size })
    }
    const diagonal = penalised(theta, gradient)
    for (let at = 0; at < size; at++) hessian[at * size + at] = (hessian[at * size + at] as number) + (diagonal[at] as number)
    mirror(hessian, size)
    return { gradient, curvature: { kind: 'matrix', hessian } }
  }

  /** Adds the penalty's slope to the gradient; answers what it, and an intercept that is not there, put on the diagonal. */
  function penalised(theta: Float64Array, gradient: Float64Array): Float64Array {
    const diagonal = new Float64Array(size)
    for (let at = 0; at < size; at++) {
      if (at % width === width - 1) {
        // Without an intercept its column is all 0: a 1 keeps the system solvable and the intercept at 0.
        diagonal[at] = setting.intercept ? 0 : 1
        continue
      }
      const own = penalties[at % width] as number
      gradient[at] = (gradient[at] as number) + own * (theta[at] as number)
      diagonal[at] = own
    }
    return diagonal
  }

  function withOperator(theta: Float64Array): { gradient: Float64Array; curvature: Curvature } {
    const gradient = new Float64Array(size)
    const spread = new Float64Array(size)
    const shares = new Float64Array(codes.length * scores)
    for (let i = 0; i < codes.length; i++) {
      scoresOf(theta, i)
      softmax(score, codes[i] as number, p)
      const w = weightAt(i)
      for (let c = 0; c < scores; c++) {
        const own = scores === 1 ? 1 : c
        const pc = p[own] as number
        shares[i * scores + c] = pc
        const pull = w * (pc - (codes[i] === own ? 1 : 0))
        const bend = w * pc * (1 - pc)
        for (let j = 0; j < width; j++) {
          const x = rows[i * width + j] as number
          gradient[c * width + j] = (gradient[c * width + j] as number) + pull * x
          spread[c * width + j] = (spread[c * width + j] as number) + bend * x * x
        }
      }
    }
    const added = penalised(theta, gradient)
    return { gradient, curvature: { kind: 'operator', diagonal: spread.map((it, at) => it + (added[at] as number)), times: (direction) => bent(direction, shares, added) } }
  }

  /** The Hessian times a direction: for each row, how its scores would move, and what that does to its probabilities. */
  function bent(direction: Float64Array, shares: Float64Array, added: Float64Array): Float64Array {
    const product = direction.map((it, at) => it * (added[at] as number))
    const move = new Float64Array(scores)
    for (let i = 0; i < codes.length; i++) {
      let drift = 0
      for (let c = 0; c < scores; c++) {
        let sum = 0
        for (let j = 0; j < width; j++) sum += (direction[c * width + j] as number) * (rows[i * width + j] as number)
        move[c] = sum
        drift += (shares[i * scores + c] as number) * sum
      }
      const w = weightAt(i)
      for (let c = 0; c < scores; c++) {
        const pull = w * (shares[i * scores + c] as number) * ((move[c] as number) - drift)
        if (pull === 0) continue
        for (let j = 0; j < width; j++) product[c * width + j] = (product[c * width + j] as number) + pull * (rows[i * width + j] as number)
      }
    }
    return product
  }
}

interface RowShare {
  readonly row: Float64Array
  readonly p: Float64Array
  readonly code: number
  readonly w: number
  readonly c: number
  readonly scores: number
  readonly size: number
}

/** One row's share of the gradient of score column c and of the lower blocks (c, e ≤ c) of the Hessian. */
function addRow(gradient: Float64Array, hessian: Float64Array, { row, p, code, w, c, scores, size }: RowShare): void {
  const width = row.length
  const own = scores === 1 ? 1 : c
  const pc = p[own] as number
  const pull = w * (pc - (code === own ? 1 : 0))
  for (let j = 0; j < width; j++) gradient[c * width + j] = (gradient[c * width + j] as number) + pull * (row[j] as number)
  for (let e = 0; e <= c; e++) {
    const bend = w * pc * ((e === c ? 1 : 0) - (p[scores === 1 ? 1 : e] as number))
    for (let j = 0; j < width; j++) {
      const x = bend * (row[j] as number)
      if (x === 0) continue
      const at = (c * width + j) * size + e * width
      const last = e === c ? j : width - 1
      for (let k = 0; k <= last; k++) hessian[at + k] = (hessian[at + k] as number) + x * (row[k] as number)
    }
  }
}

function mirror(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j] as number
}

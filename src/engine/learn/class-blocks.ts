import { factorInPlace, solveFactored } from '../number/cholesky.ts'
import { touched, type FeatureRows } from './feature-rows.ts'

/** Something near the inverse of a Hessian: what it makes of a slope. Copies. */
export type Preconditioner = (slope: Float64Array) => Float64Array

/** Where one class's block stands among the parameters: feature f of score c at f · scores + c. */
export interface BlockSetting {
  readonly rows: FeatureRows
  readonly scores: number
  /** How much row i bends the loss along score c. */
  bend(i: number, c: number): number
  /** What the penalty adds to the diagonal: width numbers. */
  readonly added: Float64Array
}

/** Work of building the blocks, in numbers touched: all pairs of a row's features, and the triangles. */
export function blockWork(rows: FeatureRows, scores: number): number {
  const each = touched(rows) / Math.max(1, rows.n)
  return scores * ((rows.n * each * each) / 2 + rows.width * rows.width * (rows.width / 6 + 1))
}

/** Numbers that the blocks may take. */
export const mostBlockNumbers = 2e7

/** The Hessian's own blocks, one a score, inverted by Cholesky. */
export function classBlocks({ rows, scores, bend, added }: BlockSetting): Preconditioner {
  const { width } = rows
  const factors = Array.from({ length: scores }, (_, c) => factorOf(blockOf(rows, (i) => bend(i, c), added), width))
  const part = new Float64Array(width)
  return overScores(scores, (slope) => {
    for (let c = 0; c < scores; c++) {
      for (let f = 0; f < width; f++) part[f] = slope[f * scores + c] as number
      solveFactored(factors[c] as Float64Array, part)
      for (let f = 0; f < width; f++) slope[f * scores + c] = part[f] as number
    }
  })
}

/** The Hessian's diagonal alone. */
export const diagonalOf = (diagonal: Float64Array, scores: number): Preconditioner =>
  overScores(scores, (slope) => {
    for (let at = 0; at < slope.length; at++) slope[at] = (slope[at] as number) / Math.max(diagonal[at] as number, 1e-12)
  })

/** With several scores the slopes of a feature sum to 0 over them, and so shall the steps: the mean is taken off before and after. */
const overScores = (scores: number, solve: (slope: Float64Array) => void): Preconditioner => (slope) => {
  const made = slope.slice()
  if (scores > 1) takeMeanOff(made, scores)
  solve(made)
  if (scores > 1) takeMeanOff(made, scores)
  return made
}

function takeMeanOff(vector: Float64Array, scores: number): void {
  for (let at = 0; at < vector.length; at += scores) {
    let sum = 0
    for (let c = 0; c < scores; c++) sum += vector[at + c] as number
    for (let c = 0; c < scores; c++) vector[at + c] = (vector[at + c] as number) - sum / scores
  }
}

/** Σ bend · x·xᵀ + diagonal, the lower triangle, row by row. */
function blockOf({ n, width, dense, values, from, ones }: FeatureRows, bend: (i: number) => number, added: Float64Array): Float64Array {
  const A = new Float64Array(width * width)
  for (let i = 0; i < n; i++) {
    const w = bend(i)
    if (w === 0) continue
    const start = i * dense
    for (let a = 0; a < dense; a++) {
      const x = w * (values[start + a] as number)
      if (x === 0) continue
      const row = a * width
      for (let b = 0; b <= a; b++) A[row + b] = (A[row + b] as number) + x * (values[start + b] as number)
    }
    for (let t = from[i] as number; t < (from[i + 1] as number); t++) {
      const row = (ones[t] as number) * width
      for (let b = 0; b < dense; b++) A[row + b] = (A[row + b] as number) + w * (values[start + b] as number)
      for (let s = from[i] as number; s <= t; s++) A[row + (ones[s] as number)] = (A[row + (ones[s] as number)] as number) + w
    }
  }
  for (let f = 0; f < width; f++) A[f * width + f] = (A[f * width + f] as number) + (added[f] as number)
  return A
}

/** A ridge of rounding size keeps the block invertible along directions that change nothing. */
function factorOf(A: Float64Array, width: number): Float64Array {
  let trace = 0
  for (let f = 0; f < width; f++) trace += A[f * width + f] as number
  for (let ridge = 1e-14; ; ridge *= 100) {
    const L = A.slice()
    for (let f = 0; f < width; f++) L[f * width + f] = (L[f * width + f] as number) * (1 + ridge) + ridge * 1e-6 * (trace / width || 1)
    if (factorInPlace(L, width) || ridge > 1e6) return L
  }
}

import type { Matrix } from '../number/matrix.ts'
import { numbersAt } from './rows.ts'

/** value = intercept + Σ weights[j] · x[j]. `converged` false: the rounds were used up before it settled; absent where nothing had to settle, or a stop came first. */
export interface LinearModel {
  readonly kind: 'linear'
  readonly weights: Float64Array
  readonly intercept: number
  readonly converged?: boolean
}

/** Column by column, the order of `linearOne`: sums are the same bits for a table and for a row. */
export function linearAll(weights: Float64Array, intercept: number, X: Matrix): Float64Array {
  const values = new Float64Array(X.rows)
  for (let j = 0; j < weights.length; j++) {
    const x = numbersAt(X, j)
    const w = weights[j] as number
    for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + w * (x[i] as number)
  }
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + intercept
  return values
}

export function linearOne(weights: Float64Array, intercept: number, row: Float64Array): number {
  let sum = 0
  for (let j = 0; j < weights.length; j++) sum += (weights[j] as number) * (row[j] as number)
  return sum + intercept
}

import type { Matrix } from '../number/matrix.ts'
import { weightedMean } from '../number/weighted-mean.ts'
import { numbersAt } from './rows.ts'

/** A least-squares task without an intercept: √weight · (x − mean) column by column, and the same of the target. Copies. */
export interface Centred {
  readonly columns: readonly Float64Array[]
  readonly means: Float64Array
  readonly y: Float64Array
  readonly middle: number
}

/** Means are weighted; without an intercept they are 0. */
export function centred(X: Matrix, values: Float64Array, intercept: boolean, weight: Float64Array | undefined): Centred {
  const means = Float64Array.from(X.columns, (_, j) => (intercept ? weightedMean(numbersAt(X, j), weight) : 0))
  const middle = intercept ? weightedMean(values, weight) : 0
  return { columns: X.columns.map((_, j) => shifted(numbersAt(X, j), means[j] as number, weight)), means, y: shifted(values, middle, weight), middle }
}

const shifted = (values: Float64Array, mean: number, weight: Float64Array | undefined): Float64Array => values.map((value, i) => Math.sqrt(weight?.[i] ?? 1) * (value - mean))

/** What the rounding of its own numbers may leave of a centred column that is constant: a length up to this says nothing. */
export const roundingLength = (mean: number, rows: number): number => Number.EPSILON * Math.abs(mean) * Math.sqrt(rows)

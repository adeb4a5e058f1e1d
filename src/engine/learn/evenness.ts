import type { Matrix } from '../number/matrix.ts'
import { weightedMean } from '../number/weighted-mean.ts'
import { numbersAt } from './rows.ts'

/** Column j becomes even as (x − shift[j]) / unit[j]; every unit is above 0. */
export interface Evenness {
  readonly shift: Float64Array
  readonly unit: Float64Array
}

/** Mean and population deviation of each column, over weighted rows; without centring 0 and the root of the mean square. A deviation of 0 counts as 1. */
export function evennessOf(X: Matrix, centre: boolean, weight: Float64Array | undefined): Evenness {
  const d = X.columns.length
  const shift = new Float64Array(d)
  const unit = new Float64Array(d).fill(1)
  for (let j = 0; j < d; j++) {
    const x = numbersAt(X, j)
    const from = centre ? weightedMean(x, weight) : 0
    shift[j] = from
    const deviation = Math.sqrt(weightedMean(x.map((value) => (value - from) * (value - from)), weight))
    if (deviation > 1e-14 * Math.abs(from) && deviation < Infinity) unit[j] = deviation
  }
  return { shift, unit }
}

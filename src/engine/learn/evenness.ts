import type { Matrix } from '../number/matrix.ts'
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
    if (centre) shift[j] = meanOf(x, (value) => value, weight)
    const from = shift[j] as number
    const deviation = Math.sqrt(meanOf(x, (value) => (value - from) * (value - from), weight))
    if (deviation > 1e-14 * Math.abs(from) && deviation < Infinity) unit[j] = deviation
  }
  return { shift, unit }
}

function meanOf(x: Float64Array, part: (value: number) => number, weight: Float64Array | undefined): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < x.length; i++) {
    const w = weight?.[i] ?? 1
    sum += w * part(x[i] as number)
    total += w
  }
  return total > 0 ? sum / total : 0
}

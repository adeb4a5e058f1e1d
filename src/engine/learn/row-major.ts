import type { Matrix } from '../number/matrix.ts'
import { numbersAt } from './rows.ts'

/** The numbers of X, row by row: n × d. Copies. */
export function rowMajor(X: Matrix): Float64Array {
  const d = X.columns.length
  const data = new Float64Array(X.rows * d)
  for (let j = 0; j < d; j++) {
    const x = numbersAt(X, j)
    for (let i = 0, at = j; i < X.rows; i++, at += d) data[at] = x[i] as number
  }
  return data
}

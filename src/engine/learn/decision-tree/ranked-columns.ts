import type { Matrix } from '../../number/matrix.ts'
import { numbersAt } from '../rows.ts'
import { mustFinish, type Run } from '../run.ts'
import { risingOrder } from './rising-order.ts'

/** One column as whole numbers that rise with its values: `values` are its distinct float32 values, rising; `ranks` say which of them each row has. */
export interface RankedColumn {
  readonly ranks: Int32Array
  readonly values: Float32Array
}

/**
 * Each column of X, which has no gaps, rounded to float32 and ranked: O(n) a column. Copies; memory 4 bytes a cell, and
 * as much for distinct values. After a stop columns count as constant, since the tree will be a leaf.
 */
export function rankedColumns(X: Matrix, run: Run): RankedColumn[] {
  const rounded = new Float32Array(X.rows)
  return X.columns.map((_, j) => {
    const x = numbersAt(X, j)
    // + 0 makes 0 of −0.
    for (let i = 0; i < X.rows; i++) rounded[i] = Math.fround(x[i] as number) + 0
    const first = rounded[0] as number
    return mustFinish(run) || rounded.every((value) => value === first) ? { ranks: new Int32Array(X.rows), values: Float32Array.of(first) } : ranked(rounded)
  })
}

function ranked(rounded: Float32Array): RankedColumn {
  const order = risingOrder(rounded)
  const ranks = new Int32Array(rounded.length)
  const values = new Float32Array(rounded.length)
  let rank = -1
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    const value = rounded[row] as number
    if (rank < 0 || value !== values[rank]) values[++rank] = value
    ranks[row] = rank
  }
  return { ranks, values: values.slice(0, rank + 1) }
}

/** The places of the rows with a weight: a row of weight 0 is as if it were not there. Throws RangeError where none has one. */
export function countedRows(weights: Float64Array): Int32Array {
  const rows = new Int32Array(weights.length).map((_, row) => row).filter((row) => (weights[row] as number) > 0)
  if (rows.length === 0) throw new RangeError('a tree needs at least one row with a weight')
  return rows
}

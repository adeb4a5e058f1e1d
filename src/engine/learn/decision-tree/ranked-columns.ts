import type { Matrix } from '../../number/matrix.ts'
import { numbersAt } from '../rows.ts'
import { mustFinish, type Run } from '../run.ts'
import { marksOf, type Marks } from './marks.ts'
import { risingOrder } from './rising-order.ts'

/** One column as whole numbers that rise with its values: `values` are its distinct float32 values, rising; `ranks` say which of them each row has. */
export interface RankedColumn {
  readonly ranks: Int32Array
  readonly values: Float32Array
}

/** What trees grow from. */
export interface RankedTable {
  readonly columns: readonly RankedColumn[]
  /** Of columns with two values, where nodes can count them faster by their marks than one by one. */
  readonly marks: Marks | undefined
}

/**
 * Each column of X, which has no gaps, rounded to float32 and ranked: O(n) a column. Copies; memory 4 bytes a cell, and
 * as much for distinct values. After a stop columns count as constant, since the tree will be a leaf. `most`: how many
 * columns a node looks at.
 */
export function rankedTable(X: Matrix, most: number, run: Run): RankedTable {
  const rounded = new Float32Array(X.rows)
  const columns = X.columns.map((_, j) => {
    if (mustFinish(run)) return { ranks: new Int32Array(X.rows), values: Float32Array.of(0) }
    const x = numbersAt(X, j)
    // + 0 makes 0 of −0.
    for (let i = 0; i < X.rows; i++) rounded[i] = Math.fround(x[i] as number) + 0
    return ofTwoValues(rounded) ?? ofMany(rounded)
  })
  return { columns, marks: marksOf(columns, X.rows, most) }
}

/** A column of one or two values, found in one pass; undefined for others. */
function ofTwoValues(rounded: Float32Array): RankedColumn | undefined {
  const first = rounded[0] as number
  let second = first
  const ranks = new Int32Array(rounded.length)
  for (let i = 0; i < rounded.length; i++) {
    const value = rounded[i] as number
    if (value === first) continue
    if (second === first) second = value
    if (value !== second) return undefined
    ranks[i] = 1
  }
  if (second === first) return { ranks, values: Float32Array.of(first) }
  if (second > first) return { ranks, values: Float32Array.of(first, second) }
  for (let i = 0; i < ranks.length; i++) ranks[i] = 1 - (ranks[i] as number)
  return { ranks, values: Float32Array.of(second, first) }
}

function ofMany(rounded: Float32Array): RankedColumn {
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
  const rows = new Int32Array(weights.length)
  let count = 0
  for (let row = 0; row < weights.length; row++) if ((weights[row] as number) > 0) rows[count++] = row
  if (count === 0) throw new RangeError('a tree needs at least one row with a weight')
  return rows.slice(0, count)
}

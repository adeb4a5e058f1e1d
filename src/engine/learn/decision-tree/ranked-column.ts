import { risingOrder } from './rising-order.ts'

/** One column as whole numbers that rise with its values: `values` are its distinct float32 values, rising; `ranks` say which of them each row has. */
export interface RankedColumn {
  readonly ranks: Int32Array
  readonly values: Float32Array
}

/** Ranks a column of float32 values without NaN or −0: O(n). Copies. */
export const rankedColumn = (values: Float32Array): RankedColumn => ofTwoValues(values) ?? ofMany(values)

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

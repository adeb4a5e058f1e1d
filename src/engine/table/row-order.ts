import { byCodePoint } from '../number/code-points.ts'
import { columnNamed, hasNumbers, type Table, type TableColumn } from './table.ts'

export interface SortKey {
  readonly column: string
  readonly descending: boolean
}

/** A number for each cell that sorts as the cell does; NaN a gap. Words in code-point order. */
function ranks(column: TableColumn): Float64Array {
  if (hasNumbers(column)) return column.data
  const rank = new Float64Array(column.dictionary.length)
  Array.from(column.dictionary.keys())
    .sort((a, b) => byCodePoint(column.dictionary[a] as string, column.dictionary[b] as string))
    .forEach((word, at) => (rank[word] = at))
  return Float64Array.from(column.data, (word) => (word < 0 ? NaN : (rank[word] as number)))
}

/**
 * `rows` (absent: all rows) in the order of one or more columns, the first one first; rows that are alike stay in the order
 * of the file, and gaps come last whichever way. Copies. Throws `missing-column`. O(n log n).
 */
export function sortedRows(table: Table, keys: readonly SortKey[], rows: Int32Array<ArrayBuffer> = Int32Array.from({ length: table.rows }, (_, row) => row)): Int32Array<ArrayBuffer> {
  const by = keys.map(({ column: name, descending }) => {
    return { rank: ranks(columnNamed(table, name)), sign: descending ? -1 : 1 }
  })
  return rows.slice().sort((a, b) => {
    for (const { rank, sign } of by) {
      const [x, y] = [rank[a] as number, rank[b] as number]
      if (x === y) continue
      if (Number.isNaN(x) || Number.isNaN(y)) {
        if (Number.isNaN(x) && Number.isNaN(y)) continue
        return Number.isNaN(x) ? 1 : -1
      }
      return sign * (x - y)
    }
    return a - b
  })
}

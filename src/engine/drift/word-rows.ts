import { byCodePoint } from '../number/code-points.ts'
import { hasNumbers, type TableColumn } from '../table/table.ts'

/** How many rows have each word, the most frequent first, ties in code-point order; numbers are words as a label writes them. */
export function wordsByRows(column: TableColumn): { readonly of: ReadonlyMap<string, number>; readonly filled: number } {
  const counts = new Map<string, number>()
  let filled = 0
  for (const cell of column.data) {
    const word = hasNumbers(column) ? (Number.isNaN(cell) ? undefined : String(cell + 0)) : column.dictionary[cell]
    if (word === undefined) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
    filled += 1
  }
  return { of: new Map([...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))), filled }
}

import { hasNumbers, type Table, type TableColumn } from './table.ts'

/** A column's cells at `rows`, in that order; row −1 is a gap. Copies; the dictionary is shared. */
export function cellsAt(column: TableColumn, rows: Int32Array): TableColumn {
  const n = rows.length
  if (hasNumbers(column)) {
    const data = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      const row = rows[i] as number
      data[i] = row < 0 ? NaN : (column.data[row] as number)
    }
    return { ...column, data }
  }
  const data = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const row = rows[i] as number
    data[i] = row < 0 ? -1 : (column.data[row] as number)
  }
  return { ...column, data }
}

/** The rows of a table at `rows`, in that order. Copies. */
export const someRows = (table: Table, rows: Int32Array): Table => ({ rows: rows.length, columns: table.columns.map((column) => cellsAt(column, rows)) })

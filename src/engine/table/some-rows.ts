import { hasNumbers, type Table, type TableColumn } from './table.ts'

/** A column's cells at `rows`, in that order; row −1 is a gap. Copies; the dictionary is shared. */
export function cellsAt(column: TableColumn, rows: Int32Array): TableColumn {
  if (hasNumbers(column)) return { ...column, data: Float64Array.from(rows, (row) => (row < 0 ? NaN : (column.data[row] as number))) }
  return { ...column, data: rows.map((row) => (row < 0 ? -1 : (column.data[row] as number))) }
}

/** The rows of a table at `rows`, in that order. Copies. */
export const someRows = (table: Table, rows: Int32Array): Table => ({ rows: rows.length, columns: table.columns.map((column) => cellsAt(column, rows)) })

import type { Cell } from '../../contract/asks/table.ts'
import { columnNamed, hasWords, type Table, type TableColumn } from '../../engine/table/table.ts'

/** A cell as it leaves the process; a gap is null. */
export function cellOf(column: TableColumn, row: number): Cell {
  if (hasWords(column)) return column.dictionary[column.data[row] ?? -1] ?? null
  const value = column.data[row] ?? NaN
  return Number.isNaN(value) ? null : value
}

/** Rows from `from` on, fewer at the end of the table, each with the cells of the named columns in their order. */
export function pageOf(table: Table, from: number, count: number, names: readonly string[]): Cell[][] {
  const columns = names.map((name) => columnNamed(table, name))
  const rows = Math.max(0, Math.min(count, table.rows - from))
  return Array.from({ length: rows }, (_, at) => columns.map((column) => cellOf(column, from + at)))
}

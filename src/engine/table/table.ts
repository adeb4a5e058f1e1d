import type { ColumnType } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'

/** A column of numbers; NaN marks a gap. */
export interface NumberColumn {
  readonly name: string
  readonly type: 'number'
  readonly data: Float64Array
}

/** A column of moments: milliseconds since 1970-01-01 UTC; NaN marks a gap. */
export interface DateColumn {
  readonly name: string
  readonly type: 'date'
  readonly data: Float64Array
}

/**
 * A column of words by code: `data[i]` is an index into `dictionary`, −1 a gap. The dictionary holds each word once,
 * in the order of its first row in the file; codes never reach a learner. The words of a boolean column are `true` and
 * `false`.
 */
export interface WordColumn {
  readonly name: string
  readonly type: 'category' | 'text' | 'boolean'
  readonly dictionary: readonly string[]
  readonly data: Int32Array
}

export type TableColumn = NumberColumn | DateColumn | WordColumn

/** Numbers or moments: doubles with NaN for gaps. */
export const hasNumbers = (column: TableColumn): column is NumberColumn | DateColumn => column.type === 'number' || column.type === 'date'

export const hasWords = (column: TableColumn): column is WordColumn => !hasNumbers(column)

export const isGap = (column: TableColumn, row: number): boolean => (hasNumbers(column) ? Number.isNaN(column.data[row]) : (column.data[row] as number) < 0)

/** Columns of equal length. Data are shared, never copied, by everything that reads a table; nobody writes into them. */
export interface Table {
  readonly rows: number
  readonly columns: readonly TableColumn[]
}

export function findColumn(table: Table, name: string): TableColumn | undefined {
  return table.columns.find((column) => column.name === name)
}

/** Throws `missing-column`. */
export function columnNamed(table: Table, name: string): TableColumn {
  const column = findColumn(table, name)
  if (column === undefined) throw new FaultError('missing-column', { column: name }, { column: name })
  return column
}

export interface SchemaColumn {
  readonly name: string
  readonly type: Exclude<ColumnType, 'text'>
}

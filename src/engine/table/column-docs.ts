import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { Table, TableColumn, WordColumn } from './table.ts'

const wordRows = (column: WordColumn): number => column.data.reduce((sum, code) => sum + (code >= 0 ? 1 : 0), 0)

/** Text with at most 50 levels or at most 5 % distinct values is a category. */
function typeOf(column: TableColumn): Pick<ColumnDoc, 'type' | 'typeWhy'> {
  if (column.type === 'number') return { type: 'number', typeWhy: column.data.every(Number.isNaN) ? 'all-missing' : 'all-numbers' }
  const filled = wordRows(column)
  if (filled === 0) return { type: 'category', typeWhy: 'all-missing' }
  if (column.dictionary.length <= 50) return { type: 'category', typeWhy: 'few-levels' }
  return column.dictionary.length <= 0.05 * filled ? { type: 'category', typeWhy: 'few-distinct' } : { type: 'text', typeWhy: 'free-text' }
}

const idName = /^(id|no|nr|index|row|rowid|编号|序号|行号|工号|学号)$|[_ ]id$/i

/** Whole numbers that each occur once and run without holes, or are called an identifier: they name rows, they say nothing. */
function namesRows(column: TableColumn, rows: number): boolean {
  if (column.type !== 'number') return column.dictionary.length === rows && wordRows(column) === rows
  if (!idName.test(column.name.trim())) return false
  const values = new Set<number>()
  for (const value of column.data) {
    if (!Number.isInteger(value) || values.has(value)) return false
    values.add(value)
  }
  return true
}

function useOf(column: TableColumn, type: ColumnDoc['type'], rows: number): Pick<ColumnDoc, 'use' | 'useWhy'> {
  const distinct = column.type === 'number' ? new Set(column.data.filter((it) => !Number.isNaN(it))).size : column.dictionary.length
  if (distinct === 0) return { use: 'out', useWhy: 'all-missing' }
  if (rows >= 20 && namesRows(column, rows)) return { use: 'out', useWhy: 'identifier' }
  if (distinct === 1 && rows > 1) return { use: 'out', useWhy: 'constant' }
  return type === 'text' ? { use: 'out', useWhy: 'free-text' } : { use: 'input', useWhy: 'fits' }
}

/** The proposed type and use of a column, each with its reason. */
export function columnDoc(column: TableColumn, rows: number): ColumnDoc {
  const type = typeOf(column)
  return { name: column.name, ...type, ...useOf(column, type.type, rows) }
}

/** The table with each word column under its proposed type, and what is proposed for every column. */
export function typedTable(table: Table): { table: Table; columns: ColumnDoc[] } {
  const columns = table.columns.map((column) => columnDoc(column, table.rows))
  return { columns, table: { rows: table.rows, columns: table.columns.map((column, j) => (column.type === 'number' ? column : { ...column, type: columns[j]?.type === 'text' ? 'text' : 'category' })) } }
}

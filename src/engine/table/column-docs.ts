import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import { hasNumbers, hasWords, type Table, type TableColumn, type WordColumn } from './table.ts'

function wordRows(column: WordColumn): number {
  let rows = 0
  for (const code of column.data) if (code >= 0) rows++
  return rows
}

/** Text with at most 50 levels or at most 5 % distinct values is a category. */
function typeOf(column: TableColumn): Pick<ColumnDoc, 'type' | 'typeWhy'> {
  if (column.type === 'number') return { type: 'number', typeWhy: column.data.every(Number.isNaN) ? 'all-missing' : 'all-numbers' }
  if (column.type === 'date') return { type: 'date', typeWhy: 'all-dates' }
  if (column.type === 'boolean') return { type: 'boolean', typeWhy: 'true-or-false' }
  const filled = wordRows(column)
  if (filled === 0) return { type: 'category', typeWhy: 'all-missing' }
  if (column.dictionary.length <= 50) return { type: 'category', typeWhy: 'few-levels' }
  return column.dictionary.length <= 0.05 * filled ? { type: 'category', typeWhy: 'few-distinct' } : { type: 'text', typeWhy: 'free-text' }
}

const idName = /^(id|no|nr|nr\.|no\.|#|index|row|rownames|row[ _]?(id|no|number)|编号|序号|行号|工号|学号|流水号)$|[_ .-](id|no|nr)$|编号$|序号$/i
const idEnding = /[a-z](Id|ID)$/
const noName = /^column \d+$/

/** Whole numbers without gap of which none occurs twice. */
function differentWholes(data: Float64Array): boolean {
  if (!data.every(Number.isInteger)) return false
  const sorted = data.slice().sort()
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return false
  return true
}

function countsRows(data: Float64Array): boolean {
  for (let i = 1; i < data.length; i++) if (data[i] !== (data[i - 1] as number) + 1) return false
  return data[0] === 0 || data[0] === 1
}

/**
 * Whether a column only names its rows: words of which each row has its own; whole numbers of which each row has its
 * own, in a column that is called a number or id; row numbers from 0 or 1 in a column without a name, as pandas writes
 * them. A column such as `year` that happens to run without repeats stays.
 */
export function namesRows(column: TableColumn, rows: number): boolean {
  if (column.type === 'date') return false
  if (hasWords(column)) return column.dictionary.length === rows && wordRows(column) === rows
  const name = column.name.trim()
  if (idName.test(name) || idEnding.test(name)) return differentWholes(column.data)
  return noName.test(name) && countsRows(column.data)
}

/** How many different values there are, as far as it matters: none, one, or more. */
function variety(column: TableColumn): 'none' | 'one' | 'more' {
  if (hasWords(column)) return column.dictionary.length === 0 ? 'none' : column.dictionary.length === 1 ? 'one' : 'more'
  let first = NaN
  for (const value of column.data) {
    if (Number.isNaN(first)) first = value
    else if (!Number.isNaN(value) && value !== first) return 'more'
  }
  return Number.isNaN(first) ? 'none' : 'one'
}

/** Whether a column under a type may be learned from, as far as the column itself tells. */
export function proposedUse(column: TableColumn, type: ColumnDoc['type'], rows: number): Pick<ColumnDoc, 'use' | 'useWhy'> {
  const found = variety(column)
  if (found === 'none') return { use: 'out', useWhy: 'all-missing' }
  if (rows >= 20 && namesRows(column, rows)) return { use: 'out', useWhy: 'identifier' }
  if (found === 'one' && rows > 1) return { use: 'out', useWhy: 'constant' }
  return type === 'text' ? { use: 'out', useWhy: 'free-text' } : { use: 'input', useWhy: 'fits' }
}

/** The proposed type and use of a column, each with its reason. */
export function columnDoc(column: TableColumn, rows: number): ColumnDoc {
  const type = typeOf(column)
  return { name: column.name, ...type, ...proposedUse(column, type.type, rows) }
}

/** The table with each word column under its proposed type, and what is proposed for every column. */
export function typedTable(table: Table): { table: Table; columns: ColumnDoc[] } {
  const columns = table.columns.map((column) => columnDoc(column, table.rows))
  return { columns, table: { rows: table.rows, columns: table.columns.map((column, j) => (hasNumbers(column) || column.type === 'boolean' ? column : { ...column, type: columns[j]?.type === 'text' ? 'text' : 'category' })) } }
}

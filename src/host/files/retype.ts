import type { ColumnType } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { hasWords, type DateColumn, type NumberColumn, type Table, type TableColumn, type WordColumn } from '../../engine/table/table.ts'
import { recognised, type WordStyle } from './recognise.ts'

const dayMs = 86_400_000

/** Milliseconds as the shortest text that a reader takes for the same moment: a day, or a day and its time. */
const momentText = (ms: number): string => (ms % dayMs === 0 ? new Date(ms).toISOString().slice(0, 10) : new Date(ms).toISOString())

/** Each different number or moment as a word; a number as the shortest text that reads back as the same number. */
function asWords({ name, type, data }: NumberColumn | DateColumn): WordColumn {
  const textOf = type === 'date' ? momentText : String
  const codes = new Map<number, number>()
  const dictionary: string[] = []
  const coded = Int32Array.from(data, (value) => {
    if (Number.isNaN(value)) return -1
    const known = codes.get(value)
    if (known !== undefined) return known
    codes.set(value, dictionary.length)
    return dictionary.push(textOf(value)) - 1
  })
  return { name, type: 'category', dictionary, data: coded }
}

/** A table no longer knows how its file was written, so both decimal signs are tried. */
const style: WordStyle = { decimal: '.', decimalIsSure: false, commasAreCommon: true }

function asType(column: TableColumn, type: ColumnType): TableColumn {
  if (column.type === type) return column
  if (column.type === 'boolean' && type === 'number') {
    const values = column.dictionary.map((word) => (word === 'true' ? 1 : 0))
    return { name: column.name, type, data: Float64Array.from(column.data, (code) => values[code] ?? NaN) }
  }
  const words = hasWords(column) ? column : asWords(column)
  return type === 'category' || type === 'text' ? { ...words, type } : recognised({ name: column.name, style, asked: type }, words).column
}

/** A column of words as what they mean now, by the rules of the reader. */
export const readAnew = (words: WordColumn): TableColumn => recognised({ name: words.name, style }, words).column

/**
 * The table with one column read as another type, by the rules of the reader. Other columns are shared, not copied.
 * Throws `no-target` for a column that is not there, and `column-not-number`, `column-not-date` and `column-not-boolean`
 * with the first row that is none (from 1).
 */
export function retyped(table: Table, name: string, type: ColumnType): Table {
  if (!table.columns.some((column) => column.name === name)) throw new FaultError('no-target', { column: name, columns: table.columns.map((column) => column.name).join(', ') }, { column: name })
  return { rows: table.rows, columns: table.columns.map((column) => (column.name === name ? asType(column, type) : column)) }
}

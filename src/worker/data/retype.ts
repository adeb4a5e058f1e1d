import type { ColumnType } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import type { NumberColumn, Table, TableColumn, WordColumn } from '../../engine/table/table.ts'

/** Numbers as words: the shortest text that reads back as the same number. */
function asWords({ name, data }: NumberColumn, type: WordColumn['type']): WordColumn {
  const codes = new Map<number, number>()
  const dictionary: string[] = []
  const coded = Int32Array.from(data, (value) => {
    if (Number.isNaN(value)) return -1
    const known = codes.get(value)
    if (known !== undefined) return known
    codes.set(value, dictionary.length)
    return dictionary.push(String(value)) - 1
  })
  return { name, type, dictionary, data: coded }
}

/** Words as numbers; throws where a word is none, naming the first row that has it (rows count from 1). */
function asNumbers({ name, dictionary, data }: WordColumn): NumberColumn {
  const values = dictionary.map((word) => (word.trim() === '' ? NaN : Number(word)))
  const wrong = values.findIndex(Number.isNaN)
  if (wrong >= 0) throw new FaultError('column-not-number', { column: name, row: data.indexOf(wrong) + 1, value: dictionary[wrong] ?? '' }, { column: name })
  return { name, type: 'number', data: Float64Array.from(data, (code) => values[code] ?? NaN) }
}

function asType(column: TableColumn, type: ColumnType): TableColumn {
  if (column.type === type) return column
  if (type === 'number') return column.type === 'number' ? column : asNumbers(column)
  return column.type === 'number' ? asWords(column, type) : { ...column, type }
}

/** The table with one column read as another type. Other columns are shared, not copied. */
export function retyped(table: Table, name: string, type: ColumnType): Table {
  if (!table.columns.some((column) => column.name === name)) throw new FaultError('no-target', { column: name, columns: table.columns.map((column) => column.name).join(', ') }, { column: name })
  return { rows: table.rows, columns: table.columns.map((column) => (column.name === name ? asType(column, type) : column)) }
}

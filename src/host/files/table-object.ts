import { columnFromArray, dictionary, float64, int32, tableFromColumns, tableFromIPC, tableToIPC, utf8, type Column } from '@uwdata/flechette'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { readObject, writeObject } from '../project/objects.ts'

/** Word columns say their type by a letter before their name: c for category, t for text; numbers n. */
const letterOf = { number: 'n', category: 'c', text: 't' } as const

function written(column: TableColumn): Column<unknown> {
  if (column.type === 'number') return columnFromArray(Array.from(column.data, (it) => (Number.isNaN(it) ? null : it)), float64()) as Column<unknown>
  const words = Array.from(column.data, (code) => (code < 0 ? null : (column.dictionary[code] as string)))
  return columnFromArray(words, dictionary(utf8(), int32())) as Column<unknown>
}

/** A table as an Arrow IPC stream: float64 numbers, dictionary-coded words, gaps by validity. The same table, the same bytes. */
export function tableBytes(table: Table): Uint8Array {
  const columns = table.columns.map((column, j): [string, Column<unknown>] => [`${letterOf[column.type]}${j}:${column.name}`, written(column)])
  const bytes = tableToIPC(tableFromColumns(columns), { format: 'stream' })
  if (bytes === null) throw new FaultError('unexpected', { detail: 'the table could not be written as Arrow' })
  return bytes
}

function numbers(column: Column<unknown>, rows: number): Float64Array {
  const data = new Float64Array(rows)
  let at = 0
  for (const value of column) data[at++] = value === null ? NaN : Number(value)
  return data
}

function words(column: Column<unknown>, rows: number): { dictionary: string[]; data: Int32Array } {
  const codes = new Map<string, number>()
  const data = new Int32Array(rows)
  let at = 0
  for (const value of column) {
    const word = value as string | null
    if (word !== null && !codes.has(word)) codes.set(word, codes.size)
    data[at++] = word === null ? -1 : (codes.get(word) as number)
  }
  return { dictionary: [...codes.keys()], data }
}

/** The table that `tableBytes` wrote. Copies. */
export function tableOfBytes(bytes: Uint8Array): Table {
  const stored = tableFromIPC(bytes)
  const rows = stored.numRows
  const columns = stored.names.map((full, j): TableColumn => {
    const column = stored.getChildAt(j) as Column<unknown>
    const name = full.slice(full.indexOf(':') + 1)
    if (full.startsWith('n')) return { name, type: 'number', data: numbers(column, rows) }
    return { name, type: full.startsWith('t') ? 'text' : 'category', ...words(column, rows) }
  })
  return { rows, columns }
}

export const writeTableObject = (folder: string, table: Table): Promise<ObjectId> => writeObject(folder, tableBytes(table))

/** Throws `object-damaged`. */
export const readTableObject = async (folder: string, id: ObjectId): Promise<Table> => tableOfBytes(await readObject(folder, id))

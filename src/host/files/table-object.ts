import { batchType, Column, dictionary, field, float64, int32, Table as ArrowTable, tableFromIPC, tableToIPC, utf8, type Batch } from '@uwdata/flechette'
import { FaultError } from '../../contract/fault.ts'
import type { NumberColumn, Table, TableColumn, WordColumn } from '../../engine/table/table.ts'

/** The field metadata that tells a category from text; other readers see two columns of words. */
const typeKey = 'tenfold.type'

type DictionaryBatch = Batch<string> & { dictionary: Column<string> }
type NewBatch = new (facts: { length: number; nullCount: number; type: object; validity: Uint8Array; values: ArrayBufferView; offsets?: Int32Array }) => Batch<unknown>

/** One bit a row, set where there is a value; empty where no row is a gap. */
function validityOf(rows: number, isGap: (row: number) => boolean): { nullCount: number; validity: Uint8Array } {
  const bits = new Uint8Array(Math.ceil(rows / 64) * 8)
  let nullCount = 0
  for (let row = 0; row < rows; row++) {
    if (isGap(row)) nullCount += 1
    else bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  }
  return { nullCount, validity: nullCount === 0 ? new Uint8Array(0) : bits }
}

const batchOf = (type: ReturnType<typeof float64> | ReturnType<typeof utf8> | ReturnType<typeof dictionary>, facts: Omit<ConstructorParameters<NewBatch>[0], 'type'>): Batch<unknown> =>
  new (batchType(type) as NewBatch)({ ...facts, type })

/** Gaps hold 0, so that equal tables have equal bytes whatever bits their NaNs have. */
function numberColumn({ data }: NumberColumn): Column<unknown> {
  const gaps = validityOf(data.length, (row) => Number.isNaN(data[row]))
  const values = gaps.nullCount === 0 ? data : data.map((value) => (Number.isNaN(value) ? 0 : value))
  return new Column([batchOf(float64(), { length: data.length, ...gaps, values })])
}

function wordBatch(words: readonly string[], type: ReturnType<typeof utf8>): Batch<unknown> {
  const encoder = new TextEncoder()
  const offsets = new Int32Array(words.length + 1)
  let most = 0
  for (const word of words) most += word.length * 3
  const bytes = new Uint8Array(most)
  let at = 0
  words.forEach((word, i) => {
    at += encoder.encodeInto(word, bytes.subarray(at)).written
    offsets[i + 1] = at
  })
  return batchOf(type, { length: words.length, nullCount: 0, validity: new Uint8Array(0), values: bytes.slice(0, at), offsets })
}

function wordColumn({ data, dictionary: words }: WordColumn): Column<unknown> {
  const gaps = validityOf(data.length, (row) => (data[row] as number) < 0)
  const values = gaps.nullCount === 0 ? data : data.map((code) => Math.max(code, 0))
  // The writer knows a dictionary by the identity of its type: one type object for both, and another for each column.
  const wordType = utf8()
  const batch = batchOf(dictionary(wordType, int32()), { length: data.length, ...gaps, values }) as DictionaryBatch
  batch.dictionary = new Column([wordBatch(words, wordType)]) as Column<string>
  return new Column([batch])
}

/**
 * A table as an Arrow IPC file: float64 numbers, dictionaries of int32 and utf8 in the table's own order, gaps by
 * validity, one record batch. The same table, the same bytes.
 */
export function tableBytes(table: Table): Uint8Array {
  const columns = table.columns.map((column) => (column.type === 'number' ? numberColumn(column) : wordColumn(column)))
  const fields = table.columns.map(({ name, type }, j) => field(name, (columns[j] as Column<unknown>).type, true, new Map([[typeKey, type]])))
  const arrow = new ArrowTable({ version: 4, endianness: 0, fields, metadata: null }, columns)
  const bytes = tableToIPC(arrow, { format: 'file' })
  if (bytes === null) throw new FaultError('unexpected', { detail: 'the table could not be written as Arrow' })
  return bytes
}

function numbers(batch: Batch<unknown>): Float64Array {
  const values = batch.values as Float64Array
  if (batch.nullCount === 0) return values
  const data = values.slice()
  for (let row = 0; row < data.length; row++) if (!batch.isValid(row)) data[row] = NaN
  return data
}

function words(batch: Batch<unknown>): Pick<WordColumn, 'dictionary' | 'data'> {
  const values = (batch.values as Int32Array).subarray(0, batch.length)
  const known = Array.from((batch as DictionaryBatch).dictionary, String)
  if (batch.nullCount === 0) return { dictionary: known, data: values }
  const data = values.slice()
  for (let row = 0; row < data.length; row++) if (!batch.isValid(row)) data[row] = -1
  return { dictionary: known, data }
}

/** Typed arrays over the bytes of an Arrow file need them to begin at a multiple of 8. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice())

/** The table that `tableBytes` wrote. Columns without gaps are views of `bytes`, the others copies. Throws `object-damaged`. */
export function tableOfBytes(bytes: Uint8Array): Table {
  const stored = tableFromIPC(aligned(bytes))
  const columns = stored.schema.fields.map(({ name, metadata }, j): TableColumn => {
    const batch = stored.getChildAt(j)?.data[0] as Batch<unknown> | undefined
    const type = metadata?.get(typeKey)
    if (batch === undefined) throw new FaultError('object-damaged', { object: name })
    if (type === 'number') return { name, type, data: numbers(batch) }
    if (type === 'category' || type === 'text') return { name, type, ...words(batch) }
    throw new FaultError('object-damaged', { object: name })
  })
  return { rows: stored.numRows, columns }
}

import { batchType, bool, Column, dictionary, field, float64, int32, Table as ArrowTable, tableFromIPC, tableToIPC, TimeUnit, timestamp, utf8, type Batch } from '@uwdata/flechette'
import { FaultError } from '../../contract/fault.ts'
import type { DateColumn, NumberColumn, Table, TableColumn, WordColumn } from '../../engine/table/table.ts'

/** The field metadata that tells a category from text; other readers see two columns of words. */
const typeKey = 'tenfold.type'
/** The words of a column of truth values in the order of their codes. */
const truthsKey = 'tenfold.truths'

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

type Type = Parameters<typeof batchType>[0]

const batchOf = (type: Type, facts: Omit<ConstructorParameters<NewBatch>[0], 'type'>): Batch<unknown> =>
  new (batchType(type) as NewBatch)({ ...facts, type })

/** Gaps hold 0, so that equal tables have equal bytes whatever bits their NaNs have. */
function numberColumn({ data }: NumberColumn): Column<unknown> {
  const gaps = validityOf(data.length, (row) => Number.isNaN(data[row]))
  const values = gaps.nullCount === 0 ? data : data.map((value) => (Number.isNaN(value) ? 0 : value))
  return new Column([batchOf(float64(), { length: data.length, ...gaps, values })])
}

/** Whole milliseconds since 1970 UTC. */
function dateColumn({ data }: DateColumn): Column<unknown> {
  const gaps = validityOf(data.length, (row) => Number.isNaN(data[row]))
  const values = BigInt64Array.from(data, (value) => (Number.isNaN(value) ? 0n : BigInt(Math.floor(value))))
  return new Column([batchOf(timestamp(TimeUnit.MILLISECOND, 'UTC'), { length: data.length, ...gaps, values })])
}

function truthColumn({ data, dictionary: words }: WordColumn): Column<unknown> {
  const gaps = validityOf(data.length, (row) => (data[row] as number) < 0)
  const truth = words.indexOf('true')
  const values = new Uint8Array(Math.ceil(data.length / 64) * 8)
  for (let row = 0; row < data.length; row++) if (data[row] === truth && truth >= 0) values[row >> 3] = (values[row >> 3] as number) | (1 << (row & 7))
  return new Column([batchOf(bool(), { length: data.length, ...gaps, values })])
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

function arrowColumn(column: TableColumn): Column<unknown> {
  if (column.type === 'number') return numberColumn(column)
  if (column.type === 'date') return dateColumn(column)
  return column.type === 'boolean' ? truthColumn(column) : wordColumn(column)
}

/**
 * A table as an Arrow IPC file: float64 numbers, timestamps in ms UTC, bits for truth values, dictionaries of int32 and
 * utf8 in the table's own order, gaps by validity, one record batch. The same table, the same bytes.
 */
export function tableBytes(table: Table): Uint8Array {
  const columns = table.columns.map(arrowColumn)
  const fields = table.columns.map((column, j) => {
    const facts = new Map([[typeKey, column.type as string]])
    if (column.type === 'boolean') facts.set(truthsKey, column.dictionary.join(' '))
    return field(column.name, (columns[j] as Column<unknown>).type, true, facts)
  })
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

function moments(batch: Batch<unknown>): Float64Array {
  const values = batch.values as BigInt64Array
  return Float64Array.from({ length: batch.length }, (_, row) => (batch.nullCount === 0 || batch.isValid(row) ? Number(values[row]) : NaN))
}

function truths(batch: Batch<unknown>, known: string): Pick<WordColumn, 'dictionary' | 'data'> {
  const bits = batch.values as Uint8Array
  const dictionary = known === '' ? [] : known.split(' ')
  const codes = [dictionary.indexOf('false'), dictionary.indexOf('true')]
  return { dictionary, data: Int32Array.from({ length: batch.length }, (_, row) => (batch.nullCount > 0 && !batch.isValid(row) ? -1 : (codes[((bits[row >> 3] as number) >> (row & 7)) & 1] as number))) }
}

/** Typed arrays over the bytes of an Arrow file need them to begin at a multiple of 8. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice())

/**
 * The table that `tableBytes` wrote, or only the columns among `names`. Columns without gaps are views of `bytes`, the others
 * copies. Throws `object-damaged`.
 */
export function tableOfBytes(bytes: Uint8Array, names?: ReadonlySet<string>): Table {
  const stored = tableFromIPC(aligned(bytes))
  const columns = stored.schema.fields.flatMap(({ name, metadata }, j): TableColumn[] => {
    if (names !== undefined && !names.has(name)) return []
    const batch = stored.getChildAt(j)?.data[0] as Batch<unknown> | undefined
    const type = metadata?.get(typeKey)
    if (batch === undefined) throw new FaultError('object-damaged', { object: name })
    if (type === 'number') return [{ name, type, data: numbers(batch) }]
    if (type === 'date') return [{ name, type, data: moments(batch) }]
    if (type === 'boolean') return [{ name, type, ...truths(batch, metadata?.get(truthsKey) ?? '') }]
    if (type === 'category' || type === 'text') return [{ name, type, ...words(batch) }]
    throw new FaultError('object-damaged', { object: name })
  })
  return { rows: stored.numRows, columns }
}

import type { ColumnDoc, Reading, ReadingProblem } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { typedTable } from '../../engine/table/column-docs.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { CellScanner } from './cell-scanner.ts'
import { breathe, openCsv, progressAt, type CsvFile, type Pace } from './csv-file.ts'
import { spellsNumber } from './decimal.ts'
import { ReadingReport } from './reading-report.ts'
import { TableSink, type Types } from './table-sink.ts'

export interface ReadTable {
  readonly table: Table
  readonly columns: ColumnDoc[]
  readonly reading: Reading
  readonly problems: ReadingProblem[]
  /** Bytes on the disk. */
  readonly bytes: number
}

export interface ReadOptions extends Pace {
  /** Columns whose types are known, by name: words for `category` and `text`; among `number` a word is a fault. */
  readonly types?: Types
  /** Whether a table of one column will do. */
  readonly oneColumn?: boolean
}

const pieceBytes = 1 << 20

/** Goes through all records; other messages of this thread are answered between pieces of text. */
async function scanAll(scanner: CellScanner, pace: Pace, seen: (at: number) => void): Promise<void> {
  for (let until = pieceBytes; !scanner.done; until += pieceBytes) {
    scanner.scan(until)
    seen(until)
    await breathe(pace)
  }
}

async function finished(sink: TableSink, pace: Pace): Promise<Map<number, TableColumn>> {
  const columns = new Map<number, TableColumn>()
  for (const [at, column] of sink.finish()) {
    columns.set(at, column)
    await breathe(pace)
  }
  return columns
}

function refuse(file: CsvFile, column: TableColumn): never {
  const place = { file: file.name, column: column.name }
  if (column.type === 'number') throw new FaultError('unexpected', { detail: `${column.name} was refused without a reason` }, place)
  const wrong = column.data.findIndex((code) => code >= 0 && !spellsNumber(column.dictionary[code] as string))
  const row = Math.max(0, wrong)
  throw new FaultError('column-not-number', { column: column.name, row: row + 1, value: column.dictionary[column.data[row] ?? -1] ?? '' }, place)
}

/** Reads the columns of `only` once more, as words. */
async function wordsOf(file: CsvFile, only: ReadonlySet<number>, rows: number, pace: Pace): Promise<{ columns: Map<number, TableColumn>; report: ReadingReport }> {
  const report = new ReadingReport()
  const types: Types = { get: () => 'category' }
  const sink = new TableSink(report, { file: file.name, rows: rows + 1, only, types })
  await scanAll(new CellScanner(file.text, file.reading.delimiter, sink), pace, () => undefined)
  return { columns: await finished(sink, pace), report }
}

/**
 * Reads a CSV file into a typed table; the first line that is not blank names the columns. Throws a fault with place
 * and cure for a file that is empty, not text, has one column or no rows, or goes away. Never blocks the thread for
 * longer than a piece of text takes (about 20 ms), unless one record is longer than a piece.
 */
export async function readCsv(path: string, options: ReadOptions = {}): Promise<ReadTable> {
  const report = new ReadingReport()
  return readTable(await openCsv(path, report, options), report, options)
}

/** The table of a file that is open; see `readCsv`. */
export async function readTable(file: CsvFile, report: ReadingReport, options: ReadOptions = {}): Promise<ReadTable> {
  const { name, reading } = file
  const sink = new TableSink(report, { file: name, rows: file.likelyRows, types: options.types })
  const scanner = new CellScanner(file.text, reading.delimiter, sink)
  await scanAll(scanner, options, (at) => options.progress?.(progressAt(file, at), file.bytes))
  if (scanner.unclosed !== undefined) report.add('unclosed-quote', { line: scanner.unclosed })
  const place = { file: name }
  if (sink.names.length === 0) throw new FaultError('file-empty', { file: name }, place)
  if (sink.names.length === 1 && options.oneColumn !== true) throw new FaultError('one-column', { file: name, column: sink.names[0] as string }, place)
  if (sink.rows === 0) throw new FaultError('no-rows', { file: name }, place)
  const columns = await finished(sink, options)
  const again = new Set([...sink.again(), ...sink.refused()])
  if (again.size > 0) {
    const words = await wordsOf(file, again, sink.rows, options)
    for (const [at, column] of words.columns) {
      if (sink.refused().has(at)) refuse(file, column)
      columns.set(at, column)
    }
    for (const it of words.report.list()) if (it.code === 'gap-like' && it.column !== undefined) report.add(it.code, { column: it.column }, it.count)
  }
  return { ...typedTable(sink.tableOf(columns)), reading, problems: report.list(), bytes: file.bytes }
}

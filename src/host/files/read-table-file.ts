import { basename } from 'node:path'
import type { ColumnDoc, Reading, ReadingProblem } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { typedTable } from '../../engine/table/column-docs.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { CellScanner } from './cell-scanner.ts'
import { fileBytes } from './file-bytes.ts'
import { endingIsWrong, kindOf } from './file-kind.ts'
import { openText } from './open-text.ts'
import { openWorkbook } from './open-workbook.ts'
import { ReadingReport } from './reading-report.ts'
import { standardInput } from './standard-input.ts'
import { TableSink, type SinkOptions, type Types } from './table-sink.ts'
import { breathe, progressAt, type OpenOptions, type Pace, type TableText } from './table-text.ts'

export interface ReadTable {
  readonly table: Table
  readonly columns: ColumnDoc[]
  readonly reading: Reading
  readonly problems: ReadingProblem[]
  /** Bytes on the disk. */
  readonly bytes: number
}

export interface ReadOptions extends OpenOptions {
  /** Columns whose types are known, by name: words for `category` and `text`; a cell that does not fit another type is a fault. */
  readonly types?: Types
  /** Whether a table of one column will do. */
  readonly oneColumn?: boolean
}

const pieceBytes = 1 << 20

/** The share of the whole way that reading the bytes takes; the rest is cutting them into cells. */
const share = 1 / 4

/** Stands for what is piped or pasted; a file of that name is `./-`. */
const standardInputPath = '-'

/** Reads a file's bytes and finds out what it is and how it is to be read; what is odd goes into `report`. Throws a fault where it cannot be read. */
export async function openTableFile(path: string, report: ReadingReport, options: OpenOptions = {}): Promise<TableText> {
  const piped = path === standardInputPath
  const name = piped ? 'standard input' : basename(path)
  const bytes = piped ? await standardInput(name) : await fileBytes(path, (done, of) => {
    if (options.stopped?.() === true) throw new FaultError('cancelled')
    options.progress?.(Math.floor(done * share), of)
  })
  const kind = kindOf(name, bytes)
  if (endingIsWrong(name, kind)) report.add('wrong-extension')
  return kind.kind === 'text' ? openText(name, bytes, share, report, options) : openWorkbook(name, bytes, kind, share, report, options)
}

/**
 * Reads a file into a typed table. Throws a fault with place and cure for a file that is empty, no table, has one column
 * or no rows, or goes away. Never blocks the thread for longer than a piece of text takes (about 20 ms), unless one
 * record is longer than a piece.
 */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<ReadTable> {
  const report = new ReadingReport()
  return readTable(await openTableFile(path, report, options), report, options)
}

/** Goes through all records; other messages of this thread are answered between pieces of text. */
async function scanAll(scanner: CellScanner, pace: Pace, seen: (at: number) => void): Promise<void> {
  for (let until = pieceBytes; !scanner.done; until += pieceBytes) {
    scanner.scan(until)
    seen(until)
    await breathe(pace)
  }
}

/** Nothing stands where the names were looked for: the line that a person named lies beyond the end, or there is no line at all. */
function nothingRead({ name, layout: { from, titleRows } }: TableText): FaultError {
  if (from <= 1) return new FaultError('file-empty', { file: name }, { file: name })
  const line = Number.isFinite(from) ? from : titleRows + 1
  return new FaultError('no-header-line', { file: name, line }, { file: name, line })
}

async function finished(sink: TableSink, pace: Pace): Promise<Map<number, TableColumn>> {
  const columns = new Map<number, TableColumn>()
  for (const [at, column] of sink.finish()) {
    columns.set(at, column)
    await breathe(pace)
  }
  return columns
}

/** The table of a file that is open; see `readTableFile`. */
export async function readTable(file: TableText, report: ReadingReport, options: ReadOptions = {}): Promise<ReadTable> {
  const { name, layout, style } = file
  const settings: SinkOptions = { file: name, layout, style, rows: file.likelyRows, types: options.types }
  const sink = new TableSink(report, settings)
  const scanner = new CellScanner(file.text, file.cut, sink)
  await scanAll(scanner, options, (at) => options.progress?.(progressAt(file, at), file.bytes))
  if (scanner.unclosed !== undefined) report.add('unclosed-quote', { line: scanner.unclosed })
  const place = { file: name }
  if (sink.names.length === 0) throw nothingRead(file)
  if (sink.names.length === 1 && options.oneColumn !== true) throw new FaultError('one-column', { file: name, column: sink.names[0] as string }, place)
  if (sink.rows === 0) throw new FaultError('no-rows', { file: name }, place)
  const columns = await finished(sink, options)
  let { separator } = sink
  const only = sink.again()
  if (only.size > 0) {
    // What is odd about lines has been said; what is odd about these columns is said now.
    const again = new TableSink(report.ofColumns(), { ...settings, rows: sink.rows + 1, only })
    await scanAll(new CellScanner(file.text, file.cut, again), options, () => undefined)
    for (const [at, column] of await finished(again, options)) columns.set(at, column)
    if (separator === 'none') separator = again.separator
  }
  const reading = separator === 'none' ? file.reading : { ...file.reading, thousands: separator }
  return { ...typedTable(sink.tableOf(columns)), reading, problems: report.list(), bytes: file.bytes }
}

import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnDoc, Reading, ReadingProblem } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { typedTable } from '../../engine/table/column-docs.ts'
import type { Table } from '../../engine/table/table.ts'
import { CellReader } from './cells.ts'
import { ColumnBuilder } from './column-builder.ts'
import { encodingOf, looksBinary } from './decode.ts'
import { delimiterOf } from './delimiter.ts'
import { headerNames } from './header.ts'

export interface ReadTable {
  readonly table: Table
  readonly columns: ColumnDoc[]
  readonly reading: Reading
  readonly problems: ReadingProblem[]
  readonly bytes: number
}

export interface ReadOptions {
  /** Bytes seen so far, of all. */
  readonly progress?: (done: number, of: number) => void
  readonly stopped?: () => boolean
}

/** The largest file that is read: one buffer holds it. */
const mostBytes = 1_900_000_000
const pieceBytes = 1 << 20

/** Lets other messages of this thread be answered. */
const breathe = (): Promise<void> => new Promise((done) => setImmediate(done))

/** The whole file, and a fault where it goes away or changes meanwhile. */
async function readBytes(path: string, { progress, stopped }: ReadOptions): Promise<Uint8Array> {
  const name = basename(path)
  const before = await stat(path).catch(() => undefined)
  if (before === undefined) throw new FaultError('file-not-found', { file: name }, { file: name })
  if (!before.isFile()) throw new FaultError('file-unreadable', { file: name, detail: 'it is not a file' }, { file: name })
  if (before.size === 0) throw new FaultError('file-empty', { file: name }, { file: name })
  if (before.size > mostBytes) throw new FaultError('file-too-large', { file: name, size: `${Math.round(before.size / 1e6)} MB`, limit: '1,900 MB' }, { file: name })
  const file = await open(path).catch((error: Error) => {
    throw new FaultError('file-unreadable', { file: name, detail: error.message.split(',')[0] ?? '' }, { file: name })
  })
  try {
    const bytes = new Uint8Array(before.size)
    for (let at = 0; at < bytes.length; ) {
      if (stopped?.() === true) throw new FaultError('cancelled')
      const { bytesRead } = await file.read(bytes, at, Math.min(8 * pieceBytes, bytes.length - at))
      if (bytesRead === 0) throw new FaultError('file-changed', { file: name }, { file: name })
      at += bytesRead
      progress?.(Math.floor(at / 4), bytes.length)
    }
    const after = await stat(path).catch(() => undefined)
    if (after === undefined || after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new FaultError('file-changed', { file: name }, { file: name })
    return bytes
  } finally {
    await file.close()
  }
}

class Report {
  readonly #found = new Map<string, ReadingProblem>()
  add(code: ReadingProblem['code'], place: { line?: number; column?: string } = {}, count = 1): void {
    const key = code === 'gap-like' || code.endsWith('header') ? `${code} ${place.column ?? ''}` : code
    const known = this.#found.get(key)
    this.#found.set(key, known === undefined ? { code, ...place, count } : { ...known, count: known.count + count })
  }
  list(): ReadingProblem[] {
    return [...this.#found.values()]
  }
}

/** Records into columns: the first one that is not blank names them; short ones get gaps, long ones lose their ends, both said. */
class TableBuilder {
  readonly #report: Report
  #names: string[] = []
  #builders: ColumnBuilder[] = []
  rows = 0
  constructor(report: Report) {
    this.#report = report
  }
  record(cells: string[], line: number): void {
    if (cells.length === 1 && cells[0]?.trim() === '') {
      this.#report.add('blank-line', { line })
    } else if (this.#names.length === 0) {
      const { names, problems } = headerNames(cells)
      for (const it of problems) this.#report.add(it.code, { line, column: it.column })
      this.#names = names
      this.#builders = names.map(() => new ColumnBuilder())
    } else {
      if (cells.length < this.#names.length) this.#report.add('ragged-short', { line })
      if (cells.length > this.#names.length) this.#report.add('ragged-long', { line })
      this.#builders.forEach((builder, j) => builder.add(cells[j] ?? ''))
      this.rows += 1
    }
  }
  get width(): number {
    return this.#names.length
  }
  get firstName(): string {
    return this.#names[0] ?? ''
  }
  table(): Table {
    this.#builders.forEach((builder, j) => {
      if (builder.gapLike > 0) this.#report.add('gap-like', { column: this.#names[j] as string }, builder.gapLike)
    })
    return { rows: this.rows, columns: this.#builders.map((builder, j) => builder.finish(this.#names[j] as string)) }
  }
}

/**
 * Reads a CSV file into a typed table. Throws a fault with the place and the cure for an empty or binary file, one
 * column, no rows, and a file that goes away. Other messages of this thread are answered meanwhile.
 */
export async function readCsv(path: string, options: ReadOptions = {}): Promise<ReadTable> {
  const name = basename(path)
  const bytes = await readBytes(path, options)
  const { encoding, bom } = encodingOf(bytes)
  if (looksBinary(bytes, encoding)) throw new FaultError('file-binary', { file: name }, { file: name })
  const decoder = new TextDecoder(encoding)
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(bytes.subarray(0, 65536)))
  const report = new Report()
  const builder = new TableBuilder(report)
  const reader = new CellReader(delimiter, builder)
  let undecodable = 0
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    if (options.stopped?.() === true) throw new FaultError('cancelled')
    const text = decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: at + pieceBytes < bytes.length })
    if (encoding === 'gb18030') undecodable += text.split('\ufffd').length - 1
    reader.push(text)
    options.progress?.(Math.floor(bytes.length / 4 + (at * 3) / 4), bytes.length)
    await breathe()
  }
  const { unclosed } = reader.end()
  if (unclosed !== undefined) report.add('unclosed-quote', { line: unclosed })
  if (undecodable > 0) report.add('undecodable', {}, undecodable)
  if (builder.width === 0) throw new FaultError('file-empty', { file: name }, { file: name })
  if (builder.width === 1) throw new FaultError('one-column', { file: name, column: builder.firstName }, { file: name })
  if (builder.rows === 0) throw new FaultError('no-rows', { file: name }, { file: name })
  const typed = typedTable(builder.table())
  return { ...typed, reading: { encoding, bom, delimiter, header: true }, problems: report.list(), bytes: bytes.length }
}

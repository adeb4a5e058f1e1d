import type { ColumnType } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import type { CellSink } from './cell-scanner.ts'
import { ColumnCells } from './column-cells.ts'
import { headerNames } from './header.ts'
import type { ReadingReport } from './reading-report.ts'

/** 1.8 GB of numbers: more than this no table object can hold. */
const mostCells = 225_000_000

/** Types by column name. */
export type Types = Pick<ReadonlyMap<string, ColumnType>, 'get'>

export interface SinkOptions {
  readonly file: string
  /** How many rows are likely; more are fine. */
  readonly rows: number
  /** Columns whose type is not to be found out; by name. */
  readonly types?: Types | undefined
  /** Only these columns are kept, by number; absent: all. */
  readonly only?: ReadonlySet<number>
}

/**
 * Records into typed columns: the first one names them, short ones get gaps, long ones lose their ends, and all of
 * this is said.
 */
export class TableSink implements CellSink {
  readonly #report: ReadingReport
  readonly #options: SinkOptions
  #columns: (ColumnCells | undefined)[] | undefined
  #header: string[] = []
  #names: readonly string[] = []
  #capacity = 0
  #cell = 0
  rows = 0

  constructor(report: ReadingReport, options: SinkOptions) {
    this.#report = report
    this.#options = options
  }

  get names(): readonly string[] {
    return this.#names
  }

  cell(bytes: Uint8Array, from: number, to: number): void {
    if (this.#columns === undefined) this.#header.push(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8'))
    else this.#columns[this.#cell++]?.put(this.rows, bytes, from, to)
  }

  blank(line: number): void {
    this.#report.add('blank-line', { line })
  }

  record(line: number): void {
    if (this.#columns === undefined) {
      this.#columns = this.#begin(line)
      return
    }
    const width = this.#columns.length
    if (this.#cell < width) this.#report.add('ragged-short', { line })
    if (this.#cell > width) this.#report.add('ragged-long', { line })
    for (let j = this.#cell; j < width; j++) this.#columns[j]?.gap(this.rows)
    this.#cell = 0
    if (++this.rows === this.#capacity) this.#grow(this.#columns)
  }

  #begin(line: number): (ColumnCells | undefined)[] {
    const { names, problems } = headerNames(this.#header)
    for (const { code, column } of problems) this.#report.add(code, { line, column })
    this.#names = names
    const { rows, types, only } = this.#options
    this.#capacity = Math.max(16, Math.min(rows, Math.floor(mostCells / names.length)))
    return names.map((name, j) => (only === undefined || only.has(j) ? new ColumnCells(name, this.#capacity, types?.get(name)) : undefined))
  }

  #grow(columns: readonly (ColumnCells | undefined)[]): void {
    const most = Math.floor(mostCells / columns.length)
    const { file } = this.#options
    if (this.#capacity >= most) throw new FaultError('file-too-large', { file, size: `more than ${this.rows} rows of ${columns.length} columns`, limit: `${mostCells} cells` }, { file })
    this.#capacity = Math.min(most, Math.ceil(this.#capacity * 1.5))
    for (const column of columns) column?.grow(this.#capacity)
  }

  /** Columns in which words came after numbers: their numbers must be read as words too. */
  again(): ReadonlySet<number> {
    return new Set((this.#columns ?? []).flatMap((column, j) => (column?.state === 'again' ? [j] : [])))
  }

  /** Columns in which a word stands where only numbers may. */
  refused(): ReadonlySet<number> {
    return new Set((this.#columns ?? []).flatMap((column, j) => (column?.state === 'refused' ? [j] : [])))
  }

  /** The columns that were kept, with their number in the file, made one by one: each takes some work. */
  *finish(): Generator<[number, TableColumn]> {
    for (const [j, column] of (this.#columns ?? []).entries()) {
      if (column === undefined || column.state === 'again' || column.state === 'refused') continue
      const { column: finished, gapLike } = column.finish(this.rows)
      if (gapLike > 0) this.#report.add('gap-like', { column: column.name }, gapLike)
      yield [j, finished]
    }
  }

  /** A table of finished columns in the order of the file. */
  tableOf(columns: ReadonlyMap<number, TableColumn>): Table {
    return { rows: this.rows, columns: [...columns].sort(([a], [b]) => a - b).map(([, column]) => column) }
  }
}

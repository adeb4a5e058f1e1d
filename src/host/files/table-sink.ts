import type { ColumnType } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import type { CellSink } from './cell-scanner.ts'
import { ColumnCells } from './column-cells.ts'
import { headerNames } from './header.ts'
import type { Layout } from './layout.ts'
import type { Thousands } from './number-words.ts'
import type { ReadingReport } from './reading-report.ts'
import type { WordStyle } from './recognise.ts'

/** 1.8 GB of numbers: more than this no table object can hold. */
const mostCells = 225_000_000
const mostColumns = 100_000

type Report = Pick<ReadingReport, 'add'>

/** Types by column name. */
export type Types = Pick<ReadonlyMap<string, ColumnType>, 'get'>

export interface SinkOptions {
  readonly file: string
  readonly layout: Layout
  readonly style: WordStyle
  /** How many rows are likely; more are fine. */
  readonly rows: number
  /** Columns whose type is not to be found out; by name. */
  readonly types?: Types | undefined
  /** Only these columns are kept, by number, each cell as a word until the end; absent: all. */
  readonly only?: ReadonlySet<number>
}

/**
 * Records into typed columns: one names them or they are numbered, short ones get gaps, long ones lose their ends, and
 * all of this is said.
 */
export class TableSink implements CellSink {
  readonly #report: Report
  readonly #options: SinkOptions
  #columns: (ColumnCells | undefined)[] | undefined
  #first: string[] = []
  #names: readonly string[] = []
  #capacity = 0
  #cell = 0
  #separators: Thousands[] = []
  rows = 0

  constructor(report: Report, options: SinkOptions) {
    this.#report = report
    this.#options = options
  }

  get names(): readonly string[] {
    return this.#names
  }

  /** What stands between groups of digits in the columns that are finished. */
  get separator(): Thousands {
    return this.#separators.find((it) => it !== 'none') ?? 'none'
  }

  cell(bytes: Uint8Array, from: number, to: number): void {
    if (this.#columns === undefined) this.#first.push(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8'))
    else this.#columns[this.#cell++]?.put(this.rows, bytes, from, to)
  }

  blank(line: number): void {
    this.#report.add('blank-line', { line })
  }

  record(line: number): void {
    if (this.#columns === undefined) {
      this.#begin(line)
      return
    }
    const width = this.#columns.length
    if (this.#cell < width && this.#options.layout.width === undefined) this.#report.add('ragged-short', { line })
    if (this.#cell > width) this.#report.add('ragged-long', { line })
    for (let j = this.#cell; j < width; j++) this.#columns[j]?.gap(this.rows)
    this.#cell = 0
    if (++this.rows === this.#capacity) this.#grow(this.#columns)
  }

  #begin(line: number): void {
    const cells = this.#first
    this.#first = []
    if (line < this.#options.layout.from) {
      this.#report.add('title-row', { line })
      return
    }
    if (cells.length > mostColumns) this.#refuse(`${cells.length} columns`, `${mostColumns} columns`)
    const { header, width = cells.length } = this.#options.layout
    while (cells.length < width) cells.push('')
    const { names, problems } = header ? headerNames(cells) : { names: cells.map((_cell, j) => `column ${j + 1}`), problems: [] }
    for (const { code, column } of problems) this.#report.add(code, { line, column })
    this.#names = names
    const { file, rows, types, only, style } = this.#options
    this.#capacity = Math.max(16, Math.min(rows, Math.floor(mostCells / names.length)))
    this.#columns = names.map((name, j) => (only === undefined || only.has(j) ? new ColumnCells(name, this.#capacity, { file, style, asked: types?.get(name), asWords: only !== undefined }) : undefined))
    if (header) return
    for (const cell of cells) {
      const bytes = Buffer.from(cell)
      this.cell(bytes, 0, bytes.length)
    }
    this.record(line)
  }

  #refuse(size: string, limit: string): never {
    const { file } = this.#options
    throw new FaultError('file-too-large', { file, size, limit }, { file })
  }

  #grow(columns: readonly (ColumnCells | undefined)[]): void {
    const most = Math.floor(mostCells / columns.length)
    if (this.#capacity >= most) this.#refuse(`more than ${this.rows} rows of ${columns.length} columns`, `${mostCells} cells`)
    this.#capacity = Math.min(most, Math.ceil(this.#capacity * 1.5))
    for (const column of columns) column?.grow(this.#capacity)
  }

  /** Columns in which something else came after plain numbers: their numbers must be read as words too. */
  again(): ReadonlySet<number> {
    return new Set((this.#columns ?? []).flatMap((column, j) => (column?.state === 'again' ? [j] : [])))
  }

  /** The columns that were kept, with their number in the file, made one by one: each takes some work. */
  *finish(): Generator<[number, TableColumn]> {
    for (const [j, column] of (this.#columns ?? []).entries()) {
      if (column === undefined || column.state === 'again') continue
      const { column: finished, notes, separator } = column.finish(this.rows)
      for (const { code, count } of notes) this.#report.add(code, { column: column.name }, count)
      this.#separators.push(separator)
      yield [j, finished]
    }
  }

  /** A table of finished columns in the order of the file. */
  tableOf(columns: ReadonlyMap<number, TableColumn>): Table {
    return { rows: this.rows, columns: [...columns].sort(([a], [b]) => a - b).map(([, column]) => column) }
  }
}

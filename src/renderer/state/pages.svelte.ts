import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { RowCondition } from '../../contract/asks/found.ts'
import type { Cell } from '../../contract/asks/table.ts'
import type { DataLine } from './data-line.svelte.ts'

const blockRows = 100
const blockColumns = 30
const mostBlocks = 240
const atOnce = 2

interface Range {
  readonly fromRow: number
  readonly endRow: number
  readonly fromColumn: number
  readonly endColumn: number
}

/** Which rows are shown, and in what order: all as they are in the table where both are empty. */
interface RowsWanted {
  readonly where: readonly RowCondition[]
  readonly order: readonly { readonly column: string; readonly descending: boolean }[]
}

const allRows: RowsWanted = { where: [], order: [] }

/** A block's cells, and the numbers of its rows in the table. */
interface Block {
  readonly rows: readonly (readonly Cell[])[]
  readonly numbers: readonly number[]
}

/**
 * Cells of the table, in blocks of 100 rows by 30 columns. `want` says what is in view; blocks come two at a time and
 * always for the newest view, so that what was only passed while scrolling is never asked for. An effect that resets
 * or wants depends on nothing in here.
 */
export class Pages {
  readonly #line: Pick<DataLine, 'ask'>
  readonly #blocks = new SvelteMap<string, Block>()
  readonly #numbers = new SvelteMap<number, readonly number[]>()
  /** How many rows are shown; undefined while they are being found. */
  shown = $state<number | undefined>(undefined)
  /** Whether the question could not be answered. */
  broken = $state(false)
  #view: RowsWanted = allRows
  #columns: readonly string[] = []
  #rows = 0
  #wanted: Range | undefined
  readonly #asked = new Set<string>()
  #turn = 0

  constructor(line: Pick<DataLine, 'ask'>) {
    this.#line = line
  }

  /** Another table, or the same one read anew, or other rows of it: everything is forgotten. */
  reset(columns: readonly string[], rows: number, view: RowsWanted = allRows): void {
    this.#turn += 1
    this.#blocks.clear()
    this.#numbers.clear()
    this.#asked.clear()
    this.#columns = columns
    this.#rows = rows
    this.#view = view
    this.broken = false
    this.shown = this.#finds ? undefined : rows
    untrack(() => this.#next())
  }

  get #finds(): boolean {
    return this.#view.where.length + this.#view.order.length > 0
  }

  /** The number in the table of a row that is shown; undefined: not there yet. */
  number(row: number): number | undefined {
    return this.#finds ? this.#numbers.get(Math.floor(row / blockRows))?.[row % blockRows] : row
  }

  /** undefined: not there yet; null: a gap. */
  cell(row: number, column: number): Cell | undefined {
    const block = this.#blocks.get(keyOf(Math.floor(row / blockRows), Math.floor(column / blockColumns)))
    return block?.rows[row % blockRows]?.[column % blockColumns]
  }

  want(range: Range): void {
    this.#wanted = range
    untrack(() => this.#next())
  }

  #missing(): { key: string; row: number; column: number } | undefined {
    const range = this.#wanted
    if (range === undefined) return undefined
    for (let row = Math.floor(range.fromRow / blockRows); row * blockRows < Math.min(range.endRow, this.#rows); row++) {
      for (let column = Math.floor(range.fromColumn / blockColumns); column * blockColumns < Math.min(range.endColumn, this.#columns.length); column++) {
        const key = keyOf(row, column)
        if (!this.#blocks.has(key) && !this.#asked.has(key)) return { key, row, column }
      }
    }
    return undefined
  }

  #next(): void {
    while (this.#asked.size < atOnce) {
      const missing = this.#missing()
      if (missing === undefined) return
      void this.#load(missing, this.#turn)
    }
  }

  async #read(from: number, columns: readonly string[]): Promise<Block & { readonly of?: number }> {
    const count = Math.max(0, Math.min(blockRows, this.#rows - from))
    if (!this.#finds) return { rows: (await this.#line.ask('table/page', { from, count, columns: [...columns] })).rows, numbers: [] }
    const { of, rows } = await this.#line.ask('table/found', { where: [...this.#view.where], order: [...this.#view.order], from, count, columns: [...columns] })
    return { of, rows: rows.map(({ cells }) => cells), numbers: rows.map(({ row }) => row) }
  }

  /** A block that does not come stays missing until the view moves or the table is read anew. */
  async #load({ key, row, column }: { key: string; row: number; column: number }, turn: number): Promise<void> {
    this.#asked.add(key)
    const from = row * blockRows
    const columns = this.#columns.slice(column * blockColumns, (column + 1) * blockColumns)
    const block = await this.#read(from, columns).catch(() => undefined)
    if (turn !== this.#turn) return
    this.#asked.delete(key)
    this.broken = block === undefined
    if (block === undefined) return
    this.#blocks.set(key, block)
    if (this.#finds) this.#numbers.set(row, block.numbers)
    if (block.of !== undefined && block.of !== this.#rows) this.#rows = block.of
    this.shown = this.#rows
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= mostBlocks) break
      this.#blocks.delete(oldest)
    }
    this.#next()
  }
}

const keyOf = (row: number, column: number): string => `${row}:${column}`

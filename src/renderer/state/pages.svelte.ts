import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
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

/**
 * Cells of the table, in blocks of 100 rows by 30 columns. `want` says what is in view; blocks come two at a time and
 * always for the newest view, so that what was only passed while scrolling is never asked for. An effect that resets
 * or wants depends on nothing in here.
 */
export class Pages {
  readonly #line: Pick<DataLine, 'ask'>
  readonly #blocks = new SvelteMap<string, readonly (readonly Cell[])[]>()
  #columns: readonly string[] = []
  #rows = 0
  #wanted: Range | undefined
  readonly #asked = new Set<string>()
  #turn = 0

  constructor(line: Pick<DataLine, 'ask'>) {
    this.#line = line
  }

  /** Another table, or the same one read anew: everything is forgotten. */
  reset(columns: readonly string[], rows: number): void {
    this.#turn += 1
    this.#blocks.clear()
    this.#asked.clear()
    this.#columns = columns
    this.#rows = rows
    untrack(() => this.#next())
  }

  /** undefined: not there yet; null: a gap. */
  cell(row: number, column: number): Cell | undefined {
    const block = this.#blocks.get(keyOf(Math.floor(row / blockRows), Math.floor(column / blockColumns)))
    return block?.[row % blockRows]?.[column % blockColumns]
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

  /** A block that does not come stays missing until the view moves or the table is read anew. */
  async #load({ key, row, column }: { key: string; row: number; column: number }, turn: number): Promise<void> {
    this.#asked.add(key)
    const from = row * blockRows
    const columns = this.#columns.slice(column * blockColumns, (column + 1) * blockColumns)
    const answer = await this.#line.ask('table/page', { from, count: Math.min(blockRows, this.#rows - from), columns }).catch(() => undefined)
    if (turn !== this.#turn) return
    this.#asked.delete(key)
    if (answer === undefined) return
    this.#blocks.set(key, answer.rows)
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= mostBlocks) break
      this.#blocks.delete(oldest)
    }
    this.#next()
  }
}

const keyOf = (row: number, column: number): string => `${row}:${column}`

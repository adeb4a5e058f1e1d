import type { Cell } from '../../contract/asks/table.ts'
import type { DataLine } from '../state/data-line.svelte.ts'

export interface OpenedRow {
  readonly row: number
  readonly cells: readonly { readonly name: string; readonly value: Cell }[]
}

/** As many rows as are read at once. */
const atOnce = 20

/** Single rows with all their cells, read some at a time: what a stone, or a field of stones, opens. */
export class OpenedRows {
  read = $state.raw<readonly OpenedRow[]>([])
  broken = $state(false)
  readonly #line: Pick<DataLine, 'ask'>
  readonly #wanted: readonly number[]

  constructor(line: Pick<DataLine, 'ask'>, wanted: readonly number[]) {
    this.#line = line
    this.#wanted = wanted
  }

  /** How many the next `more` will read. */
  get next(): number {
    return Math.min(atOnce, this.#wanted.length - this.read.length)
  }

  async more(): Promise<void> {
    const from = this.read.length
    const asked = this.#wanted.slice(from, from + atOnce)
    try {
      const rows = await Promise.all(asked.map((row) => this.#line.ask('table/row', { row })))
      if (this.read.length === from) this.read = [...this.read, ...rows]
      this.broken = false
    } catch {
      this.broken = true
    }
  }
}

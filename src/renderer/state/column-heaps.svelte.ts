import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { tableAsks } from '../../contract/asks/table.ts'
import type { AskOutput } from '../../contract/reply.ts'
import type { DataLine } from './data-line.svelte.ts'

type HeapAnswer = AskOutput<typeof tableAsks, 'table/heaps'>
export type ColumnHeap = HeapAnswer['heaps'][number]

/** Cells looked at by one ask: a tall table is asked a column or two at a time, so that pages come in between. */
const cellsTogether = 1_000_000
const mostTogether = 20

/**
 * The heaps of a table's columns, coloured by the classes of its target. Columns are asked for in groups, one group
 * at a time, so that a wide table fills from the left and a change of target does not wait for what is out of date.
 */
export class ColumnHeaps {
  readonly #line: Pick<DataLine, 'ask'>
  readonly #heaps = new SvelteMap<string, ColumnHeap>()
  classes = $state.raw<readonly string[]>([])
  at = $state<'idle' | 'loading' | 'done' | 'broken'>('idle')
  #turn = 0

  constructor(line: Pick<DataLine, 'ask'>) {
    this.#line = line
  }

  of(column: string): ColumnHeap | undefined {
    return this.#heaps.get(column)
  }

  /** Asks anew; heaps at hand stay until their own new ones come. A line that breaks off leaves what there is. */
  async load(columns: readonly string[], target: string | null, rows: number): Promise<void> {
    const turn = ++this.#turn
    const together = Math.min(mostTogether, Math.max(1, Math.floor(cellsTogether / Math.max(1, rows))))
    this.at = 'loading'
    for (const known of untrack(() => [...this.#heaps.keys()])) if (!columns.includes(known)) this.#heaps.delete(known)
    for (let from = 0; from < columns.length; from += together) {
      const answer = await this.#line.ask('table/heaps', { target, columns: columns.slice(from, from + together) }).catch(() => undefined)
      if (turn !== this.#turn) return
      if (answer === undefined) {
        this.at = 'broken'
        return
      }
      this.classes = answer.classes
      for (const heap of answer.heaps) this.#heaps.set(heap.name, heap)
    }
    this.at = 'done'
  }
}

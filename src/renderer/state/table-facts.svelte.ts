import type { ColumnProfile } from '../../contract/documents/profile.ts'
import { untrack } from 'svelte'
import { Asked } from './asked.svelte.ts'
import { ColumnHeaps } from './column-heaps.svelte.ts'
import type { DataLine } from './data-line.svelte.ts'

export interface TableInView {
  /** The object that holds the table; another one means that it was read anew. */
  readonly table: string
  readonly rows: number
  readonly columns: readonly string[]
  /** The column whose classes colour the stones. */
  readonly colouredBy: string | null
}

/** Profiles and heaps of the open table, kept from screen to screen and asked for once. */
export class TableFacts {
  readonly heaps: ColumnHeaps
  readonly #line: Pick<DataLine, 'ask' | 'generation'>
  readonly #profiles = new Asked<ColumnProfile[]>()
  readonly profiles: ReadonlyMap<string, ColumnProfile> = $derived(new Map(this.#profiles.value?.map((profile) => [profile.name, profile])))
  #profiled = ''
  #heaped = ''

  constructor(line: Pick<DataLine, 'ask' | 'generation'>) {
    this.#line = line
    this.heaps = new ColumnHeaps(line)
  }

  /** Asks for what is not known yet of this table; call it in an effect. What a dead process did not answer is asked again. */
  follow({ table, rows, columns, colouredBy }: TableInView): void {
    const { generation } = this.#line
    if (generation === 0) return
    untrack(() => {
      if (table !== this.#profiled || (this.#profiles.fault !== undefined && !this.#profiles.waiting)) {
        if (table !== this.#profiled) this.#profiles.forget()
        this.#profiled = table
        void this.#profiles.ask(() => this.#line.ask('table/profile', null))
      }
      const heaped = `${table} ${colouredBy ?? ''}`
      if (heaped === this.#heaped && this.heaps.at !== 'broken') return
      this.#heaped = heaped
      void this.heaps.load(columns, colouredBy, rows)
    })
  }
}

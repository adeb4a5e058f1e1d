import type { Finding, Relation } from '../../contract/asks/columns.ts'
import type { ColumnDoc, DatasetDoc } from '../../contract/documents/dataset.ts'
import { predicts, type Problem } from '../../contract/documents/problem.ts'
import type { ColumnProfile } from '../../contract/documents/profile.ts'
import type { Fault } from '../../contract/fault.ts'
import { untrack } from 'svelte'
import { Asked } from './asked.svelte.ts'
import { ColumnHeaps } from './column-heaps.svelte.ts'
import type { DataLine } from './data-line.svelte.ts'

export interface TableInView {
  /** The object that holds the table as it was read; another one means that it was read anew. */
  readonly table: string
  /** What stands for the table as it is now, after its steps. */
  readonly version: string
  readonly rows: number
  readonly columns: readonly ColumnDoc[]
  readonly problem: Problem | null
}

/** The table of a dataset as it is in view, for `follow`. */
export function inView({ table, steps, rows, columns }: DatasetDoc, problem: Problem | null): TableInView {
  return { table, version: `${table} ${steps.length} ${JSON.stringify(steps.at(-1) ?? '').slice(0, 400)}`, rows, columns, problem }
}

/** The column whose classes colour the stones; null where there are none. */
export const colouredBy = (problem: Problem | null): string | null => (predicts(problem) && problem.task === 'classify' ? problem.target : null)

/** What is known of the open table, kept from screen to screen and asked for once. */
export class TableFacts {
  readonly heaps: ColumnHeaps
  readonly #line: Pick<DataLine, 'ask' | 'generation'>
  readonly #profiles = new Asked<ColumnProfile[]>()
  readonly #relations = new Asked<readonly Relation[]>()
  readonly #findings = new Asked<readonly Finding[]>()
  readonly profiles: ReadonlyMap<string, ColumnProfile> = $derived(new Map(this.#profiles.value?.map((profile) => [profile.name, profile])))
  readonly relations: ReadonlyMap<string, Relation> = $derived(new Map(this.#relations.value?.map((relation) => [relation.name, relation])))
  readonly findings: readonly Finding[] = $derived(this.#findings.value ?? [])
  /** Whether the table has been looked through for what is worth a look. */
  readonly lookedThrough: boolean = $derived(this.#findings.value !== undefined)
  /** Why it could not be looked through. */
  readonly unlooked: Fault | undefined = $derived(this.#findings.fault)
  readonly #asked = new Map<string, string>()
  #table = ''

  constructor(line: Pick<DataLine, 'ask' | 'generation'>) {
    this.#line = line
    this.heaps = new ColumnHeaps(line)
  }

  /** How many of the table's rows have an answer; undefined until they were counted. */
  answered(rows: number, target: string): number | undefined {
    const profile = this.profiles.get(target)
    return profile === undefined ? undefined : rows - profile.missing
  }

  /** Asks for what is not known yet of this table; call it in an effect. What a dead process did not answer is asked again. */
  follow({ table, version, rows, columns, problem }: TableInView): void {
    const { generation } = this.#line
    if (generation === 0) return
    const asked = predicts(problem) ? { target: problem.target, task: problem.task } : null
    const coloured = colouredBy(problem)
    const uses = columns.map(({ name, type, use, useWhy }) => [name, type, use, useWhy])
    untrack(() => {
      if (table !== this.#table) for (const one of [this.#profiles, this.#relations, this.#findings]) one.forget()
      this.#table = table
      this.#once('profiles', version, this.#profiles, () => this.#line.ask('table/profile', null))
      const heaped = `${version} ${coloured ?? ''}`
      if (heaped !== this.#asked.get('heaps') || this.heaps.at === 'broken') {
        this.#asked.set('heaps', heaped)
        void this.heaps.load(columns.map(({ name }) => name), coloured, rows)
      }
      this.#once('findings', JSON.stringify([version, asked, uses]), this.#findings, async () => (await this.#line.ask('table/health', { asked, columns: [...columns] })).findings)
      this.#once('relations', JSON.stringify([version, asked]), this.#relations, async () => (await this.#line.ask('table/relations', { asked })).relations)
    })
  }

  #once<T>(kind: string, question: string, asked: Asked<T>, ask: () => Promise<T>): void {
    if (question === this.#asked.get(kind) && (asked.fault === undefined || asked.waiting)) return
    this.#asked.set(kind, question)
    void asked.ask(ask)
  }
}

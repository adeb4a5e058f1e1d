import { SvelteSet } from 'svelte/reactivity'
import type { RowCondition } from '../../../contract/asks/found.ts'

export type Direction = 'ascending' | 'descending' | 'none'

/** Which rows of the table are shown, in what order, and which of them are chosen. Chosen rows are numbers of the table. */
export class ShownRows {
  where = $state.raw<readonly RowCondition[]>([])
  order = $state.raw<readonly { readonly column: string; readonly descending: boolean }[]>([])
  readonly chosen = new SvelteSet<number>()
  #last: number | undefined

  direction(column: string): Direction {
    const key = this.order.find((one) => one.column === column)
    return key === undefined ? 'none' : key.descending ? 'descending' : 'ascending'
  }

  /** Up, then down, then as in the table. */
  sortBy(column: string): void {
    const now = this.direction(column)
    this.order = now === 'descending' ? [] : [{ column, descending: now === 'ascending' }]
  }

  unsort(): void {
    this.order = []
  }

  /** One more condition; the same one twice is one. */
  filter(condition: RowCondition): void {
    const text = JSON.stringify(condition)
    if (!this.where.some((one) => JSON.stringify(one) === text)) this.where = [...this.where, condition]
  }

  unfilter(at: number): void {
    this.where = this.where.filter((_, index) => index !== at)
  }

  /** Columns that are gone take their conditions and their order along. */
  keepTo(columns: ReadonlySet<string>): void {
    if (this.where.some(({ column }) => !columns.has(column))) this.where = this.where.filter(({ column }) => columns.has(column))
    if (this.order.some(({ column }) => !columns.has(column))) this.order = this.order.filter(({ column }) => columns.has(column))
  }

  /** Chooses a row or lets it go. `rows`: from the row chosen last to this one, as they are shown, all are chosen. */
  choose(row: number, rows: readonly number[] = []): void {
    if (rows.length > 0) for (const one of rows) this.chosen.add(one)
    else if (this.chosen.has(row)) this.chosen.delete(row)
    else this.chosen.add(row)
    this.#last = row
  }

  /** The row that was chosen or let go last. */
  get last(): number | undefined {
    return this.#last
  }

  chooseNone(): void {
    this.chosen.clear()
    this.#last = undefined
  }
}

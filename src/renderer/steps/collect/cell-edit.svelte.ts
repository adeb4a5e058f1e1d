import type { Cell } from '../../../contract/asks/table.ts'
import type { ColumnType } from '../../../contract/documents/dataset.ts'
import type { Fault } from '../../../contract/fault.ts'

/** A cell that is being written. `row` is its number in the table. */
interface Editing {
  readonly row: number
  readonly column: string
  /** What stood there, as it is written. */
  readonly was: string
}

/** A cell as a person would write it, so that it reads back as the same. */
export const writtenAs = (cell: Cell, type: ColumnType, date: (ms: number) => string): string => (cell === null ? '' : typeof cell === 'string' ? cell : type === 'date' ? date(cell) : String(cell))

type Set = (input: { row: number; column: string; text: string }) => Promise<Fault | undefined>

/** One cell at a time is written in place: it stays open with its reason where the text cannot be read. */
export class CellEdit {
  at = $state.raw<Editing | undefined>(undefined)
  text = $state('')
  fault = $state.raw<Fault | undefined>(undefined)
  readonly #set: Set

  constructor(set: Set) {
    this.#set = set
  }

  /** `typed`: a first letter takes the place of what stood there. */
  begin(at: Editing, typed?: string): void {
    this.at = at
    this.text = typed ?? at.was
    this.fault = undefined
  }

  is(row: number | undefined, column: string): boolean {
    return this.at !== undefined && this.at.row === row && this.at.column === column
  }

  leave(): void {
    this.at = undefined
    this.fault = undefined
  }

  /** Whether the cell is closed: kept, or left as it was. */
  async keep(): Promise<boolean> {
    const at = this.at
    if (at === undefined) return true
    if (this.text.trim() === at.was) {
      this.leave()
      return true
    }
    const fault = await this.#set({ row: at.row, column: at.column, text: this.text })
    if (this.at !== at) return true
    if (fault === undefined) this.leave()
    else this.fault = fault
    return fault === undefined
  }
}

import { cellsOf } from './pasted-cells.ts'

/** Why a table cannot be used yet; the catalogue words it. */
export type Lack = { readonly why: 'columns' | 'names' | 'rows' } | { readonly why: 'twice'; readonly name: string }

const startColumns = 2
const startRows = 5
const mostColumns = 50
const mostRows = 2_000

const blank = (columns: number): string[] => Array.from({ length: columns }, () => '')
const isBlank = (cell: string): boolean => cell.trim() === ''

/** A table that is being typed. Row −1 holds the names. */
export class TypedTable {
  names = $state<string[]>(blank(startColumns))
  rows = $state<string[][]>(Array.from({ length: startRows }, () => blank(startColumns)))

  set(row: number, column: number, text: string): void {
    if (row < 0) this.names[column] = text
    else if (this.rows[row] !== undefined) this.rows[row][column] = text
  }

  get mayGrow(): boolean {
    return this.names.length < mostColumns
  }

  addColumn(): void {
    if (!this.mayGrow) return
    this.names.push('')
    for (const row of this.rows) row.push('')
  }

  dropColumn(column: number): void {
    this.names.splice(column, 1)
    for (const row of this.rows) row.splice(column, 1)
  }

  addRow(): void {
    if (this.rows.length < mostRows) this.rows.push(blank(this.names.length))
  }

  /** Fills in copied cells from a place on, and grows as far as they reach. One cell is left to the field itself: false. */
  paste(row: number, column: number, text: string): boolean {
    const copied = cellsOf(text)
    if (copied.length < 2 && (copied[0]?.length ?? 0) < 2) return false
    const width = Math.min(mostColumns, column + Math.max(...copied.map((cells) => cells.length)))
    while (this.names.length < width) this.addColumn()
    while (this.rows.length < Math.min(mostRows, row + copied.length)) this.addRow()
    for (const [down, cells] of copied.entries()) for (const [right, cell] of cells.entries()) if (column + right < width) this.set(row + down, column + right, cell)
    return true
  }

  /** Columns that hold something, in order. */
  get #used(): number[] {
    return this.names.flatMap((name, at) => (!isBlank(name) || this.rows.some((row) => !isBlank(row[at] ?? '')) ? [at] : []))
  }

  get #filled(): string[][] {
    return this.rows.filter((row) => row.some((cell) => !isBlank(cell)))
  }

  get lack(): Lack | undefined {
    const names = this.#used.map((at) => (this.names[at] ?? '').trim())
    if (names.length < 2) return { why: 'columns' }
    if (names.includes('')) return { why: 'names' }
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined) return { why: 'twice', name: twice }
    return this.#filled.length === 0 ? { why: 'rows' } : undefined
  }

  /** The table without columns and rows that are all blank. */
  get table(): { names: string[]; rows: string[][] } {
    const used = this.#used
    const pick = (cells: readonly string[]): string[] => used.map((at) => (cells[at] ?? '').trim())
    return { names: pick(this.names), rows: this.#filled.map(pick) }
  }
}

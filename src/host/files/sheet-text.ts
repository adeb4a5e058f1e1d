import type { Decimal } from './number-words.ts'

/** A cell as workbook libraries give it; undefined and null are empty. */
export type SheetCell = string | number | boolean | Date | null | undefined

const formulaErrors = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#CONNECT!'])
export const isFormulaError = (cell: SheetCell): boolean => typeof cell === 'string' && formulaErrors.has(cell)

const msPerDay = 86_400_000
/** Before this day a workbook's moments are times of day without a date. */
const firstDay = Date.UTC(1900, 0, 1)

function dateText(date: Date): string {
  const ms = date.getTime()
  if (Number.isNaN(ms)) return ''
  const iso = date.toISOString()
  const time = iso.slice(-13, ms % 1000 === 0 ? -5 : -1)
  if (ms < firstDay) return time
  return ms % msPerDay === 0 ? iso.slice(0, -14) : `${iso.slice(0, -14)}T${time}`
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function cellText(cell: SheetCell, decimal: Decimal): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return quoted(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return decimal === '.' ? String(cell) : quoted(String(cell).replace('.', decimal))
  return dateText(cell)
}

const pieceLength = 1 << 20

/**
 * Rows of a sheet as one UTF-8 text with commas, so that a sheet is read by the same rules as a text file: line n is row
 * n, whatever line ends its cells hold. Empty cells at the end of a row are left out, empty rows become blank lines, and
 * those at the end of the sheet nothing.
 */
export class SheetText {
  readonly #decimal: Decimal
  readonly #pieces: Uint8Array[] = []
  #piece = ''
  #rows = 0
  bytes = 0

  constructor(decimal: Decimal = '.') {
    this.#decimal = decimal
  }

  /** Adds row `index` (from 0); one that comes too late is put at the end. */
  row(index: number, cells: readonly SheetCell[]): void {
    let width = cells.length
    while (width > 0 && (cells[width - 1] === null || cells[width - 1] === undefined || cells[width - 1] === '')) width--
    if (width === 0) return
    if (index > this.#rows) this.#piece += '\n'.repeat(index - this.#rows)
    this.#rows = Math.max(index, this.#rows) + 1
    for (let j = 0; j < width; j++) this.#piece += j === 0 ? cellText(cells[0], this.#decimal) : `,${cellText(cells[j], this.#decimal)}`
    this.#piece += '\n'
    if (this.#piece.length > pieceLength) this.#flush()
  }

  #flush(): void {
    const piece = Buffer.from(this.#piece, 'utf8')
    this.#pieces.push(piece)
    this.bytes += piece.length
    this.#piece = ''
  }

  finish(): Uint8Array {
    this.#flush()
    return Buffer.concat(this.#pieces)
  }
}

import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { dateWords } from './date-words.ts'
import { isMissing } from './missing-tokens.ts'
import { numberWord, type NumberStyle } from './number-words.ts'
import type { SampleRecord } from './sample.ts'

export interface Layout {
  /** The line of the names, or of the first row where there are none; what begins above it is a title. */
  readonly from: number
  readonly header: boolean
  readonly titleRows: number
  /** How many columns a sheet has; in a text file as many as the line of the names has cells. */
  readonly width?: number
}

/** Rows that are compared with what may be the names. */
const mostRows = 50
const mostTitles = 20

const encoder = new TextEncoder()
function isEmpty(cell: string): boolean {
  const bytes = encoder.encode(cell)
  return cell.trim() === '' || isMissing(bytes, 0, bytes.length)
}
const filled = ({ cells }: SampleRecord): number => cells.filter((cell) => cell.trim() !== '').length

/** How many cells most records have that have several. */
function usualWidth(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>()
  for (const record of records) if (filled(record) > 1) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1)
  let usual = 1
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width
  return usual
}

/** How many records at the top are titles: one filled cell in a table of several columns, and names or rows below. */
function titlesAbove(records: readonly SampleRecord[]): number {
  const width = usualWidth(records)
  if (width < 2) return 0
  const isTitle = (record: SampleRecord): boolean => filled(record) === 1 && (record.cells.length === 1 || width > 2)
  let n = 0
  while (n < mostTitles && n < records.length && isTitle(records[n] as SampleRecord)) n++
  return n < records.length && n < mostTitles ? n : 0
}

/** Names that are numbers: years, or counting from 0 on. */
function countsUp(cells: readonly string[], style: NumberStyle): boolean {
  const numbers = cells.flatMap((cell) => numberWord(cell, style)?.value ?? [])
  const years = numbers.length > 1 && new Set(numbers).size === numbers.length && numbers.every((it) => Number.isInteger(it) && it >= 1800 && it <= 2100)
  return years || (numbers.length > 2 && numbers.every((it, i) => it === i))
}

/**
 * Whether a record names the columns rather than being a row like the others: it does unless it holds a number or date
 * where the rows hold them too, and nowhere a word where they hold numbers or dates. Among nothing but words it does
 * unless each of its cells occurs again below.
 */
function isHeader(candidate: SampleRecord, rows: readonly SampleRecord[], style: NumberStyle): boolean {
  if (rows.length === 0) return true
  const isValue = (cell: string): boolean => numberWord(cell, style) !== undefined || dateWords([cell], false) !== undefined
  let alike = 0
  let repeated = 0
  let words = 0
  for (const [j, cell] of candidate.cells.entries()) {
    if (isEmpty(cell)) continue
    const below = rows.map(({ cells }) => cells[j] ?? '').filter((it) => !isEmpty(it))
    if (below.length === 0) continue
    const values = below.filter(isValue).length
    if (values === below.length) {
      if (!isValue(cell)) return true
      alike++
    } else {
      words++
      if (below.includes(cell)) repeated++
    }
  }
  if (alike > 0) return countsUp(candidate.cells, style)
  return words === 0 || repeated < words || rows.length < 3
}

/** As many columns as there are filled cells in any of the first rows of a sheet: its rows end with their last filled cell. */
export function sheetWidth(records: readonly SampleRecord[], from: number): number {
  return records.reduce((width, { line, cells }) => (line < from ? width : Math.max(width, cells.length)), 0)
}

/** Where the table begins and whether its first line names the columns. `records` are the file's first ones. */
export function layoutOf(records: readonly SampleRecord[], style: NumberStyle, wish: ReadingWish): Layout {
  const lineOf = (n: number): number => records[n]?.line ?? (n === 0 ? 1 : Infinity)
  if (typeof wish.header === 'number') {
    const { header } = wish
    const above = records.filter(({ line }) => line < header).length
    return { from: header, header: true, titleRows: above }
  }
  const titleRows = wish.titleRows ?? titlesAbove(records)
  const first = records[titleRows]
  const header = wish.header === undefined && (first === undefined || isHeader(first, records.slice(titleRows + 1, titleRows + 1 + mostRows), style))
  return { from: lineOf(titleRows), header, titleRows }
}

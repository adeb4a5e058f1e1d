import type { Reading } from '../../contract/documents/dataset.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Cut } from './cell-scanner.ts'
import { layoutOf, sheetWidth, type Layout } from './layout.ts'
import { decimalSign } from './number-style.ts'
import type { WordStyle } from './recognise.ts'
import { sampleOf, sampleRecords } from './sample.ts'

export interface Pace {
  /** Bytes of the file seen so far, of all. */
  readonly progress?: (done: number, of: number) => void
  /** Asked between pieces; true ends the reading with the fault `cancelled`. */
  readonly stopped?: () => boolean
}

export interface OpenOptions extends Pace {
  readonly wish?: ReadingWish
  /** As many rows of a sheet are enough. */
  readonly rows?: number
}

/** A table in memory: its text as UTF-8 without a mark, and how it is to be read. A sheet is written out as such a text. */
export interface TableText {
  readonly name: string
  /** Bytes on the disk. */
  readonly bytes: number
  /** The share of the whole way that lies behind when the text is there. */
  readonly share: number
  readonly text: Uint8Array
  readonly cut: Cut
  readonly layout: Layout
  readonly style: WordStyle
  readonly reading: Reading
  /** Rows that the beginning lets one expect. */
  readonly likelyRows: number
  /** More rows lie in the sheet than were wanted. */
  readonly more?: boolean
}

/** Lets other messages of this thread be answered, unless the reading was stopped. */
export async function breathe({ stopped }: Pace): Promise<void> {
  if (stopped?.() === true) throw new FaultError('cancelled')
  await new Promise((done) => setImmediate(done))
}

/** Where the table lies in a text and how its numbers are written, from its beginning and what a person wants. */
export function understood(text: Uint8Array, cut: Cut, wish: ReadingWish): Pick<TableText, 'cut' | 'layout' | 'style' | 'likelyRows'> & { facts: Pick<Reading, 'header' | 'titleRows' | 'decimal' | 'thousands'> } {
  const sample = sampleOf(text)
  const records = sampleRecords(sample, cut)
  const decimal = wish.decimal ?? decimalSign(records, cut.rowLines === true ? undefined : cut.delimiter)
  const { thousands } = wish
  const style: WordStyle = { decimal, thousands, decimalIsSure: wish.decimal !== undefined, commasAreCommon: cut.rowLines === true || cut.delimiter === ',' }
  const found = layoutOf(records, style, wish)
  const layout = cut.rowLines === true ? { ...found, width: sheetWidth(records, found.from) } : found
  let lines = 1
  for (const byte of sample) if (byte === 10) lines++
  const likelyRows = Math.ceil((text.length / Math.max(1, sample.length)) * lines * 1.05)
  return { cut, layout, style, likelyRows, facts: { header: layout.header, titleRows: layout.titleRows, decimal, thousands: thousands ?? 'none' } }
}

/** How much of the file counts as read when `at` bytes of its text have been cut into cells. */
export const progressAt = ({ bytes, share, text }: TableText, at: number): number => Math.floor(bytes * (share + (1 - share) * Math.min(1, at / Math.max(1, text.length))))

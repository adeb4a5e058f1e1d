import type { Importing, Preview } from '../../../contract/documents/importing.ts'
import type { ReadingWish } from '../../../contract/documents/reading-wish.ts'
import type { ChipId, ImportTexts } from '../../i18n/import.ts'

/** What a chip says now, and what else it could say. */
interface Chip {
  readonly value: string
  /** As it stands in the sentence. */
  readonly shown: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

const none = 'none'
const mostTitles = 12
/** Lines that may hold the names: as many as a choice should have. */
const mostHeaders = 12
const longestBeginning = 28

const choicesOf = <K extends string>(words: Readonly<Record<K, string>>): Chip['choices'] => (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }))

function beginning(cells: readonly string[]): string {
  const text = cells.map((cell) => cell.trim()).filter((cell) => cell !== '').join(' · ')
  return text.length > longestBeginning ? `${text.slice(0, longestBeginning)}…` : text
}

const namesLine = ({ lines, reading }: Preview): string => (reading.header ? String(lines.find(({ is }) => is === 'names')?.line ?? none) : none)

function headerChip(preview: Preview, texts: ImportTexts): Chip {
  const value = namesLine(preview)
  const lines = preview.lines.filter(({ is }) => is !== 'blank').slice(0, mostHeaders)
  const choices = lines.map(({ line, cells }) => ({ value: String(line), label: texts.headerLine(String(line), beginning(cells)) }))
  return { value, shown: value === none ? texts.noHeader : texts.headerLineShort(value), choices: [...choices, { value: none, label: texts.noHeader }] }
}

function titleChip({ reading: { titleRows }, lines }: Preview, texts: ImportTexts): Chip {
  const most = Math.max(titleRows, Math.min(mostTitles, lines.filter(({ is }) => is !== 'blank').length - 1))
  return { value: String(titleRows), shown: texts.titleRows(titleRows), choices: Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: texts.titleRows(count) })) }
}

/** A chip of the sentence as the file is read now; undefined where the file has no such thing. */
export function chipOf(id: ChipId, preview: Preview, texts: ImportTexts): Chip | undefined {
  const { reading } = preview
  const plain = <K extends string>(value: K, words: Readonly<Record<K, string>>): Chip => ({ value, shown: words[value], choices: choicesOf(words) })
  if (id === 'header') return headerChip(preview, texts)
  if (id === 'titleRows') return titleChip(preview, texts)
  if (id === 'decimal') return plain(reading.decimal, texts.decimals)
  if (id === 'thousands') return plain(reading.thousands, texts.thousands)
  if (reading.kind !== 'text') return undefined
  if (id === 'encoding') return plain(reading.encoding, texts.encodings)
  return id === 'delimiter' ? plain(reading.delimiter, texts.delimiters) : plain(reading.quote, texts.quotes)
}

/** The wish after a chip was set to `value`. Names and titles depend on one another: the later word counts. */
export function wishWith({ wish }: Pick<Importing, 'wish'>, id: ChipId, value: string): ReadingWish {
  const { header, titleRows, ...others } = wish
  const kept = { ...others, ...(header === undefined ? {} : { header }), ...(titleRows === undefined ? {} : { titleRows }) }
  if (id === 'header') return value === none ? { ...kept, header: none } : { ...others, header: Number(value) }
  if (id === 'titleRows') return { ...others, ...(header === none ? { header } : {}), titleRows: Number(value) }
  // Its values are those of the chip, which come from the catalogue of the document.
  return { ...kept, [id]: value }
}

/** Another sheet is another table: only how its numbers are written may be the same. */
export const wishForSheet = ({ wish }: Pick<Importing, 'wish'>, sheet: string): ReadingWish => ({
  ...(wish.decimal === undefined ? {} : { decimal: wish.decimal }),
  ...(wish.thousands === undefined ? {} : { thousands: wish.thousands }),
  sheet,
})

/** Nothing is wished but what cannot be found out: which sheet, and that pasted text is what it is. */
export const wishAnew = ({ kind, wish }: Pick<Importing, 'kind' | 'wish'>): ReadingWish => ({ ...(kind === 'paste' ? { encoding: 'utf-8' as const } : {}), ...(wish.sheet === undefined ? {} : { sheet: wish.sheet }) })

export const hasWishes = (importing: Pick<Importing, 'kind' | 'wish'>): boolean => Object.keys(importing.wish).length > Object.keys(wishAnew(importing)).length

import { FaultError } from '../../contract/fault.ts'
import { unpacked, type ZipEntry } from './zip-directory.ts'
import type { SheetCell } from './sheet-text.ts'

/** Parts that hold the words of all cells are kept as objects, so they may be less large than sheets. */
const mostWords = 300_000_000

/** A cell holds 32,767 signs at most; text that goes on for longer is none, and a parser that waits for its end never gets there. */
const longestText = 2_000_000
const tagOpens = 60

async function checkXml(file: string, bytes: Uint8Array, entry: ZipEntry, breathe: () => Promise<void>): Promise<void> {
  let since = 0
  for await (const piece of unpacked(file, bytes, entry)) {
    const first = piece.indexOf(tagOpens)
    since += first < 0 ? piece.length : first
    if (since > longestText) throw new FaultError('file-damaged', { file, detail: `“${entry.name}” holds more text in one place than a cell can` }, { file })
    if (first >= 0) since = piece.length - piece.lastIndexOf(tagOpens)
    await breathe()
  }
}

/** Unpacks what the reading of sheets unpacks, without keeping it: every length and checksum is right before the library looks at them. */
export async function checkXlsx(file: string, bytes: Uint8Array, entries: readonly ZipEntry[], breathe: () => Promise<void>): Promise<void> {
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name) || /^xl\/(drawings|charts|media|theme|comments)/.test(entry.name)) continue
    if (/sharedStrings\.xml$/i.test(entry.name) && entry.bytes > mostWords) throw new FaultError('file-too-large', { file, size: `${Math.round(entry.bytes / 1e6)} MB of words`, limit: `${mostWords / 1e6} MB` }, { file })
    await checkXml(file, bytes, entry, breathe)
  }
}

export interface SheetRow {
  /** From 0. */
  readonly index: number
  readonly cells: readonly SheetCell[]
}

/** The rows of a sheet of an XLSX file, one after the other. Throws `file-damaged`. */
export async function* xlsxRows(file: string, bytes: Uint8Array, sheet: string, most?: number): AsyncGenerator<SheetRow> {
  const { streamXlsxRows } = await import('hucre/xlsx')
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet, ...(most === undefined ? {} : { maxRows: most }) })) yield { index, cells: values as SheetCell[] }
  } catch (thrown) {
    if (thrown instanceof FaultError) throw thrown
    throw new FaultError('file-damaged', { file, detail: thrown instanceof Error ? thrown.message : String(thrown) }, { file })
  }
}

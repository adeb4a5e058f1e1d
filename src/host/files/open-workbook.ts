import type { WorkbookReading } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Cut } from './cell-scanner.ts'
import { mostBytes } from './decode.ts'
import type { FileKind } from './file-kind.ts'
import { checkSize, openOldWorkbook, openXls } from './old-workbook.ts'
import type { ReadingReport } from './reading-report.ts'
import { checkOdsRepeats } from './repeats.ts'
import { isFormulaError, SheetText, type SheetCell } from './sheet-text.ts'
import { storedZip } from './stored-zip.ts'
import { breathe, understood, type OpenOptions, type TableText } from './table-text.ts'
import { checkXlsx, xlsxRows, type SheetRow } from './xlsx-rows.ts'
import { leaveOnlyCells } from './xlsb-records.ts'
import { xlsxSheets } from './xlsx-sheets.ts'
import { unpackedWhole, type ZipEntry } from './zip-directory.ts'

type Workbook = Extract<FileKind, { kind: 'workbook' }>

interface Sheets {
  readonly names: readonly string[]
  rows(sheet: string, most?: number): AsyncIterable<SheetRow> | Iterable<SheetRow>
}

const cut: Cut = { delimiter: ',', quote: '"', rowLines: true }
/** Rows that are looked at to find a sheet with a table in it. */
const glance = 40

async function sheetsOf(name: string, bytes: Uint8Array, workbook: Workbook, options: OpenOptions): Promise<Sheets> {
  if (workbook.format === 'xlsx') {
    await checkXlsx(name, bytes, workbook.entries, () => breathe(options))
    return { names: await xlsxSheets(name, bytes, workbook.entries, () => breathe(options)), rows: (sheet, most) => xlsxRows(name, bytes, sheet, most) }
  }
  const { sheets, rows } = workbook.format === 'xls' ? await openXls(name, bytes) : await openOldWorkbook(name, await neededParts(name, bytes, workbook.entries, options))
  return { names: sheets, rows }
}

const needed = /^(\[Content_Types\]\.xml|_rels\/.*|mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml|xl\/_rels\/.*|xl\/(workbook|sharedStrings|styles)\.bin|xl\/worksheets\/[^/]+\.bin)$/i

/** The archive with only what tells of cells in it, everything else empty: less to go wrong, and checked on the way. */
async function neededParts(name: string, bytes: Uint8Array, entries: readonly ZipEntry[], options: OpenOptions): Promise<Uint8Array> {
  checkSize(name, entries.reduce((sum, entry) => (needed.test(entry.name) ? sum + entry.bytes : sum), 0))
  const parts: { name: string; content: Uint8Array }[] = []
  for (const entry of entries) {
    const content = needed.test(entry.name) ? await unpackedWhole(name, bytes, entry, () => breathe(options)) : new Uint8Array(0)
    if (entry.name.endsWith('.bin')) leaveOnlyCells(name, entry.name, content)
    if (entry.name === 'content.xml') checkOdsRepeats(name, content)
    parts.push({ name: entry.name, content })
  }
  return storedZip(parts)
}

const isEmpty = (cell: SheetCell): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The sheet that is wanted, else the first that looks like a table: several filled rows, one of them with several cells. */
async function chosen(name: string, { names, rows }: Sheets, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted
    throw new FaultError('no-sheet', { file: name, sheet: wanted, sheets: names.join(', ') }, { file: name })
  }
  for (const sheet of names.length > 1 ? names : []) {
    const widths: number[] = []
    for await (const { cells } of rows(sheet, glance)) {
      const width = cells.filter((cell) => !isEmpty(cell)).length
      if (width > 0) widths.push(width)
      if (widths.length > 1 && Math.max(...widths) > 1) return sheet
      if (widths.length === glance) break
    }
  }
  const [first] = names
  if (first === undefined) throw new FaultError('file-empty', { file: name }, { file: name })
  return first
}

/** Writes one sheet of a workbook out as a text that is read like a text file. Throws `file-damaged`, `file-too-large`, `no-sheet`, `workbook-has-no-text`. */
export async function openWorkbook(name: string, bytes: Uint8Array, workbook: Workbook, share: number, report: ReadingReport, options: OpenOptions): Promise<TableText> {
  const { wish = {} } = options
  const what = (['encoding', 'delimiter', 'quote'] as const).find((it) => wish[it] !== undefined)
  if (what !== undefined) throw new FaultError('workbook-has-no-text', { file: name, what }, { file: name })
  const sheets = await sheetsOf(name, bytes, workbook, options)
  const sheet = await chosen(name, sheets, wish.sheet)
  const written = new SheetText(wish.decimal)
  let seen = 0
  for await (const { index, cells } of sheets.rows(sheet, options.rows)) {
    written.row(index, cells.some(isFormulaError) ? mended(index, cells, report) : cells)
    if (written.bytes > mostBytes) throw new FaultError('file-too-large', { file: name, size: `a sheet of more than ${mostBytes / 1e6} MB`, limit: `${mostBytes / 1e6} MB` }, { file: name })
    if (++seen % 1000 === 0) await breathe(options)
    if (seen === options.rows) break
  }
  const text = written.finish()
  const { facts, ...rest } = understood(text, cut, wish)
  const reading: WorkbookReading = { kind: 'workbook', format: workbook.format, sheet, sheets: [...sheets.names], ...facts }
  return { name, bytes: bytes.length, share, text, ...rest, reading, more: seen === options.rows }
}

/** Errors of formulas are gaps, and said. */
function mended(index: number, cells: readonly SheetCell[], report: ReadingReport): SheetCell[] {
  return cells.map((cell) => {
    if (!isFormulaError(cell)) return cell
    report.add('error-cell', { line: index + 1 })
    return null
  })
}

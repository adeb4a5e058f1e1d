import type { CellObject, WorkBook } from '@e965/xlsx'
import { FaultError } from '../../contract/fault.ts'
import type { SheetCell } from './sheet-text.ts'
import { onlyCells } from './xls-records.ts'
import type { SheetRow } from './xlsx-rows.ts'

/** What the library unpacks and parses in one go, without a pause. */
const mostBytes = 150_000_000

/** Throws `file-too-large` for more bytes than are parsed. */
export function checkSize(file: string, size: number): void {
  if (size > mostBytes) throw new FaultError('file-too-large', { file, size: `${Math.round(size / 1e6)} MB in a format that is read as a whole`, limit: `${mostBytes / 1e6} MB; XLSX and CSV may be larger` }, { file })
}

function cellOf({ t, v, w }: CellObject): SheetCell {
  if (t === 'e') return w ?? '#VALUE!'
  return t === 'z' ? undefined : (v as SheetCell)
}

export interface OldWorkbook {
  /** Sheets that are shown; hidden ones only where nothing else is there. */
  readonly sheets: readonly string[]
  rows(sheet: string): Generator<SheetRow>
}

const options = { dense: true, cellDates: true, UTC: true, cellFormula: false, cellHTML: false, cellStyles: false }

/** A workbook of XLSB or OpenDocument, parsed as a whole. Throws `file-damaged`, `file-locked`, `file-too-large`. */
export async function openOldWorkbook(file: string, bytes: Uint8Array): Promise<OldWorkbook> {
  checkSize(file, bytes.length)
  const { read } = await import('@e965/xlsx')
  return sheetsIn(file, parsed(file, () => read(bytes, { ...options, type: 'array' })))
}

/** The library's reader of the container that an XLS stream lies in. */
interface Containers {
  read(bytes: Uint8Array, options: { type: 'buffer' }): unknown
  find(container: unknown, name: string): { readonly content?: Uint8Array } | null
}

/** A workbook of XLS, parsed as a whole. Throws `file-damaged`, `file-locked`, `file-too-large`. */
export async function openXls(file: string, bytes: Uint8Array): Promise<OldWorkbook> {
  checkSize(file, bytes.length)
  const { read, CFB } = await import('@e965/xlsx')
  const { read: unpack, find } = CFB as Containers
  const workbook = parsed(file, () => {
    const container = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
    const stream = (find(container, '/Workbook') ?? find(container, '/Book'))?.content
    if (stream === undefined) throw new Error('there is no workbook in it')
    return read(onlyCells(stream), { ...options, type: 'buffer' })
  })
  return sheetsIn(file, workbook)
}

function sheetsIn(file: string, workbook: WorkBook): OldWorkbook {
  const states = workbook.Workbook?.Sheets ?? []
  const withCells = workbook.SheetNames.filter((name) => Array.isArray(workbook.Sheets[name]?.['!data']))
  const shown = withCells.filter((name) => (states.find((it) => it.name === name)?.Hidden ?? 0) === 0)
  return { sheets: shown.length > 0 ? shown : withCells, rows: (sheet) => rowsOf(file, workbook, sheet) }
}

function parsed(file: string, parse: () => WorkBook): WorkBook {
  try {
    return parse()
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown)
    if (/password|encrypt/i.test(detail)) throw new FaultError('file-locked', { file }, { file })
    throw new FaultError('file-damaged', { file, detail }, { file })
  }
}

/** Numbers of rows and columns that no format allows come from damage; going through all the empty ones would never end. */
const mostRows = 1_048_576
const mostColumns = 16_384

function* rowsOf(file: string, workbook: WorkBook, sheet: string): Generator<SheetRow> {
  const rows = (workbook.Sheets[sheet]?.['!data'] ?? []) as (CellObject | undefined)[][]
  if (rows.length > mostRows) throw new FaultError('file-damaged', { file, detail: `it speaks of row ${rows.length}` }, { file })
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (row === undefined) continue
    if (row.length > mostColumns) throw new FaultError('file-damaged', { file, detail: `row ${index + 1} speaks of column ${row.length}` }, { file })
    yield { index, cells: Array.from(row, (cell) => (cell === undefined ? undefined : cellOf(cell))) }
  }
}

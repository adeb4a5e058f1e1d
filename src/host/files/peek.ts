import { basename } from 'node:path'
import type { Preview } from '../../contract/documents/importing.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { FaultError } from '../../contract/fault.ts'
import { fileHead } from './file-head.ts'
import { kindOf } from './file-kind.ts'
import { openText } from './open-text.ts'
import { previewLines } from './preview-lines.ts'
import { openTableFile, readTable } from './read-table-file.ts'
import { ReadingReport } from './reading-report.ts'
import { tableMemory } from './table-memory.ts'
import type { TableText } from './table-text.ts'

/** Enough for a screen of rows and for most types, little enough to be there at once. */
const headBytes = 256 << 10
/** Rows of a sheet that are looked at. */
const sheetRows = 400
const shownRows = 50

interface Opened {
  readonly file: TableText
  readonly size: number
  readonly whole: boolean
}

const isArchive = ([a, b]: Uint8Array): boolean => (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)

async function opened(path: string, wish: ReadingWish, report: ReadingReport): Promise<Opened> {
  const { bytes, size } = await fileHead(path, headBytes)
  if (isArchive(bytes)) {
    const file = await openTableFile(path, report, { wish, rows: sheetRows })
    return { file, size, whole: file.more !== true }
  }
  const name = basename(path)
  kindOf(name, bytes)
  return { file: await openText(name, bytes, 0, report, { wish }), size, whole: bytes.length === size }
}

/** How many rows and bytes the beginning lets one expect of all. */
function expected(size: number, file: TableText, rows: number, memory: number): { rows: number; memoryBytes: number } {
  const times = file.reading.kind === 'workbook' ? 1 : size / Math.max(1, file.bytes)
  return { rows: Math.round(rows * times), memoryBytes: Math.round(memory * times) }
}

/**
 * The beginning of a file as a person wants it read: its lines and columns, and what is odd about them. A file that is no
 * table read this way still shows its lines, with the fault. Throws a fault where nothing can be shown.
 */
export async function peekTableFile(path: string, wish: ReadingWish = {}): Promise<Preview> {
  const report = new ReadingReport()
  const { file, size, whole } = await opened(path, wish, report)
  const lines = await previewLines(file, 1, file.layout.titleRows + shownRows)
  const bare = { lines, whole, columns: [], rows: 0, memoryBytes: 0 }
  try {
    const { table, columns, reading, problems } = await readTable(file, report)
    const all = whole ? { rows: table.rows, memoryBytes: tableMemory(table) } : expected(size, file, table.rows, tableMemory(table))
    // A beginning may end in the middle of a quoted cell.
    return { ...bare, ...all, reading, columns, problems: whole ? problems : problems.filter(({ code }) => code !== 'unclosed-quote'), fault: null }
  } catch (thrown) {
    if (!(thrown instanceof FaultError)) throw thrown
    return { ...bare, reading: file.reading, problems: report.list(), fault: thrown.fault }
  }
}

import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError } from '../../contract/fault.ts'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows of cells as CSV text: commas, quotes where needed, \r\n line ends. */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')

/**
 * Writes text that comes in pieces as UTF-8 with a byte-order mark, so that a spreadsheet program reads every language.
 * The file is whole or not there at all. Throws `not-writable`.
 */
export async function writeCsv(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  const refused = (error: Error): never => {
    throw new FaultError('not-writable', { file: basename(path), detail: error.message.split(',')[0] ?? '' }, { file: basename(path) })
  }
  const file = await open(beside, 'wx').catch(refused)
  try {
    await file.write('\ufeff').catch(refused)
    for await (const piece of pieces) await file.write(piece).catch(refused)
    await file.sync()
    await file.close()
    await rename(beside, path).catch(refused)
  } catch (thrown) {
    await file.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw thrown
  }
}

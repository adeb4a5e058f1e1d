import { mkdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFault } from '../../host/project/write-fault.ts'

/** A folder for tables that came without a file: pasted or typed ones. */
export interface Incoming {
  keep(name: string, text: string): Promise<{ path: string; bytes: number }>
  keepTable(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<{ path: string; bytes: number }>
  /** Removes what was kept there; a file of a person stays where it is. */
  drop(path: string): Promise<void>
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Opens the folder and clears what an earlier start left there. */
export function openIncoming(folder: string): Incoming {
  rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  mkdirSync(folder, { recursive: true })

  async function keep(name: string, text: string): Promise<{ path: string; bytes: number }> {
    const path = join(await mkdtemp(join(folder, 'table-')), `${name}.csv`)
    const bytes = Buffer.from(text, 'utf8')
    await writeFile(path, bytes).catch((error: unknown) => {
      throw writeFault(path, error)
    })
    return { path, bytes: bytes.length }
  }
  return {
    keep,
    keepTable: (name, columns, rows) => keep(name, [columns, ...rows].map((cells) => cells.map(quoted).join(',') + '\n').join('')),
    async drop(path) {
      if (dirname(dirname(path)) === folder) await rm(dirname(path), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
    },
  }
}

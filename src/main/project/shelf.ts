import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The folders of projects: numbered, so that a new one never meets the traces of an old one. */
export interface Shelf {
  take(): string
  /** Gives a folder up; what cannot be removed now is removed at the next start. */
  drop(folder: string): Promise<void>
}

/** Opens the shelf at `projects` and clears what an earlier start left there: no journal names it. */
export function openShelf(projects: string): Shelf {
  mkdirSync(projects, { recursive: true })
  for (const name of readdirSync(projects)) rmSync(join(projects, name), { recursive: true, force: true, maxRetries: 2 })
  let last = 0
  return {
    take() {
      const folder = join(projects, String(++last))
      mkdirSync(join(folder, 'objects'), { recursive: true })
      return folder
    },
    drop: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined),
  }
}

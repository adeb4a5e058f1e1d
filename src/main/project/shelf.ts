import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ProjectCard, ProjectId, type RecentProject } from '../../contract/documents/recent.ts'
import { FaultError } from '../../contract/fault.ts'
import { journalPath } from '../../host/project/journal.ts'
import { writeWhole } from '../../host/project/write-whole.ts'

/** The file a project was saved to or opened from, what it looked like then, and how far the journal was. */
const SavedTo = v.object({ path: v.string(), stamp: v.string(), lines: v.number() })
export type SavedTo = v.InferOutput<typeof SavedTo>

/** What lies beside a journal: what Home shows, and what no file that is given away may tell, such as a path. */
const Card = v.object({ format: v.literal(1), card: ProjectCard, saved: v.optional(SavedTo) })
type Card = v.InferOutput<typeof Card>

/** The folders of projects. Their names are given once, so that a new one never meets the traces of an old one. */
export interface Shelf {
  /** A folder for a new project; it counts as one once a journal lies in it. */
  take(): string
  /** Gives up a folder that never became a project; what cannot be removed now is removed at the next start. */
  drop(folder: string): Promise<void>
  /** Throws `project-gone`. */
  folderOf(id: string): string
  idOf(folder: string): string
  /** All projects, the one that was open last first. */
  recents(): RecentProject[]
  savedOf(id: string): SavedTo | undefined
  /** The project that was last saved to this file, or opened from it, while the file looked as it does now. */
  savedAs(path: string, stamp: string): string | undefined
  /** Takes note of a card, on the disk within a second; false where it says what it said before. */
  keep(folder: string, card: ProjectCard, saved: SavedTo | undefined): boolean
  /** Cards that wait are written at once. */
  flush(): void
  /** Puts a project aside: off the list, and removed at the next start. */
  remove(id: string): void
  /** Takes it back. Throws `project-gone`. */
  restore(id: string): void
}

const cardOf = (folder: string): string => join(folder, 'card.json')
const aside = 'aside-'

const readCard = (folder: string): Card | undefined => {
  try {
    return v.parse(Card, JSON.parse(readFileSync(cardOf(folder), 'utf8')))
  } catch {
    return undefined
  }
}

const nameless: ProjectCard = { name: '…', sample: null, opened: 0, rows: 0, columns: 0, question: null, score: null, picture: [], done: 0, of: 0 }

/** Opens the shelf at `projects`; what was put aside, and folders that never became projects, are removed. `now` is the time, for names. */
export function openShelf(projects: string, now: () => number = Date.now): Shelf {
  mkdirSync(projects, { recursive: true })
  const cards = new Map<string, Card>()
  const waiting = new Map<string, NodeJS.Timeout>()
  for (const name of readdirSync(projects)) {
    const folder = join(projects, name)
    if (!v.is(ProjectId, name) || !existsSync(journalPath(folder))) rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
    else cards.set(name, readCard(folder) ?? { format: 1, card: nameless })
  }
  const idOf = (folder: string): string => folder.slice(projects.length + 1)
  const text = (card: Card): string => `${JSON.stringify(card, undefined, 2)}\n`
  const known = (id: string): Card => {
    const card = cards.get(id)
    if (card === undefined) throw new FaultError('project-gone')
    return card
  }
  /** Writes a card that waits. */
  const writeNow = (id: string): void => {
    const timer = waiting.get(id)
    const card = cards.get(id)
    waiting.delete(id)
    clearTimeout(timer)
    try {
      if (timer !== undefined && card !== undefined) writeFileSync(cardOf(join(projects, id)), text(card))
    } catch {
      return
    }
  }
  return {
    take() {
      const folder = join(projects, `p-${now().toString(36)}-${randomBytes(4).toString('hex')}`)
      mkdirSync(join(folder, 'objects'), { recursive: true })
      return folder
    },
    drop: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined),
    folderOf: (id) => {
      known(id)
      return join(projects, id)
    },
    idOf,
    recents: () => [...cards].map(([id, { card }]) => ({ id, ...card })).sort((a, b) => b.opened - a.opened || (a.id < b.id ? 1 : -1)),
    savedOf: (id) => cards.get(id)?.saved,
    savedAs: (path, stamp) => [...cards].find(([, { saved }]) => saved?.path === path && saved.stamp === stamp)?.[0],
    keep(folder, card, saved) {
      const id = idOf(folder)
      const next: Card = { format: 1, card, ...(saved === undefined ? {} : { saved }) }
      const before = cards.get(id)
      if (before !== undefined && text(before) === text(next)) return false
      cards.set(id, next)
      if (!waiting.has(id)) waiting.set(id, setTimeout(() => {
        waiting.delete(id)
        const latest = cards.get(id)
        // A card can be made again from the journal: what cannot be written is no trouble.
        if (latest !== undefined) void writeWhole(cardOf(folder), Buffer.from(text(latest))).catch(() => undefined)
      }, 500))
      return true
    },
    flush: () => [...waiting.keys()].forEach(writeNow),
    remove(id) {
      known(id)
      writeNow(id)
      renameSync(join(projects, id), join(projects, aside + id))
      cards.delete(id)
    },
    restore(id) {
      const from = join(projects, aside + id)
      if (!v.is(ProjectId, id) || !existsSync(from)) throw new FaultError('project-gone')
      renameSync(from, join(projects, id))
      cards.set(id, readCard(join(projects, id)) ?? { format: 1, card: nameless })
    },
  }
}

import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ProjectCard } from '../../contract/documents/recent.ts'
import { FaultError } from '../../contract/fault.ts'
import { Journal, journalPath } from '../../host/project/journal.ts'
import { writeFault } from '../../host/project/write-fault.ts'
import { writeWhole } from '../../host/project/write-whole.ts'
import type { Desk } from '../desk.ts'
import { cardFor } from './card.ts'
import type { Holder, OpenProject } from './open-project.ts'
import type { Opening } from './opening.ts'
import type { Shelf } from './shelf.ts'

/** What a person does with projects on the shelf. */
export interface Recents {
  rename(id: string, name: string): Promise<void>
  duplicate(id: string, name: string): Promise<void>
  /** Taken off the shelf; until the next start it can be taken back. */
  remove(id: string): Promise<void>
  restore(id: string): void
}

/** Keeps the card of the open project as its documents are. */
export const cardKeeper =
  ({ owner }: Pick<Desk, 'owner'>, shelf: Shelf) =>
  ({ folder, documents, opened, saved }: OpenProject): void => {
    if (shelf.keep(folder, cardFor(documents, opened), saved)) owner.change({ recents: shelf.recents() })
  }

export function createRecents({ owner }: Pick<Desk, 'owner'>, holder: Holder, shelf: Shelf, opening: Pick<Opening, 'close'>): Recents {
  const say = (): void => owner.change({ recents: shelf.recents() })
  const isOpen = (id: string): boolean => holder.current?.id === id

  function cardOf(id: string): ProjectCard {
    const found = shelf.recents().find((one) => one.id === id)
    if (found === undefined) throw new FaultError('project-gone')
    return v.parse(ProjectCard, found)
  }
  const named = (card: ProjectCard, name: string): ProjectCard => ({ ...card, name, sample: card.sample === name ? card.sample : null })

  /** Writes the name into a journal that nobody has open. */
  async function nameJournal(folder: string, card: ProjectCard, name: string): Promise<void> {
    const journal = await Journal.open(folder, card.name)
    journal.edit({ code: 'rename', values: { name } }, Date.now(), { name })
    await journal.close()
  }
  return {
    async rename(id, name) {
      if (isOpen(id)) {
        await holder.inTurn(() => holder.edit({ code: 'rename', values: { name } }, { name }))
        return
      }
      const card = cardOf(id)
      await nameJournal(shelf.folderOf(id), card, name)
      shelf.keep(shelf.folderOf(id), named(card, name), shelf.savedOf(id))
      say()
    },
    async duplicate(id, name) {
      const card = cardOf(id)
      const from = shelf.folderOf(id)
      if (isOpen(id)) await holder.current?.journal.flush()
      const folder = shelf.take()
      try {
        // The journal is read first and written last: what it names is there, and without it a copy cut off is no project.
        const journal = await readFile(journalPath(from))
        await cp(join(from, 'objects'), join(folder, 'objects'), { recursive: true, filter: (path) => !path.endsWith('.part') })
        await writeWhole(journalPath(folder), journal)
        await nameJournal(folder, card, name)
      } catch (thrown) {
        await shelf.drop(folder)
        throw writeFault(card.name, thrown)
      }
      shelf.keep(folder, { ...named(card, name), opened: Date.now() }, undefined)
      say()
    },
    async remove(id) {
      if (isOpen(id)) await opening.close()
      shelf.remove(id)
      say()
    },
    restore(id) {
      shelf.restore(id)
      say()
    },
  }
}

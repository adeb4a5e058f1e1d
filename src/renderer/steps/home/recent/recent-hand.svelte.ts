import type { RecentProject } from '../../../../contract/documents/recent.ts'
import type { AskDoor } from '../../../state/ask-door.ts'

/** As many as one sees without asking for all. */
const first = 3

/** What a person does with the list of projects: which row is being named, what was deleted last and can be taken back. */
export class RecentHand {
  all = $state(false)
  naming = $state<string | undefined>(undefined)
  removed = $state.raw<{ readonly id: string; readonly name: string } | undefined>(undefined)
  readonly #door: Pick<AskDoor, 'ask'>

  constructor(door: Pick<AskDoor, 'ask'>) {
    this.#door = door
  }

  shown(recents: readonly RecentProject[]): readonly RecentProject[] {
    return this.all ? recents : recents.slice(0, first)
  }

  /** Whether there is more than is shown at first. */
  longer(recents: readonly RecentProject[]): boolean {
    return recents.length > first
  }

  async rename(id: string, name: string, before: string): Promise<void> {
    this.naming = undefined
    const wanted = name.trim()
    if (wanted !== '' && wanted !== before) await this.#door.ask('project/rename', { id, name: wanted })
  }

  async duplicate(id: string, name: string): Promise<void> {
    await this.#door.ask('project/duplicate', { id, name })
  }

  async remove(id: string, name: string): Promise<void> {
    if ((await this.#door.ask('project/delete', { id })) !== undefined) this.removed = { id, name }
  }

  async takeBack(): Promise<void> {
    const gone = this.removed
    if (gone === undefined) return
    this.removed = undefined
    await this.#door.ask('project/undo-delete', { id: gone.id })
  }
}

import { createContext } from 'svelte'
import { portChannel } from '../../contract/asks/index.ts'
import type { WindowAsks } from '../../contract/asks/index.ts'
import type { Bridge } from '../../contract/bridge.ts'
import type { AskInput, AskOutput } from '../../contract/reply.ts'
import type { AppState, ProjectState } from '../../contract/state.ts'
import { speech } from '../i18n/language.svelte.ts'
import { AskDoor } from './ask-door.ts'
import { DataLine } from './data-line.svelte.ts'
import { Mirror } from './mirror.svelte.ts'
import { Notices } from './notices.svelte.ts'
import { TableFacts } from './table-facts.svelte.ts'
import { isNewProject, Walk } from './walk.svelte.ts'

/** Everything a screen works with; taken from the context by `useDesk()`. */
export class Desk {
  readonly mirror = new Mirror()
  readonly notices = new Notices()
  readonly data = new DataLine()
  readonly facts = new TableFacts(this.data)
  readonly walk = new Walk()
  readonly #door: AskDoor
  readonly #bridge: Bridge<File>

  constructor(bridge: Bridge<File>) {
    this.#bridge = bridge
    this.#door = new AskDoor(bridge.asks, this.notices)
  }

  /** The open project; a step is shown only while there is one. */
  get project(): ProjectState {
    const project = this.mirror.project
    if (project === null) throw new Error('a step was shown without a project')
    return project
  }

  /** Asks main; a fault becomes a notice and the answer undefined. */
  ask<K extends keyof WindowAsks>(name: K, input: AskInput<WindowAsks, K>): Promise<AskOutput<WindowAsks, K> | undefined> {
    return this.#door.ask(name, input)
  }

  get door(): AskDoor {
    return this.#door
  }

  async openDropped(file: File): Promise<void> {
    const reply = await this.#bridge.openDropped(file)
    if (!reply.ok) this.notices.show(reply.fault)
  }

  /** Listens to main and to the window; returns its own undo. */
  async start(page: Window): Promise<() => void> {
    const heard = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0]
      if (event.source === page && event.data === portChannel && port !== undefined) this.data.connect(port)
    }
    page.addEventListener('message', heard)
    const unwatch = this.mirror.watch((next, before) => this.#follow(next, before))
    const unfollow = await this.mirror.follow(this.#bridge)
    return () => {
      page.removeEventListener('message', heard)
      unwatch()
      unfollow()
    }
  }

  #follow(next: AppState, before: AppState | undefined): void {
    speech.language = next.settings.language
    speech.level = next.settings.level
    this.walk.follow(next, before)
    if (before !== undefined && isNewProject(next, before)) this.notices.clear()
    // Main hands a port to every new process; only a window that came later has to ask for one.
    if (before === undefined && next.data.at === 'ready') void this.ask('app/connect-data', null)
    if (next.data.at === 'died') this.data.hangUp()
    else if (next.data.at === 'absent' || next.data.at === 'starting') this.data.drop()
  }
}

export const [useDesk, setDesk] = createContext<Desk>()

import type { WindowAsks } from '../../contract/asks/index.ts'
import { faultOf } from '../../contract/fault.ts'
import type { Asking, AskInput, AskOutput, Reply } from '../../contract/reply.ts'
import type { Notices } from './notices.svelte.ts'

/** The window's one way to ask main. What goes wrong becomes a notice; nothing is ever thrown at a screen. */
export class AskDoor {
  readonly #asks: Asking<WindowAsks>
  readonly #notices: Notices

  constructor(asks: Asking<WindowAsks>, notices: Notices) {
    this.#asks = asks
    this.#notices = notices
  }

  /** The reply as it is, for a screen that shows the fault in its own place. */
  async reply<K extends keyof WindowAsks>(name: K, input: AskInput<WindowAsks, K>): Promise<Reply<AskOutput<WindowAsks, K>>> {
    try {
      return await this.#asks[name](input)
    } catch (thrown) {
      return { ok: false, fault: faultOf(thrown) }
    }
  }

  /** The answer, or undefined after a notice was shown. */
  async ask<K extends keyof WindowAsks>(name: K, input: AskInput<WindowAsks, K>): Promise<AskOutput<WindowAsks, K> | undefined> {
    const reply = await this.reply(name, input)
    if (reply.ok) {
      this.#notices.wentRight(name)
      return reply.value
    }
    this.#notices.show(reply.fault, name)
    return undefined
  }
}

import { receive } from '../../contract/receive.ts'
import type { Answers, AskTable } from '../../contract/reply.ts'
import { viaMain, type Envelope } from './envelope.ts'

/** Questions that one side may ask, and their answers. */
export interface Desk<T extends AskTable> {
  readonly table: T
  readonly answers: Answers<T>
}

/**
 * Answers envelopes: those of main from one desk, those of the window from another, so that a page can never ask what
 * only main may. What is not an ask is passed over.
 */
export function createServer<M extends AskTable, W extends AskTable>(main: Desk<M>, window: Desk<W> | undefined, post: (envelope: Envelope) => void): (envelope: Envelope) => Promise<void> {
  return async ({ via, wire }) => {
    if (wire.kind !== 'ask') return
    const { id, name, input } = wire
    if (via === viaMain) post({ via, wire: { kind: 'reply', id, reply: await receive(main.table, main.answers, name, input) } })
    else if (window !== undefined) post({ via, wire: { kind: 'reply', id, reply: await receive(window.table, window.answers, name, input) } })
  }
}

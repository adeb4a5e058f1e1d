import * as v from 'valibot'
import { Fault, fault } from './fault.ts'
import type { Asking, AskTable, Reply } from './reply.ts'
import type { Wire } from './wire.ts'

/** The asking end of a wire: numbered asks, their replies, and one way to end all that still wait. */
export interface Calls<T extends AskTable> {
  readonly asks: Asking<T>
  /** Hands a reply to whoever waits for it; a number that nobody waits for is ignored. */
  settle(id: number, reply: unknown): void
  /** Answers everything that still waits, and everything asked later, with this fault: nobody waits on the dead. */
  end(reason: Fault): void
}

const ReplyShape = v.variant('ok', [v.object({ ok: v.literal(true), value: v.unknown() }), v.object({ ok: v.literal(false), fault: Fault })])

function checkedReply(table: AskTable, name: string, reply: unknown): Reply<unknown> {
  const shape = v.safeParse(ReplyShape, reply)
  if (!shape.success) return { ok: false, fault: fault('bad-ask', { detail: `${name}: the reply is none` }) }
  if (!shape.output.ok) return shape.output
  const output = table[name]?.output
  if (output === undefined) return { ok: false, fault: fault('unknown-ask', { name }) }
  const value = v.safeParse(output, shape.output.value)
  if (!value.success) return { ok: false, fault: fault('bad-ask', { detail: `${name}: ${v.summarize(value.issues).slice(0, 300)}` }) }
  return { ok: true, value: value.output }
}

/** One method for each ask of `table`; `post` sends. Replies are checked against the table, as asks are on the other side. */
export function createCalls<T extends AskTable>(table: T, post: (message: Wire) => void): Calls<T> {
  const waiting = new Map<number, { name: string; answer: (reply: Reply<unknown>) => void }>()
  let last = 0
  let ended: Fault | undefined

  const call = (name: string, input: unknown): Promise<Reply<unknown>> => {
    if (ended !== undefined) return Promise.resolve({ ok: false, fault: ended })
    const id = ++last
    return new Promise((answer) => {
      waiting.set(id, { name, answer })
      post({ kind: 'ask', id, name, input })
    })
  }

  const asks = Object.fromEntries(Object.keys(table).map((name) => [name, (input: unknown) => call(name, input)])) as unknown as Asking<T>
  return {
    asks,
    settle(id, reply) {
      const one = waiting.get(id)
      if (one === undefined) return
      waiting.delete(id)
      one.answer(checkedReply(table, one.name, reply))
    },
    end(reason) {
      ended = reason
      for (const { answer } of waiting.values()) answer({ ok: false, fault: reason })
      waiting.clear()
    },
  }
}

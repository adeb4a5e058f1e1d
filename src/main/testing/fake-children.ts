import { createCalls } from '../../contract/calls.ts'
import { fault, type Fault } from '../../contract/fault.ts'
import type { AskTable } from '../../contract/reply.ts'
import type { Wire } from '../../contract/wire.ts'
import type { Child, ChildOrder } from '../processes/child.ts'

/** A process that a test plays: it sees what it is asked and says what it says. */
export interface FakeChild {
  readonly asked: { readonly id: number; readonly name: string; readonly input: unknown }[]
  readonly stops: string[]
  ended: boolean
  answer(name: string, value: unknown): void
  refuse(name: string, reason: Fault): void
  tell(name: string, value: unknown): void
  say: ChildOrder<AskTable>['onState']
  die(): void
}

export const children: FakeChild[] = []

/** The newest process. Throws where none was started. */
export function lastChild(): FakeChild {
  const child = children.at(-1)
  if (child === undefined) throw new Error('no process was started')
  return child
}

/** Stands in for `startChild`: no process, the same promises. */
export function startChild<T extends AskTable>(order: ChildOrder<T>): Child<T> {
  const asked: Extract<Wire, { kind: 'ask' }>[] = []
  const calls = createCalls(order.table, (message) => {
    if (message.kind === 'ask') asked.push(message)
  })
  const settle = (name: string, reply: unknown): void => {
    const at = asked.findIndex((one) => one.name === name)
    const [one] = at < 0 ? [] : asked.splice(at, 1)
    if (one === undefined) throw new Error(`${name} was not asked`)
    calls.settle(one.id, reply)
  }
  const fake: FakeChild = {
    asked,
    stops: [],
    ended: false,
    answer: (name, value) => settle(name, { ok: true, value }),
    refuse: (name, reason) => settle(name, { ok: false, fault: reason }),
    tell: (name, value) => order.onTell?.(name, value),
    say: (state) => fake.ended || order.onState(state),
    die() {
      const died = fault('process-died', { work: order.work })
      calls.end(died)
      fake.say({ at: 'died', fault: died })
      fake.ended = true
    },
  }
  children.push(fake)
  return {
    asks: calls.asks,
    pid: 1,
    stop: (how) => fake.stops.push(how),
    connect: () => undefined,
    end(reason = fault('process-died', { work: order.work })) {
      fake.ended = true
      calls.end(reason)
    },
  }
}

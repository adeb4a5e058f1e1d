import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createCalls } from './calls.ts'
import { fault } from './fault.ts'
import { ask } from './reply.ts'
import type { Wire } from './wire.ts'

const table = { double: ask(v.number(), v.number()) } as const

function line() {
  const posted: Extract<Wire, { kind: 'ask' }>[] = []
  const calls = createCalls(table, (message) => {
    if (message.kind === 'ask') posted.push(message)
  })
  return { calls, posted }
}

test('replies find whoever asked, in whatever order they come', async () => {
  const { calls, posted } = line()
  const first = calls.asks.double(1)
  const second = calls.asks.double(2)
  for (const { id, input } of posted.toReversed()) calls.settle(id, { ok: true, value: (input as number) * 2 })
  expect(await first).toEqual({ ok: true, value: 2 })
  expect(await second).toEqual({ ok: true, value: 4 })
})

test('whoever waits on a process that died is answered with the reason, and so is whoever asks later', async () => {
  const { calls, posted } = line()
  const died = fault('process-died', { work: 'x' })
  const waiting = calls.asks.double(1)
  calls.end(died)
  expect(await waiting).toEqual({ ok: false, fault: died })
  expect(await calls.asks.double(2)).toEqual({ ok: false, fault: died })
  expect(posted).toHaveLength(1)
})

test('a fault comes back as it is; a reply of another form becomes one', async () => {
  const { calls, posted } = line()
  const reply = async (value: unknown) => {
    const answer = calls.asks.double(1)
    calls.settle(posted.at(-1)?.id ?? 0, value)
    return answer
  }
  expect(await reply({ ok: false, fault: fault('no-project') })).toEqual({ ok: false, fault: fault('no-project') })
  for (const odd of [undefined, 7, { ok: true, value: 'seven' }, { ok: 1 }, { ok: false, fault: { code: 'made-up' } }]) {
    expect(await reply(odd)).toMatchObject({ ok: false, fault: { code: 'bad-ask' } })
  }
})

test('a second reply, or one to a number that nobody has, changes nothing', async () => {
  const { calls, posted } = line()
  const answer = calls.asks.double(1)
  calls.settle(99, { ok: true, value: 0 })
  calls.settle(posted[0]?.id ?? 0, { ok: true, value: 2 })
  calls.settle(posted[0]?.id ?? 0, { ok: true, value: 3 })
  expect(await answer).toEqual({ ok: true, value: 2 })
})

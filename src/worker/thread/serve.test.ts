import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ask } from '../../contract/reply.ts'
import type { Envelope } from './envelope.ts'
import { createServer } from './serve.ts'

const asking = (via: number, name: string): Envelope => ({ via, wire: { kind: 'ask', id: 1, name, input: null } })

test('main and the window are answered from their own desks, and neither from the other’s', async () => {
  const posted: Envelope[] = []
  const main = { table: { load: ask(v.null(), v.string()) }, answers: { load: () => 'loaded' } }
  const window = { table: { page: ask(v.null(), v.string()) }, answers: { page: () => 'a page' } }
  const serve = createServer(main, window, (envelope) => posted.push(envelope))
  for (const [via, name] of [[0, 'load'], [0, 'page'], [3, 'page'], [3, 'load']] as const) await serve(asking(via, name))
  expect(posted.map(({ via, wire }) => [via, wire])).toMatchObject([
    [0, { reply: { ok: true, value: 'loaded' } }],
    [0, { reply: { ok: false, fault: { code: 'unknown-ask' } } }],
    [3, { reply: { ok: true, value: 'a page' } }],
    [3, { reply: { ok: false, fault: { code: 'unknown-ask' } } }],
  ])
})

test('a process without a desk for the window does not answer it, and what is no ask is passed over', async () => {
  const posted: Envelope[] = []
  const serve = createServer({ table: {}, answers: {} }, undefined, (envelope) => posted.push(envelope))
  await serve(asking(1, 'page'))
  await serve({ via: 0, wire: { kind: 'beat' } })
  expect(posted).toEqual([])
})

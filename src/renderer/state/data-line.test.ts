import { expect, test, vi } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { DataLine, type Port } from './data-line.svelte.ts'

interface Fake extends Port {
  readonly sent: { id: number; name: string }[]
  hear(data: unknown): void
  end(): void
  closed: boolean
}

function fakePort(): Fake {
  const listeners = { message: [] as ((event: MessageEvent<unknown>) => void)[], close: [] as (() => void)[] }
  const fake: Fake = {
    sent: [],
    closed: false,
    postMessage: (message) => void fake.sent.push(message as { id: number; name: string }),
    close: () => void (fake.closed = true),
    start: () => undefined,
    addEventListener: ((type: 'message' | 'close', listener: () => void) => void listeners[type].push(listener)) as Port['addEventListener'],
    hear: (data) => listeners.message.forEach((listener) => listener({ data } as MessageEvent<unknown>)),
    end: () => listeners.close.forEach((listener) => listener()),
  }
  return fake
}

const rowOf = (row: number) => ({ row, cells: [{ name: 'a', value: row }] })
const reply = (id: number, row: number) => ({ kind: 'reply', id, reply: { ok: true, value: rowOf(row) } })

test('asks carry numbers, and answers find their ask whatever their order', async () => {
  const line = new DataLine()
  const port = fakePort()
  line.connect(port)
  const first = line.ask('table/row', { row: 1 })
  const second = line.ask('table/row', { row: 2 })
  expect(port.sent.map(({ id }) => id)).toEqual([1, 2])
  port.hear(reply(2, 2))
  port.hear(reply(1, 1))
  expect(await first).toEqual(rowOf(1))
  expect(await second).toEqual(rowOf(2))
})

test('what is asked before there is a port waits for it', async () => {
  const line = new DataLine()
  const asked = line.ask('table/row', { row: 3 })
  const port = fakePort()
  line.connect(port)
  expect(line.generation).toBe(1)
  port.hear(reply(1, 3))
  expect(await asked).toEqual(rowOf(3))
})

test('a fault comes back as a fault', async () => {
  const line = new DataLine()
  const port = fakePort()
  line.connect(port)
  const asked = line.ask('table/row', { row: 3 })
  port.hear({ kind: 'reply', id: 1, reply: { ok: false, fault: { code: 'no-project', message: 'm', hint: 'h', values: {} } } })
  await expect(asked).rejects.toMatchObject({ fault: { code: 'no-project' } })
})

test('an answer of another shape is refused, garbage is not heard', async () => {
  const line = new DataLine()
  const port = fakePort()
  line.connect(port)
  const asked = line.ask('table/row', { row: 3 })
  const garbage: unknown[] = [null, 7, 'x', { kind: 'reply', id: 99, reply: {} }, { kind: 'tell', name: 'x', value: 1 }]
  for (const one of garbage) port.hear(one)
  port.hear({ kind: 'reply', id: 1, reply: { ok: true, value: { row: 'three' } } })
  await expect(asked).rejects.toMatchObject({ fault: { code: 'bad-ask' } })
})

test.each(['the port closes', 'the process is said to be dead', 'another port comes'] as const)('%s: all that waits hears why', async (how) => {
  const line = new DataLine()
  const port = fakePort()
  line.connect(port)
  const asked = [line.ask('table/row', { row: 1 }), line.ask('table/row', { row: 2 })]
  const heard = vi.fn<(thrown: unknown) => void>()
  const settled = Promise.all(asked.map((one) => one.catch(heard)))
  if (how === 'the port closes') port.end()
  else if (how === 'the process is said to be dead') line.hangUp()
  else line.connect(fakePort())
  await settled
  expect(heard).toHaveBeenCalledTimes(2)
  expect((heard.mock.calls[0]?.[0] as FaultError).fault.code).toBe('process-died')
  expect(port.closed).toBe(true)
})

test('while the process starts afresh, unsent asks wait; a dead one rejects them too', async () => {
  const line = new DataLine()
  const asked = line.ask('table/row', { row: 1 })
  line.drop()
  const port = fakePort()
  line.connect(port)
  expect(port.sent).toHaveLength(1)
  port.hear(reply(1, 1))
  await asked
  line.drop()
  const late = line.ask('table/row', { row: 2 })
  line.hangUp()
  await expect(late).rejects.toBeInstanceOf(FaultError)
})

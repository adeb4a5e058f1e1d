import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startControl } from './control.ts'

/** An engine that answers with what it was asked, works without a pause until it is told to stop, or ends. */
const engine = `
import { parentPort, workerData } from 'node:worker_threads'
const flag = new Int32Array(workerData.stop)
parentPort.on('message', ({ via, wire }) => {
  if (wire.name === 'end') process.exit(7)
  if (wire.name === 'work') while (Atomics.load(flag, 0) === 0);
  parentPort.postMessage({ via, wire: { kind: 'reply', id: wire.id, reply: { name: wire.name, stop: Atomics.load(flag, 0) } } })
})
`

/** A port as Electron has it: messages come wrapped, with the ports they brought. */
class FakePort extends EventEmitter {
  readonly posted: Record<string, unknown>[] = []
  postMessage(message: Record<string, unknown>): void {
    this.posted.push(message)
    this.emit('posted', message)
  }
  start(): void {
    this.emit('started')
  }
  bring(data: unknown, ports: FakePort[] = []): void {
    this.emit('message', { data, ports })
  }
  async reply(id: number): Promise<Record<string, unknown>> {
    for (;;) {
      const found = this.posted.find((message) => message['kind'] === 'reply' && message['id'] === id)
      if (found !== undefined) return found
      await once(this, 'posted')
    }
  }
}

let folder: string
let parent: FakePort
let exits: Promise<unknown>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-control-'))
  const file = join(folder, 'engine.mjs')
  writeFileSync(file, engine)
  parent = new FakePort()
  exits = new Promise((resolve) => {
    vi.spyOn(process, 'exit').mockImplementation((code) => resolve(code) as never)
  })
  startControl(parent as unknown as Electron.ParentPort, pathToFileURL(file))
})
afterEach(async () => {
  parent.bring({ kind: 'ask', id: 999, name: 'end', input: null })
  await exits
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

test('it beats at once, passes asks on and replies back', async () => {
  expect(parent.posted[0]).toEqual({ kind: 'beat' })
  parent.bring({ kind: 'ask', id: 1, name: 'x', input: null })
  expect(await parent.reply(1)).toMatchObject({ reply: { name: 'x', stop: 0 } })
})

test('it beats while the engine works without a pause, and a stop reaches the engine', async () => {
  parent.bring({ kind: 'ask', id: 1, name: 'work', input: null })
  const before = parent.posted.length
  await once(parent, 'posted')
  await once(parent, 'posted')
  expect(parent.posted.slice(before).map(({ kind }) => kind)).toEqual(['beat', 'beat'])
  parent.bring({ kind: 'stop', how: 'finish' })
  expect(await parent.reply(1)).toMatchObject({ reply: { stop: 1 } })
})

test('each port of the window gets the replies to its own asks', async () => {
  const [one, two] = [new FakePort(), new FakePort()]
  parent.bring({ kind: 'connect' }, [one])
  parent.bring({ kind: 'connect' }, [two])
  one.bring({ kind: 'ask', id: 5, name: 'first', input: null })
  two.bring({ kind: 'ask', id: 5, name: 'second', input: null })
  expect(await one.reply(5)).toMatchObject({ reply: { name: 'first' } })
  expect(await two.reply(5)).toMatchObject({ reply: { name: 'second' } })
  expect(parent.posted.every(({ kind }) => kind === 'beat')).toBe(true)
})

test('a port of the window can neither stop nor connect; garbage passes nowhere', async () => {
  const port = new FakePort()
  parent.bring({ kind: 'connect' }, [port])
  for (const odd of [{ kind: 'stop', how: 'abort' }, { kind: 'connect' }, null, 7, 'ask', { kind: 'ask' }, { kind: 'reply', id: 1, reply: 1 }]) {
    port.bring(odd)
    parent.bring(odd === null || typeof odd !== 'object' || !('how' in odd) ? odd : null)
  }
  port.bring({ kind: 'ask', id: 1, name: 'x', input: null })
  expect(await port.reply(1)).toMatchObject({ reply: { stop: 0 } })
  expect(port.posted).toHaveLength(1)
})

test('when the engine ends, so does the process', async () => {
  parent.bring({ kind: 'ask', id: 1, name: 'end', input: null })
  expect(await exits).toBe(7)
})

import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Preview } from '../../contract/documents/importing.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { fault, type Fault } from '../../contract/fault.ts'
import type { Reply } from '../../contract/reply.ts'
import type { DataProcess } from '../processes/data-process.ts'
import { createOwner } from '../state/owner.ts'
import { emptyState } from '../testing/documents.ts'
import { createImporting, type Importing, type Taken } from './importing.ts'
import { openIncoming } from './incoming.ts'

const preview: Preview = {
  reading: { kind: 'text', encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', header: true, titleRows: 0, decimal: '.', thousands: 'none' },
  columns: [], problems: [], memoryBytes: 8, lines: [], rows: 10, whole: false, fault: null,
}

/** A process whose answers a test gives when it likes. */
class Played {
  readonly asked: { readonly name: string; readonly input: { path: string; wish?: ReadingWish }; readonly answer: (reply: Reply<unknown>) => void }[] = []
  ended = false
  readonly loading: (done: number, of: number) => void
  constructor(loading: (done: number, of: number) => void) {
    this.loading = loading
  }
  get process(): DataProcess {
    const ask = (name: string) => (input: { path: string }) => new Promise((answer) => void this.asked.push({ name, input, answer }))
    return { asks: { 'import/peek': ask('peek'), 'import/check': ask('check'), 'import/lines': ask('lines') }, end: () => (this.ended = true) } as unknown as DataProcess
  }
  async answer(name: string, reply: Reply<unknown>): Promise<void> {
    const at = this.asked.findIndex((one) => one.name === name)
    if (at < 0) throw new Error(`${name} was not asked`)
    this.asked.splice(at, 1)[0]?.answer(reply)
    await settled()
  }
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
const right = (value: unknown): Reply<unknown> => ({ ok: true, value })
const wrong = (reason: Fault): Reply<unknown> => ({ ok: false, fault: reason })

let folder = ''
let path = ''
let played: Played[] = []
let taken: Taken[] = []
let takes = true
const owner = () => owned
let owned = createOwner(emptyState, { state: () => undefined, job: () => undefined })
let importing: Importing

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-importing-'))
  path = join(folder, 'flats.csv')
  await writeFile(path, 'a,b\n1,2\n')
  played = []
  taken = []
  takes = true
  owned = createOwner(emptyState, { state: () => undefined, job: () => undefined })
  const doorway = {
    process(loading: (done: number, of: number) => void) {
      const one = new Played(loading)
      played.push(one)
      return one.process
    },
    openTable(one: Taken) {
      taken.push(one)
      return Promise.resolve(takes)
    },
  }
  importing = createImporting(owned, doorway, openIncoming(join(folder, 'incoming')), () => ({ pastedTable: 'Pasted', typedTable: 'Typed' }), () => 1e9)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the beginning is shown at once, then what the whole file says', async () => {
  const shown = importing.file(path)
  await settled()
  expect(owner().value.importing).toMatchObject({ name: 'flats.csv', bytes: 8, preview: null, freeBytes: 1e9 })
  await played[0]?.answer('peek', right(preview))
  await shown
  played[0]?.loading(4, 8)
  expect(owner().value.importing).toMatchObject({ preview: { rows: 10, whole: false }, checking: { done: 4, of: 8 } })
  await played[0]?.answer('check', right({ reading: preview.reading, columns: [], problems: [], rows: 12, memoryBytes: 96 }))
  expect(owner().value.importing).toMatchObject({ preview: { rows: 12, whole: true }, checking: null })
})

test('another way of reading wins over the answer that comes late', async () => {
  void importing.file(path)
  await settled()
  await played[0]?.answer('peek', right(preview))
  const other = importing.readAs(1, { delimiter: ';' })
  await settled()
  await played[0]?.answer('check', wrong(fault('cancelled')))
  await played[0]?.answer('peek', right({ ...preview, rows: 3, whole: true }))
  await other
  expect(owner().value.importing).toMatchObject({ wish: { delimiter: ';' }, preview: { rows: 3, fault: null }, checking: null })
})

test('a way of reading that cannot be is refused, and the one before stays', async () => {
  void importing.file(path)
  await settled()
  await played[0]?.answer('peek', right({ ...preview, whole: true }))
  const refused = expect(importing.readAs(1, { sheet: 'March' })).rejects.toMatchObject({ fault: { code: 'text-has-no-sheets' } })
  await settled()
  await played[0]?.answer('peek', wrong(fault('text-has-no-sheets', { file: 'flats.csv', sheet: 'March' })))
  await refused
  expect(owner().value.importing).toMatchObject({ wish: {}, preview: { rows: 10 } })
})

test('a file that cannot be shown at all is said, and nothing stays on its way', async () => {
  const refused = expect(importing.file(path)).rejects.toMatchObject({ fault: { code: 'file-binary' } })
  await settled()
  await played[0]?.answer('peek', wrong(fault('file-binary', { file: 'flats.csv' })))
  await refused
  expect(owner().value.importing).toBeNull()
  expect(played[0]?.ended).toBe(true)
  await expect(importing.file(join(folder, 'gone.csv'))).rejects.toMatchObject({ fault: { code: 'file-not-found' } })
})

test('what is taken goes on in the process that has read it; what is stopped can be taken again', async () => {
  void importing.file(path)
  await settled()
  await played[0]?.answer('peek', right({ ...preview, whole: true }))
  takes = false
  const stopped = importing.use(1)
  await settled()
  await played[1]?.answer('peek', right({ ...preview, whole: true }))
  await stopped
  expect(owner().value.importing).not.toBeNull()
  takes = true
  await importing.use(1)
  expect(taken[1]).toMatchObject({ path, title: 'flats', source: { kind: 'file', name: 'flats.csv', bytes: 8 } })
  expect(owner().value.importing).toBeNull()
  expect(played[1]?.ended).toBe(false)
})

test('what is no table as it is read now cannot be taken', async () => {
  void importing.file(path)
  await settled()
  await played[0]?.answer('peek', right({ ...preview, whole: true, fault: fault('one-column', { file: 'flats.csv', column: 'a' }) }))
  await expect(importing.use(1)).rejects.toMatchObject({ fault: { code: 'one-column' } })
  expect(taken).toEqual([])
})

test('a second file takes the place of the first, and what was asked of the first is no more', async () => {
  void importing.file(path)
  await settled()
  void importing.file(path)
  await settled()
  expect(played[0]?.ended).toBe(true)
  expect(owner().value.importing).toMatchObject({ id: 2 })
  await expect(importing.use(1)).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  await importing.cancel()
  expect(owner().value.importing).toBeNull()
})

test('pasted text lies in a file of its own until it is let go', async () => {
  await expect(importing.paste(' \n')).rejects.toMatchObject({ fault: { code: 'nothing-pasted' } })
  void importing.paste('a\tb\n1\t价\n')
  await settled()
  const kept = played[0]?.asked[0]?.input.path ?? ''
  expect(await readFile(kept, 'utf8')).toBe('a\tb\n1\t价\n')
  expect(played[0]?.asked[0]?.input.wish).toEqual({ encoding: 'utf-8' })
  await importing.cancel()
  expect(existsSync(kept)).toBe(false)
  expect(existsSync(path)).toBe(true)
})

test('a typed table opens without questions; commas and quotes stay in their cells', async () => {
  let text = ''
  const doorway = { process: () => new Played(() => undefined).process, openTable: async ({ path: kept }: Taken) => ((text = await readFile(kept, 'utf8')), true) }
  const typing = createImporting(owned, doorway, openIncoming(join(folder, 'typed')), () => ({ pastedTable: 'Pasted', typedTable: 'Typed' }), () => 1e9)
  await typing.typed(['name, full', 'n'], [['say "so"', '1'], ['', '2']])
  expect(text).toBe('"name, full",n\n"say ""so""",1\n,2\n')
})

test('a process that was got ready is used for what comes', async () => {
  importing.soon()
  importing.soon()
  void importing.file(path)
  await settled()
  expect(played).toHaveLength(1)
  await importing.cancel()
})

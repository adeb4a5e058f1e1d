import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Preview } from '../../contract/documents/importing.ts'
import { appWithoutWindows, type Rooms } from '../testing/app-without-windows.ts'
import { datasetOf } from '../testing/documents.ts'
import { children, lastChild } from '../testing/fake-children.ts'
import { createImporting, type Importing } from './importing.ts'
import { openIncoming } from './incoming.ts'

vi.mock('../processes/child.ts', () => import('../testing/fake-children.ts'))

let folder: string
let rooms: Rooms
let importing: Importing
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-taken-'))
  children.length = 0
  rooms = appWithoutWindows(folder)
  importing = createImporting(rooms.owner, rooms.opening, openIncoming(join(folder, 'incoming')), () => ({ pastedTable: 'Pasted', typedTable: 'Typed' }), () => 1e9)
  path = join(folder, 'flats.csv')
  writeFileSync(path, 'x,y\n1,2\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const answered = (name: string, value: unknown): Promise<void> => vi.waitFor(() => lastChild().answer(name, value), { interval: 2 })
const { reading, columns } = datasetOf({ kind: 'file', name: 'flats.csv', bytes: 8 })
const preview: Preview = { reading, columns, problems: [], memoryBytes: 16, lines: [], rows: 1, whole: true, fault: null }

async function shown(): Promise<number> {
  const begun = importing.file(path)
  await answered('import/peek', preview)
  await begun
  return rooms.owner.value.importing?.id ?? 0
}

async function take(id: number): Promise<void> {
  const taken = importing.use(id)
  await vi.waitFor(() => expect(lastChild().asked.map(({ name }) => name)).toContain('data/load'), { interval: 2 })
  lastChild().tell('loading', { done: 4, of: 8 })
  expect(rooms.owner.value.loading).toEqual({ name: 'flats.csv', done: 4, of: 8 })
  await answered('data/load', datasetOf({ kind: 'file', name: 'flats.csv', bytes: 8 }))
  await answered('data/attach', null)
  await taken
}

test('a table that is taken becomes a project in the process that has read it, and is asked for as it was wished', async () => {
  const id = await shown()
  const other = importing.readAs(id, { header: 'none' })
  await answered('import/peek', preview)
  await other
  const taking = importing.use(id)
  await vi.waitFor(() => expect(lastChild().asked.find(({ name }) => name === 'data/load')?.input).toMatchObject({ path, wish: { header: 'none' } }), { interval: 2 })
  await answered('data/load', datasetOf({ kind: 'file', name: 'flats.csv', bytes: 8 }))
  await answered('data/attach', null)
  await taking
  expect(children).toHaveLength(1)
  expect(rooms.owner.value).toMatchObject({ project: { name: 'flats' }, importing: null, loading: null, data: { at: 'ready' }, trouble: null })
  expect(rooms.joined()).toBe(1)
})

test('what is open stays until another table is taken, whatever was looked at', async () => {
  await take(await shown())
  const { project } = rooms.owner.value
  await shown()
  expect(rooms.owner.value.project).toEqual(project)
  expect(children[0]?.ended).toBe(false)
  await importing.cancel()
  expect(rooms.owner.value).toMatchObject({ project: { name: 'flats' }, importing: null, data: { at: 'ready' } })
  expect([children[0]?.ended, children[1]?.ended]).toEqual([false, true])
})

test('a taking that is stopped leaves the look at the table, in another process', async () => {
  const id = await shown()
  const taking = importing.use(id)
  await vi.waitFor(() => expect(rooms.owner.value.loading).not.toBeNull(), { interval: 2 })
  rooms.opening.stopLoading()
  await vi.waitFor(() => expect(children).toHaveLength(2), { interval: 2 })
  await answered('import/peek', preview)
  await taking
  expect(rooms.owner.value).toMatchObject({ loading: null, project: null, importing: { id } })
  expect(existsSync(path)).toBe(true)
})

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fault } from '../../contract/fault.ts'
import { appWithoutWindows, type Rooms } from '../testing/app-without-windows.ts'
import { datasetOf, problem } from '../testing/documents.ts'
import { children, lastChild } from '../testing/fake-children.ts'

vi.mock('../processes/child.ts', () => import('../testing/fake-children.ts'))

let folder: string
let rooms: Rooms
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-opening-'))
  children.length = 0
  rooms = appWithoutWindows(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, 'x,y\n1,2\n')
  return path
}

/** Lets everything that can go on go on. */
const settled = (): Promise<void> => new Promise((done) => void setTimeout(done, 15))
/** A process of its own for what is opened now. */
const started = (before: number): Promise<void> => vi.waitFor(() => expect(children.length).toBeGreaterThan(before), { interval: 2 })
const answered = (name: string, value: unknown): Promise<void> => vi.waitFor(() => lastChild().answer(name, value), { interval: 2 })

async function begin(name: string): Promise<{ readonly opening: Promise<void> }> {
  const before = children.length
  const opening = rooms.opening.openFile(file(name))
  await started(before)
  return { opening }
}

async function load(name: string): Promise<void> {
  const { opening } = await begin(name)
  await answered('data/load', datasetOf({ kind: 'file', name, bytes: 8 }))
  await answered('data/attach', null)
  await opening
}

const shelved = (): string[] => readdirSync(join(folder, 'projects')).sort()
const idOfOpen = (): string => rooms.owner.value.project?.id ?? ''

test('a file is opened without a target, and the window is joined to its process', async () => {
  await load('one.csv')
  const { project, data, loading } = rooms.owner.value
  expect(project).toMatchObject({ name: 'one', problem: null, plan: { learners: [] }, steps: { define: { at: 'ready' }, train: { at: 'blocked', why: 'no-target' } } })
  expect({ data, loading }).toEqual({ data: { at: 'ready' }, loading: null })
  expect(rooms.joined()).toBe(1)
  expect(JSON.stringify(project)).not.toContain(folder)
})

test('while another file loads the project stays; then it goes back to the shelf', async () => {
  await load('one.csv')
  const first = lastChild()
  const { opening } = await begin('two.csv')
  lastChild().tell('loading', { done: 4, of: 8 })
  expect(rooms.owner.value).toMatchObject({ loading: { name: 'two.csv', done: 4, of: 8 }, project: { name: 'one' }, data: { at: 'ready' } })
  expect(first.ended).toBe(false)
  await answered('data/load', datasetOf({ kind: 'file', name: 'two.csv', bytes: 8 }))
  await answered('data/attach', null)
  await opening
  expect(rooms.owner.value).toMatchObject({ loading: null, project: { name: 'two' } })
  expect(first.ended).toBe(true)
  expect(rooms.owner.value.recents.map(({ name }) => name)).toEqual(['two', 'one'])
  expect(shelved()).toEqual(rooms.owner.value.recents.map(({ id }) => id).sort())
})

test.each([
  ['a file that cannot be read', () => lastChild().refuse('data/load', fault('file-binary', { file: 'two.csv' })), 'file-binary'],
  ['a process that dies while it reads', () => lastChild().die(), 'process-died'],
])('%s keeps the project and says why', async (_, fail, code) => {
  await load('one.csv')
  const before = rooms.owner.value.project
  const { opening } = await begin('two.csv')
  fail()
  await opening
  await settled()
  expect(rooms.owner.value).toMatchObject({ loading: null, trouble: { code }, data: { at: 'ready' } })
  expect(rooms.owner.value.project).toBe(before)
  expect(lastChild().ended).toBe(true)
  await vi.waitFor(() => expect(shelved()).toEqual([idOfOpen()]))
})

test('with nothing open, a failure leaves nothing open', async () => {
  const { opening } = await begin('bad.csv')
  lastChild().say({ at: 'ready' })
  expect(rooms.owner.value.data).toEqual({ at: 'ready' })
  lastChild().die()
  await opening
  expect(rooms.owner.value).toMatchObject({ data: { at: 'absent' }, project: null, loading: null, trouble: { code: 'process-died' } })
})

test('a file that is not there starts no process', async () => {
  await rooms.opening.openFile(join(folder, 'gone.csv'))
  expect(rooms.owner.value.trouble).toMatchObject({ code: 'file-not-found', place: { file: 'gone.csv' } })
  expect(children).toHaveLength(0)
})

test('stopping a load ends its process, keeps the project and is no trouble', async () => {
  await load('one.csv')
  const { opening } = await begin('two.csv')
  rooms.opening.stopLoading()
  await opening
  expect(rooms.owner.value).toMatchObject({ loading: null, trouble: null, project: { name: 'one' } })
  expect(lastChild().ended).toBe(true)
})

test('of two files opened one on the other the second counts', async () => {
  const { opening: first } = await begin('one.csv')
  const slow = lastChild()
  await load('two.csv')
  await first
  expect(slow.ended).toBe(true)
  expect(rooms.owner.value).toMatchObject({ project: { name: 'two' }, loading: null, trouble: null })
})

test('a sample proposes its target, deals and plans', async () => {
  mkdirSync(join(folder, 'samples'))
  writeFileSync(join(folder, 'samples', 'flats.en.csv'), 'area,price\n')
  const opening = rooms.opening.openSample('flats')
  await started(0)
  await answered('data/load', datasetOf({ kind: 'sample', name: 'flats.en.csv', bytes: 1, sample: 'flats' }))
  await answered('data/attach', null)
  await settled()
  expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/problem', input: { target: 'price' } })
  lastChild().answer('data/problem', { problem: { ...problem, target: 'price' }, rows: 5 })
  await opening
  expect(rooms.owner.value.project).toMatchObject({ splitPlan: { testShare: 0, seed: 42 }, plan: { learners: [{ id: 'linear-regression', without: ['scale'] }, { id: 'decision-tree', params: { max_depth: 4 } }] } })
})

test('a process that died is started afresh with the same table, and nothing that was loaded is lost', async () => {
  await load('one.csv')
  const documents = rooms.owner.value.project
  lastChild().die()
  expect(rooms.owner.value).toMatchObject({ data: { at: 'died', fault: { code: 'process-died' } }, project: { name: 'one' } })
  const restarting = rooms.opening.restart()
  lastChild().say({ at: 'ready' })
  expect(rooms.owner.value.data).toEqual({ at: 'starting' })
  expect(lastChild().asked).toMatchObject([{ name: 'data/attach', input: { table: documents?.dataset.table } }])
  lastChild().answer('data/attach', null)
  await restarting
  expect(rooms.owner.value.data).toEqual({ at: 'ready' })
  expect(rooms.owner.value.project).toBe(documents)
  expect(rooms.joined()).toBe(2)
})

test('a fresh process that finds the table damaged says so and can be tried again', async () => {
  await load('one.csv')
  lastChild().say({ at: 'hung' })
  expect(rooms.owner.value.data).toEqual({ at: 'hung' })
  const restarting = rooms.opening.restart()
  lastChild().refuse('data/attach', fault('object-damaged', { object: 'a' }))
  await restarting
  expect(rooms.owner.value).toMatchObject({ data: { at: 'died', fault: { code: 'object-damaged' } }, project: { name: 'one' } })
})

test('closing ends the process and puts the project on the shelf, without what no line names', async () => {
  await load('one.csv')
  const id = idOfOpen()
  const unnamed = join(folder, 'projects', id, 'objects', 'f'.repeat(64))
  writeFileSync(unnamed, '')
  await rooms.opening.close()
  expect(rooms.owner.value).toMatchObject({ project: null, data: { at: 'absent' }, recents: [{ id, name: 'one', rows: 100, columns: 2 }] })
  expect(lastChild().ended).toBe(true)
  expect(existsSync(unnamed)).toBe(false)
})

test('what never became a project is cleared at the next start, and projects are not', async () => {
  await load('one.csv')
  const id = idOfOpen()
  rooms.shelf.take()
  await rooms.opening.close()
  const next = appWithoutWindows(folder)
  expect(shelved()).toEqual([id])
  expect(next.owner.value.recents).toMatchObject([{ id }])
})

test('a column is read as another type only when its new table is attached; a target that no longer works takes it back', async () => {
  await load('one.csv')
  const child = lastChild()
  const target = rooms.editing.setTarget({ target: 'y' })
  await settled()
  child.answer('data/problem', { problem, rows: 100 })
  await target
  const before = rooms.owner.value.project
  const retyping = rooms.editing.setColumn({ name: 'y', type: 'category' })
  await settled()
  child.answer('data/retype', { table: 'f'.repeat(64) })
  await settled()
  child.answer('data/attach', null)
  await settled()
  child.refuse('data/problem', fault('target-too-many-classes', { column: 'y', count: 101, limit: 100 }))
  await settled()
  expect(child.asked.at(-1)).toMatchObject({ name: 'data/attach', input: { table: before?.dataset.table } })
  child.answer('data/attach', null)
  await expect(retyping).rejects.toMatchObject({ fault: { code: 'target-too-many-classes' } })
  expect(rooms.owner.value.project).toBe(before)
})

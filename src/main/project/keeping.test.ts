import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fault, FaultError } from '../../contract/fault.ts'
import { appWithoutWindows, type Rooms } from '../testing/app-without-windows.ts'
import { datasetOf, objectId, problem, trainedOf } from '../testing/documents.ts'
import { children, lastChild } from '../testing/fake-children.ts'

vi.mock('../processes/child.ts', () => import('../testing/fake-children.ts'))

let folder: string
let rooms: Rooms
const file = (): string => join(folder, 'saved.tenfold')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-keeping-'))
  children.length = 0
  rooms = appWithoutWindows(folder, file())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const answered = (name: string, value: unknown): Promise<void> => vi.waitFor(() => lastChild().answer(name, value), { interval: 2 })
const project = () => rooms.owner.value.project
const names = () => rooms.owner.value.recents.map(({ name }) => name)

async function load(name = 'one'): Promise<string> {
  const path = join(folder, `${name}.csv`)
  writeFileSync(path, 'x,y\n1,2\n')
  const opening = rooms.opening.openFile(path)
  const before = children.length
  await vi.waitFor(() => expect(children.length).toBeGreaterThan(before), { interval: 2 })
  await answered('data/load', datasetOf({ kind: 'file', name: `${name}.csv`, bytes: 8 }))
  await answered('data/attach', null)
  await opening
  return project()?.id ?? ''
}

async function predict(): Promise<void> {
  const target = rooms.editing.setTarget({ target: 'y' })
  await answered('data/problem', { problem, rows: 100 })
  await target
}

/** Waits for a process of its own and hands it the table. */
async function attached(doing: Promise<void>): Promise<void> {
  await answered('data/attach', null)
  await doing
}

/** Everything as after the app was started again; the old one was killed, so nothing of it is asked. */
async function startedAgain(): Promise<void> {
  await rooms.holder.current?.journal.flush()
  rooms.shelf.flush()
  rooms = appWithoutWindows(folder, file())
}

test('every change can be undone and redone by its name, and the documents are the same to the letter', async () => {
  await load()
  expect(project()?.history).toEqual({ undo: null, redo: null })
  const first = JSON.stringify(project()?.dataset)
  await predict()
  await rooms.editing.setColumn({ name: 'x', use: 'out' })
  expect(project()?.history).toEqual({ undo: { code: 'leave-out', values: { column: 'x' } }, redo: null })
  const last = project()
  await rooms.timeline.undo()
  expect(project()?.history).toEqual({ undo: { code: 'set-target', values: { column: 'y' } }, redo: { code: 'leave-out', values: { column: 'x' } } })
  await rooms.timeline.undo()
  expect(project()).toMatchObject({ problem: null, history: { undo: null } })
  expect(JSON.stringify(project()?.dataset)).toBe(first)
  await rooms.timeline.undo()
  await rooms.timeline.redo()
  await rooms.timeline.redo()
  expect(project()).toEqual(last)
  expect(JSON.stringify(project()?.splitPlan)).toBe(JSON.stringify(last?.splitPlan))
  await rooms.timeline.redo()
  expect(project()).toEqual(last)
})

test('what changes nothing leaves no trace', async () => {
  await load()
  await predict()
  await rooms.editing.setSplit(project()?.splitPlan ?? { testShare: 0, seed: 1, stratify: false })
  expect(project()?.history.undo?.code).toBe('set-target')
})

test('undo of a change of the table hands the process the table of before, and where it cannot have it nothing is undone', async () => {
  await load()
  const retyping = rooms.editing.setColumn({ name: 'x', type: 'category' })
  await answered('data/retype', { table: objectId('f') })
  await answered('data/attach', null)
  await retyping
  const refused = rooms.timeline.undo()
  await vi.waitFor(() => lastChild().refuse('data/attach', fault('object-damaged', { object: 'a' })), { interval: 2 })
  await expect(refused).rejects.toMatchObject({ fault: { code: 'object-damaged' } })
  expect(project()?.dataset.table).toBe(objectId('f'))
  const undone = rooms.timeline.undo()
  await vi.waitFor(() => expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/attach', input: { table: objectId('a') } }), { interval: 2 })
  await attached(undone)
  expect(project()?.dataset).toMatchObject({ table: objectId('a'), columns: [{ name: 'x', type: 'number' }, { name: 'y' }] })
})

test('a run is one change: undone it is not shown, redone it is back with its models', async () => {
  await load()
  await predict()
  rooms.train()
  lastChild().tell('trained', trainedOf('linear-regression', 2))
  await rooms.editing.setColumn({ name: 'x', use: 'out' })
  expect(project()).toMatchObject({ run: { id: 'run-1', at: 'running' } })
  lastChild().answer('fit/train', { at: 'done', best: 'linear-regression' })
  await vi.waitFor(() => expect(project()?.run?.at).toBe('done'), { interval: 2 })
  expect(project()?.history.undo?.code).toBe('train')
  await rooms.timeline.undo()
  expect(project()?.run).toBeNull()
  await rooms.timeline.redo()
  expect(project()?.run).toMatchObject({ id: 'run-1', at: 'done', learners: expect.arrayContaining([expect.objectContaining({ id: 'linear-regression', at: 'done' })]) as unknown })
})

test('killed in a run: at the next start the project is on the shelf, and what was learned by then is kept and stopped', async () => {
  const id = await load()
  await predict()
  rooms.train()
  lastChild().tell('trained', trainedOf('baseline', 9))
  lastChild().tell('trained', trainedOf('linear-regression', 2))
  await startedAgain()
  expect(project()).toBeNull()
  expect(rooms.owner.value.recents).toMatchObject([{ id, name: 'one', question: { task: 'regress', target: 'y' } }])
  await attached(rooms.opening.openRecent(id))
  expect(project()).toMatchObject({ id, problem: { target: 'y' }, run: { at: 'stopped', learners: [{ at: 'done' }, { at: 'done' }, { at: 'stopped' }] }, history: { undo: { code: 'train' } } })
  rooms.train()
  expect(project()?.run?.id).toBe('run-2')
})

test('killed before anything was learned: the run before is shown', async () => {
  const id = await load()
  await predict()
  rooms.train()
  await startedAgain()
  await attached(rooms.opening.openRecent(id))
  expect(project()).toMatchObject({ run: null, history: { undo: { code: 'set-target' } } })
})

test('Save asks once for a file, and then writes back to it; what changed since is said; the file opens as its working copy', async () => {
  const id = await load()
  expect(project()?.saved).toEqual({ file: null, changed: true })
  expect(await rooms.saving.save()).toBe(true)
  expect(project()?.saved).toEqual({ file: 'saved.tenfold', changed: false })
  await predict()
  expect(project()?.saved).toEqual({ file: 'saved.tenfold', changed: true })
  await rooms.saving.save()
  await rooms.opening.close()
  await attached(rooms.opening.openFile(file()))
  expect(project()).toMatchObject({ id, saved: { file: 'saved.tenfold', changed: false } })
  const processes = children.length
  const opened = project()?.opened ?? 0
  await rooms.opening.openFile(file())
  expect(project()?.opened, 'it is shown again').toBeGreaterThan(opened)
  expect([children.length, names()]).toEqual([processes, ['one']])
  // Without its working copy, or as somebody else has written it, it becomes another project.
  await rooms.recents.remove(id)
  await attached(rooms.opening.openFile(file()))
  expect(project()).toMatchObject({ name: 'one', problem: { target: 'y' }, saved: { file: 'saved.tenfold', changed: false }, history: { undo: { code: 'set-target' } } })
  expect(project()?.id).not.toBe(id)
  rooms.recents.restore(id)
  expect(names()).toEqual(['one', 'one'])
})

test('what cannot be written keeps its project on the desk: it is neither closed nor is another put in its place', async () => {
  const id = await load()
  const { journal } = rooms.holder.current ?? {}
  if (journal === undefined) throw new Error('a project was expected')
  const full = vi.spyOn(journal, 'flush').mockRejectedValue(new FaultError('disk-full', { file: 'journal.ndjson', detail: '' }))
  await expect(rooms.opening.close()).rejects.toMatchObject({ fault: { code: 'disk-full' } })
  await load('two')
  expect(rooms.owner.value).toMatchObject({ project: { id }, trouble: { code: 'disk-full' } })
  full.mockRestore()
  await load('three')
  expect(project()?.name).toBe('three')
})

test('a file that somebody else has written since is not written over; one that is gone is written again', async () => {
  await load()
  await rooms.saving.save()
  writeFileSync(file(), 'what somebody else has saved')
  await expect(rooms.saving.save()).rejects.toMatchObject({ fault: { code: 'project-changed' } })
  expect(readFileSync(file(), 'utf8')).toBe('what somebody else has saved')
  rmSync(file())
  expect(await rooms.saving.save()).toBe(true)
  expect(project()?.saved.changed).toBe(false)
})

test('a project file that is no project is said, the project before stays, and nothing is left on the shelf', async () => {
  const id = await load()
  writeFileSync(file(), 'PK nothing of ours')
  await rooms.opening.openFile(file())
  expect(rooms.owner.value).toMatchObject({ trouble: { code: 'project-damaged' }, project: { id }, loading: null })
  await vi.waitFor(() => expect(readdirSync(join(folder, 'projects'))).toEqual([id]))
})

test('a project whose table is damaged opens with everything else, and says so', async () => {
  const id = await load()
  await predict()
  await rooms.opening.close()
  const opening = rooms.opening.openRecent(id)
  await vi.waitFor(() => lastChild().refuse('data/attach', fault('object-damaged', { object: 'a' })), { interval: 2 })
  await opening
  expect(rooms.owner.value).toMatchObject({ project: { id, problem: { target: 'y' } }, data: { at: 'died', fault: { code: 'object-damaged' } } })
})

test('the shelf: a name, a copy, deleting and taking back', async () => {
  const one = await load('one')
  await rooms.recents.rename(one, 'first')
  expect(project()).toMatchObject({ name: 'first', history: { undo: { code: 'rename' } } })
  await load('two')
  await rooms.recents.rename(one, 'renamed on the shelf')
  writeFileSync(join(folder, 'projects', one, 'objects', objectId('a')), 'a table')
  await rooms.recents.duplicate(one, 'a copy')
  const copy = rooms.owner.value.recents.find(({ name }) => name === 'a copy')?.id ?? ''
  expect(readFileSync(join(folder, 'projects', copy, 'objects', objectId('a')), 'utf8')).toBe('a table')
  expect(new Set(names())).toEqual(new Set(['two', 'renamed on the shelf', 'a copy']))
  await rooms.recents.remove(one)
  expect(names()).not.toContain('renamed on the shelf')
  await expect(rooms.opening.openRecent(one)).rejects.toMatchObject({ fault: { code: 'project-gone' } })
  rooms.recents.restore(one)
  await attached(rooms.opening.openRecent(one))
  expect(project()).toMatchObject({ id: one, name: 'renamed on the shelf' })
  await rooms.recents.remove(one)
  expect(project()).toBeNull()
  await startedAgain()
  expect(new Set(names())).toEqual(new Set(['two', 'a copy']))
  expect(readdirSync(join(folder, 'projects'))).toHaveLength(2)
  expect(() => rooms.recents.restore(one)).toThrow()
})

test('a path never reaches the window, and never the file that is given away', async () => {
  await load()
  await rooms.saving.save()
  expect(JSON.stringify(rooms.owner.value)).not.toContain(folder)
  expect(readFileSync(file()).toString('latin1')).not.toContain(folder)
})

test('another version of the table: one change, said where it matters, and undone', async () => {
  await load()
  await predict()
  const path = join(folder, 'new.csv')
  writeFileSync(path, 'X,y\n1,2\n')
  const reading = rooms.reimport(path)
  const read = { ...datasetOf({ kind: 'file', name: 'new.csv', bytes: 8 }), table: objectId('e'), rows: 120 }
  const [first, second] = read.columns
  if (first === undefined || second === undefined) throw new Error('two columns')
  const columns = [{ ...first, name: 'X' }, second]
  await answered('data/problem', { problem, rows: 100 })
  await answered('data/load', { ...read, columns })
  await answered('data/attach', null)
  const before = children.at(-2)
  expect([before?.ended, rooms.owner.value.loading]).toEqual([false, { name: 'new.csv', done: 0, of: 8 }])
  lastChild().tell('loading', { done: 4, of: 8 })
  expect(rooms.owner.value.loading).toEqual({ name: 'new.csv', done: 4, of: 8 })
  await answered('data/change', { table: objectId('e'), steps: [], rows: 120, columns })
  await answered('data/problem', { problem, rows: 320 })
  expect(await reading).toBe(true)
  expect([before?.ended, lastChild().ended, rooms.owner.value.loading, rooms.joined()]).toEqual([true, false, null, 2])
  expect(project()?.splitPlan).toMatchObject({ testShare: 0.2, practiceShare: 0.2 })
  expect(rooms.owner.value).toMatchObject({ trouble: { message: '“new.csv” was read. Rows: 120, before: 100. Renamed columns: x → X.' }, project: { dataset: { rows: 120, source: { name: 'new.csv' } }, problem: { target: 'y' }, history: { undo: { code: 'reimport' } } } })
  await attached(rooms.timeline.undo())
  expect(project()).toMatchObject({ dataset: { rows: 100, source: { name: 'one.csv' } }, splitPlan: { folds: 5 } })
})

test('another version is read as a person wanted the first one read; one of another make afresh', async () => {
  const path = join(folder, 'new.csv')
  writeFileSync(path, 'x,y\n1,2\n')
  const source = { kind: 'file', name: 'new.csv', bytes: 8 } as const
  const opening = rooms.opening.openTable({ path, source, title: 'new', wish: { decimal: ',', header: 3 } })
  await answered('data/load', datasetOf(source))
  await answered('data/attach', null)
  await opening
  for (const other of [false, true]) {
    const reading = rooms.reimport(path)
    await vi.waitFor(() => expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/load', input: { wish: { decimal: ',', header: 3 } } }), { interval: 2 })
    if (other) {
      lastChild().refuse('data/load', fault('no-header-line', { file: 'new.csv', line: 3 }))
      await vi.waitFor(() => expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/load', input: { wish: {} } }), { interval: 2 })
    }
    await answered('data/load', datasetOf(source))
    await answered('data/attach', null)
    await answered('data/change', { table: objectId('a'), steps: [], rows: other ? 90 : 80, columns: datasetOf(source).columns })
    await reading
    expect(project()?.dataset.wish).toEqual(other ? undefined : { decimal: ',', header: 3 })
  }
})

test('a version without the column that is predicted is refused, and nothing has changed', async () => {
  await load()
  await predict()
  const before = JSON.stringify(project())
  const path = join(folder, 'new.csv')
  writeFileSync(path, 'a,b\n1,2\n')
  const reading = rooms.reimport(path)
  const read = datasetOf({ kind: 'file', name: 'new.csv', bytes: 8 })
  await answered('data/problem', { problem, rows: 100 })
  await answered('data/load', { ...read, columns: read.columns.map((column) => ({ ...column, name: `other ${column.name}` })) })
  await answered('data/attach', null)
  await expect(reading).rejects.toMatchObject({ fault: { message: '“new.csv” has no column “y”, and this project cannot do without it.', hint: expect.stringContaining('Its columns are: other x, other y.') as unknown } })
  expect(JSON.stringify(project())).toBe(before)
  expect([children.at(-2)?.ended, lastChild().ended, rooms.owner.value.loading]).toEqual([false, true, null])
})

test('reading another version can be stopped: nothing has changed, nothing is said, and the project goes on with its process', async () => {
  await load()
  const before = JSON.stringify(project())
  const path = join(folder, 'new.csv')
  writeFileSync(path, 'x,y\n1,2\n')
  const reading = rooms.reimport(path)
  await vi.waitFor(() => expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/load' }), { interval: 2 })
  const other = lastChild()
  rooms.opening.stopLoading()
  expect(await reading).toBe(false)
  expect([JSON.stringify(project()), other.ended, children.at(-2)?.ended, rooms.owner.value.loading, rooms.owner.value.trouble]).toEqual([before, true, false, null, null])
  await rooms.editing.setColumn({ name: 'x', use: 'out' })
  expect(project()?.history.undo?.code).toBe('leave-out')
})

test('a version whose reader dies is said, and one that another project overtakes is let go', async () => {
  const id = await load()
  const path = join(folder, 'new.csv')
  writeFileSync(path, 'x,y\n1,2\n')
  const first = rooms.reimport(path)
  await vi.waitFor(() => expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/load' }), { interval: 2 })
  lastChild().die()
  await expect(first).rejects.toMatchObject({ fault: { code: 'process-died' } })
  expect(rooms.owner.value).toMatchObject({ project: { id }, data: { at: 'ready' }, loading: null })
  // The process that died was asked to load as well.
  const dead = lastChild()
  const second = rooms.reimport(path)
  await vi.waitFor(() => {
    expect(lastChild()).not.toBe(dead)
    expect(lastChild().asked.at(-1)).toMatchObject({ name: 'data/load' })
  }, { interval: 2 })
  await load('two')
  expect(await second).toBe(false)
  expect(rooms.owner.value).toMatchObject({ project: { name: 'two' }, data: { at: 'ready' }, loading: null, trouble: null })
})

test('a folder that is no project, and one that a version to come has made, are met without harm', async () => {
  const strange = join(folder, 'projects', 'p-0-00000000')
  mkdirSync(strange)
  writeFileSync(join(strange, 'journal.ndjson'), 'not ours\n')
  await startedAgain()
  expect(rooms.owner.value.recents).toHaveLength(1)
  await rooms.opening.openRecent('p-0-00000000')
  expect(rooms.owner.value).toMatchObject({ trouble: { code: 'project-damaged' }, project: null })
  expect(readdirSync(join(folder, 'projects'))).toEqual(['p-0-00000000'])
})

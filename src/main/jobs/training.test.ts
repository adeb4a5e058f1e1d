import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeObject } from '../../host/project/objects.ts'
import { appWithoutWindows, type Rooms } from '../testing/app-without-windows.ts'
import { datasetOf, objectId, problem, trainedOf } from '../testing/documents.ts'
import { children, lastChild } from '../testing/fake-children.ts'

vi.mock('../processes/child.ts', () => import('../testing/fake-children.ts'))

let folder: string
let rooms: Rooms
const settled = (): Promise<void> => new Promise((done) => void setTimeout(done, 15))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-training-'))
  children.length = 0
  rooms = appWithoutWindows(folder, join(folder, 'saved.onnx'))
  const path = join(folder, 'one.csv')
  writeFileSync(path, 'x,y\n1,2\n')
  const opening = rooms.opening.openFile(path)
  await vi.waitFor(() => lastChild().answer('data/load', datasetOf({ kind: 'file', name: 'one.csv', bytes: 8 })), { interval: 2 })
  await vi.waitFor(() => lastChild().answer('data/attach', null), { interval: 2 })
  await opening
  const target = rooms.editing.setTarget({ target: 'y' })
  await settled()
  lastChild().answer('data/problem', { problem, rows: 100 })
  await target
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const run = () => rooms.owner.value.project?.run
const begins = (learner: string): void => lastChild().tell('progress', { learner, phase: 'fit', done: 0, of: 300 })
const trained = (learner: string, mae: number): void => {
  begins(learner)
  lastChild().tell('trained', trainedOf(learner, mae))
}
const states = () => run()?.learners.map(({ at }) => at)

async function trainedOnce(): Promise<void> {
  rooms.train()
  trained('baseline', 9)
  trained('linear-regression', 2)
  trained('decision-tree', 3)
  lastChild().answer('fit/train', { at: 'done', best: 'linear-regression' })
  await settled()
}

test('each learner is named at once, and the run ends with the best', async () => {
  rooms.train()
  expect(run()).toMatchObject({ at: 'running', target: 'y', learners: [{ at: 'waiting' }, { at: 'waiting' }, { at: 'waiting' }] })
  lastChild().tell('rows', { rows: { learn: 80, test: 20, withoutTarget: 0, stratified: false }, classes: [], metric: 'mae', notes: [] })
  trained('baseline', 9)
  begins('linear-regression')
  expect(states()).toEqual(['done', 'learning', 'waiting'])
  expect(rooms.owner.job).toMatchObject({ kind: 'train', learner: 'linear-regression', phase: 'fit', of: 300, stopping: false })
  expect(rooms.owner.value.project?.steps.evaluate).toEqual({ at: 'ready' })
  trained('linear-regression', 2)
  trained('decision-tree', 3)
  lastChild().answer('fit/train', { at: 'done', best: 'linear-regression' })
  await settled()
  expect(run()).toMatchObject({ at: 'done', best: 'linear-regression', rows: { learn: 80, test: 20 } })
  expect(rooms.owner.job).toBeNull()
  expect(lastChild().ended).toBe(true)
})

test('a process that dies in the third learner keeps two, says why, and training can begin again', async () => {
  rooms.train()
  trained('baseline', 9)
  trained('linear-regression', 2)
  begins('decision-tree')
  lastChild().die()
  await settled()
  expect(states()).toEqual(['done', 'done', 'failed'])
  expect(run()).toMatchObject({ at: 'failed', best: 'linear-regression', fault: { code: 'process-died' } })
  expect(rooms.owner.job).toBeNull()
  expect(rooms.owner.value.data).toEqual({ at: 'ready' })
  await trainedOnce()
  expect(run()).toMatchObject({ id: 'run-2', at: 'done' })
})

test('a run in which every learner failed is shown as failed', async () => {
  rooms.train()
  const fault = { code: 'bad-param', message: 'm', hint: 'h', values: {} }
  for (const id of ['baseline', 'linear-regression', 'decision-tree']) lastChild().tell('failed', { id, fault })
  lastChild().answer('fit/train', { at: 'done', best: 'baseline' })
  await settled()
  expect(run()).toMatchObject({ at: 'failed', fault: { code: 'bad-param' } })
  expect(rooms.owner.value.project?.steps.evaluate).toEqual({ at: 'blocked', why: 'no-run' })
})

test('stop keeps what there is, even when the process does not hear it', async () => {
  const id = rooms.train()
  trained('baseline', 9)
  begins('linear-regression')
  vi.useFakeTimers()
  rooms.jobs.stop(id, 'finish')
  expect(lastChild().stops).toEqual(['finish'])
  expect(rooms.owner.job).toMatchObject({ stopping: true })
  await vi.advanceTimersByTimeAsync(999)
  expect(run()).toMatchObject({ at: 'stopped', best: 'baseline' })
  expect(states()).toEqual(['done', 'stopped', 'stopped'])
  expect(rooms.owner.job).toBeNull()
})

test('an abort gives back the run that was there before', async () => {
  await trainedOnce()
  const before = run()
  const id = rooms.train()
  trained('baseline', 1)
  vi.useFakeTimers()
  rooms.jobs.stop(id, 'abort')
  await vi.advanceTimersByTimeAsync(999)
  expect(run()).toEqual(before)
})

test('one job at a time; what a hung process does is in the job', async () => {
  rooms.train()
  expect(() => rooms.train()).toThrow(/still running/)
  expect(() => rooms.exporting.build('baseline')).toThrow()
  lastChild().say({ at: 'hung' })
  expect(rooms.owner.job?.process).toEqual({ at: 'hung' })
})

test('closing the project drops its job, and late news change nothing', async () => {
  rooms.train()
  const child = lastChild()
  await rooms.opening.close()
  expect(rooms.owner.job).toBeNull()
  expect(child.ended).toBe(true)
  child.tell('trained', trainedOf('baseline', 1))
  await settled()
  expect(rooms.owner.value.project).toBeNull()
})

test('news of another form are dropped, not believed', () => {
  rooms.train()
  for (const value of [null, {}, { learner: 'x' }, { ...trainedOf('baseline', 1), model: '../x' }]) lastChild().tell('trained', value)
  lastChild().tell('__proto__', {})
  expect(states()).toEqual(['waiting', 'waiting', 'waiting'])
})

test('an export appears when it is proved, is saved whole, and is replaced by the next of the same learner', async () => {
  await trainedOnce()
  const bytes = new Uint8Array([1, 2, 3])
  const object = await writeObject((rooms.holder.current?.folder ?? ''), bytes)
  const proof = { runtime: 'r', heldOut: 20, learning: 0, drawn: 1000, maxDifference: 0, tolerance: 1e-5, flips: 0 }
  await expect(rooms.exporting.save('linear-regression')).rejects.toMatchObject({ fault: { code: 'export-unproved' } })
  for (let times = 0; times < 2; times++) {
    rooms.exporting.build('linear-regression')
    lastChild().answer('fit/export', { object, bytes: 3, proof, modelSha256: 'e' })
    await settled()
  }
  expect(rooms.owner.value.project?.artifacts).toMatchObject([{ format: 'onnx', run: 'run-1', learner: 'linear-regression', object, proof }])
  expect(rooms.owner.value.project?.steps.deploy).toEqual({ at: 'done' })
  expect(await rooms.exporting.save('linear-regression')).toEqual({ name: 'saved.onnx' })
  expect(new Uint8Array(readFileSync(join(folder, 'saved.onnx')))).toEqual(bytes)
})

test('a model that is older than the documents is not made into a file', async () => {
  await trainedOnce()
  await rooms.editing.setSplit({ testShare: 0.3, seed: 7, stratify: false })
  expect(() => rooms.exporting.build('linear-regression')).toThrow(/has changed/)
})

test('an export that fails says why and leaves no artifact; a damaged object is not handed over', async () => {
  await trainedOnce()
  rooms.exporting.build('linear-regression')
  lastChild().die()
  await settled()
  expect(rooms.owner.value).toMatchObject({ trouble: { code: 'process-died' }, project: { artifacts: [] } })
  expect(rooms.owner.job).toBeNull()
  rooms.exporting.build('linear-regression')
  const proof = { runtime: 'r', heldOut: 20, learning: 0, drawn: 1000, maxDifference: 0, tolerance: 1e-5, flips: 0 }
  lastChild().answer('fit/export', { object: objectId('9'), bytes: 3, proof, modelSha256: 'e' })
  await settled()
  await expect(rooms.exporting.save('linear-regression')).rejects.toMatchObject({ fault: { code: 'object-damaged' } })
  expect(() => rooms.exporting.build('nobody')).toThrow(/nobody/)
})

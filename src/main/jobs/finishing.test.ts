import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Refit } from '../../contract/documents/run.ts'
import { fault } from '../../contract/fault.ts'
import { appWithoutWindows, type Rooms } from '../testing/app-without-windows.ts'
import { datasetOf, objectId, problem, trainedOf } from '../testing/documents.ts'
import { children, lastChild } from '../testing/fake-children.ts'

vi.mock('../processes/child.ts', () => import('../testing/fake-children.ts'))

let folder: string
let rooms: Rooms
const settled = (): Promise<void> => new Promise((done) => void setTimeout(done, 15))
const run = () => rooms.owner.value.project?.run
const envelope = () => rooms.owner.value.project?.envelope
const refit = (letter: string): Refit => ({ rows: 80, model: objectId(letter), body: objectId('c'), modelSha256: objectId(letter) })
const refitOf = (learner: string): Refit | undefined => {
  const found = run()?.learners.find(({ id }) => id === learner)
  return found?.at === 'done' ? found.trained.refit : undefined
}

/** A project with a run whose best, the linear regression, was taught again. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-finishing-'))
  children.length = 0
  rooms = appWithoutWindows(folder, join(folder, 'saved.onnx'))
  const path = join(folder, 'one.csv')
  writeFileSync(path, 'x,y\n1,2\n')
  const opening = rooms.opening.openFile(path)
  await vi.waitFor(() => lastChild().answer('data/load', { ...datasetOf({ kind: 'file', name: 'one.csv', bytes: 8 }), raw: { sha256: objectId('f'), kept: true } }), { interval: 2 })
  await vi.waitFor(() => lastChild().answer('data/attach', null), { interval: 2 })
  await opening
  const target = rooms.editing.setTarget({ target: 'y' })
  await settled()
  lastChild().answer('data/problem', { problem, rows: 100 })
  await target
  rooms.train()
  lastChild().tell('rows', { rows: { learn: 60, practise: 20, test: 20, withoutTarget: 0, stratified: false }, classes: [], metric: 'mae', notes: [] })
  for (const [learner, mae] of [['baseline', 9], ['linear-regression', 2], ['decision-tree', 3]] as const) {
    lastChild().tell('progress', { learner, phase: 'fit', done: 0, of: 500 })
    lastChild().tell('trained', { ...trainedOf(learner, mae), validation: { rows: 20, metrics: { mae } } })
  }
  lastChild().tell('refitted', { learner: 'linear-regression', refit: refit('1') })
  lastChild().tell('importance', { learner: 'linear-regression', metric: 'mae', rows: 20, columns: [{ name: 'x', mean: 3, sd: 0.5 }] })
  lastChild().answer('fit/train', { at: 'done', best: 'linear-regression' })
  await settled()
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

test('a run keeps what its best learned from more rows, and what its columns are worth', () => {
  expect(run()).toMatchObject({ at: 'done', best: 'linear-regression', importance: { learner: 'linear-regression', columns: [{ name: 'x' }] } })
  expect([refitOf('linear-regression')?.modelSha256, refitOf('decision-tree')]).toEqual([objectId('1'), undefined])
})

test('another learner is chosen, as one undo, and taught again once', async () => {
  const job = rooms.finishing.choose('decision-tree')
  expect(rooms.owner.job).toMatchObject({ id: job, kind: 'refit', learner: 'decision-tree' })
  expect(run()).toMatchObject({ chosen: 'decision-tree', best: 'linear-regression' })
  expect(rooms.owner.value.project?.history.undo).toEqual({ code: 'choose-learner', values: { learner: 'decision-tree' } })
  lastChild().answer('fit/refit', refit('2'))
  await settled()
  expect(rooms.owner.job).toBeNull()
  expect(refitOf('decision-tree')?.modelSha256).toBe(objectId('2'))
  expect(rooms.finishing.choose('linear-regression')).toBeNull()
  expect(run()?.chosen).toBeUndefined()
  expect(rooms.finishing.choose('decision-tree')).toBeNull()
  expect(run()?.chosen).toBe('decision-tree')
})

test('nobody is chosen out of a run that goes on: what it says next would forget the choice', async () => {
  await rooms.editing.setSplit({ testShare: 0.2, folds: 5, seed: 42, stratify: false })
  rooms.train()
  lastChild().tell('rows', { rows: { learn: 80, test: 20, withoutTarget: 0, stratified: false }, classes: [], metric: 'mae', notes: [] })
  lastChild().tell('trained', { ...trainedOf('linear-regression', 2), validation: { rows: 80, metrics: { mae: 2 } } })
  expect(() => rooms.finishing.choose('linear-regression')).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'job-running' }) as unknown }))
  expect(run()).toMatchObject({ at: 'running' })
})

test('a choice that is undone leaves what was taught', async () => {
  rooms.finishing.choose('decision-tree')
  lastChild().answer('fit/refit', refit('2'))
  await settled()
  await rooms.timeline.undo()
  expect(run()?.chosen).toBeUndefined()
  expect(refitOf('decision-tree')?.modelSha256).toBe(objectId('2'))
})

test('a stop of the second lesson leaves the first model, and says nothing is wrong', async () => {
  const job = rooms.finishing.choose('decision-tree')
  if (job === null) throw new Error('a job was expected')
  vi.useFakeTimers()
  rooms.jobs.stop(job, 'finish')
  await vi.advanceTimersByTimeAsync(999)
  vi.useRealTimers()
  await settled()
  expect(run()?.chosen).toBe('decision-tree')
  expect(refitOf('decision-tree')).toBeUndefined()
  expect(rooms.owner.value.trouble).toBeNull()
})

test('what the columns are worth to another learner is worked out on wish, beside that of the best, and outlives an undo', async () => {
  const importance = { learner: 'decision-tree', metric: 'mae', rows: 20, columns: [{ name: 'x', mean: 2, sd: 0.4 }] }
  const job = rooms.finishing.weigh('decision-tree')
  expect(rooms.owner.job).toMatchObject({ id: job, kind: 'importance', learner: 'decision-tree' })
  expect(lastChild().asked.at(-1)?.input).toMatchObject({ trained: { learner: { id: 'decision-tree' } } })
  lastChild().answer('fit/importance', importance)
  await settled()
  expect(rooms.owner.job).toBeNull()
  expect(run()).toMatchObject({ importance: { learner: 'linear-regression' }, weighed: [importance] })
  rooms.finishing.weigh('decision-tree')
  lastChild().answer('fit/importance', { ...importance, rows: 19 })
  await settled()
  await rooms.timeline.undo()
  await rooms.timeline.redo()
  expect(run()?.weighed).toEqual([{ ...importance, rows: 19 }])
  rooms.finishing.weigh('baseline')
  lastChild().answer('fit/importance', null)
  await settled()
  expect([run()?.weighed?.length, rooms.owner.value.trouble]).toEqual([1, null])
})

test('the curve of a learner is drawn on wish and stays in the run; a stop leaves none', async () => {
  const curve = { learner: 'linear-regression', metric: 'mae', points: [{ rows: 10, mean: 4, sd: 1 }, { rows: 60, mean: 2, sd: 0.3 }] }
  rooms.finishing.drawCurve('linear-regression')
  expect(rooms.owner.job).toMatchObject({ kind: 'curve', learner: 'linear-regression' })
  expect(lastChild().asked.at(-1)).toMatchObject({ name: 'fit/curve', input: { learner: { id: 'linear-regression' } } })
  lastChild().answer('fit/curve', curve)
  await settled()
  expect(run()?.curves).toEqual([curve])
  rooms.finishing.drawCurve('decision-tree')
  lastChild().refuse('fit/curve', fault('unexpected'))
  await settled()
  expect(run()?.curves).toEqual([curve])
  expect(rooms.owner.value.trouble).toMatchObject({ code: 'unexpected' })
})

test('every opening of the envelope is counted, and no undo takes it back', async () => {
  const scores = { rows: 20, metrics: { mae: 2.5 } }
  for (const [learner, letter] of [['linear-regression', '1'], ['linear-regression', '3']] as const) {
    rooms.finishing.openEnvelope(learner)
    expect(rooms.owner.job).toMatchObject({ kind: 'envelope', learner })
    expect(lastChild().asked.at(-1)?.input).toMatchObject({ trained: { refit: { modelSha256: objectId('1') } } })
    lastChild().answer('fit/open-envelope', { modelSha256: objectId(letter), scores, answers: objectId('4') })
    await settled()
  }
  expect(envelope()?.openings.map(({ number, run: of, source }) => [number, of, source])).toEqual([[1, run()?.id, objectId('f')], [2, run()?.id, objectId('f')]])
  await rooms.timeline.undo()
  expect(envelope()?.openings).toHaveLength(2)
  expect(run()).toBeNull()
})

test('with a goal a model leaves only once the opened envelope says that it reached it', async () => {
  const thrown = (code: string): unknown => expect.objectContaining({ fault: expect.objectContaining({ code }) as unknown })
  await rooms.editing.setGoal({ goal: { metric: 'mae', value: 2.2 } })
  expect(() => rooms.exporting.build('linear-regression')).toThrow(thrown('export-sealed'))
  await expect(rooms.exporting.save('linear-regression')).rejects.toEqual(thrown('export-sealed'))
  const open = async (mae: number): Promise<void> => {
    rooms.finishing.openEnvelope('linear-regression')
    lastChild().answer('fit/open-envelope', { modelSha256: objectId('1'), scores: { rows: 20, metrics: { mae } }, answers: objectId('4') })
    await settled()
  }
  await open(2.5)
  expect(() => rooms.exporting.build('linear-regression')).toThrow(thrown('export-below-goal'))
  await open(2.1)
  rooms.exporting.build('linear-regression')
  expect(rooms.owner.job).toMatchObject({ kind: 'export' })
})

test('an envelope that could not be opened was not opened', async () => {
  rooms.finishing.openEnvelope('linear-regression')
  lastChild().die()
  await settled()
  expect(envelope()?.openings).toEqual([])
  expect(rooms.owner.value.trouble).toMatchObject({ code: 'process-died' })
})

test('what has changed since is neither opened nor taught again; a learner that is not there is named', async () => {
  await rooms.editing.setSplit({ testShare: 0.3, practiceShare: 0.2, seed: 7, stratify: false })
  expect(() => rooms.finishing.openEnvelope('linear-regression')).toThrow(/has changed/)
  expect(() => rooms.finishing.choose('decision-tree')).toThrow(/has changed/)
  expect(() => rooms.finishing.weigh('decision-tree')).toThrow(/has changed/)
  expect(run()?.chosen).toBeUndefined()
  expect(() => rooms.finishing.choose('nobody')).toThrow(/nobody/)
})

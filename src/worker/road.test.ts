import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { fitProcessAsks, fitProcessTells, type RunOrder } from '../contract/asks/fit-process.ts'
import { tableAsks } from '../contract/asks/table.ts'
import { dataProcessAsks } from '../contract/asks/data-process.ts'
import type { DatasetDoc } from '../contract/documents/dataset.ts'
import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { Importance, Refit, Trained } from '../contract/documents/run.ts'
import { receive } from '../contract/receive.ts'
import { valueOf } from '../contract/reply.ts'
import { createDesk, type Desk } from './data/desk.ts'
import { createImports } from './data/imports.ts'
import { dataAnswers } from './data/loading.ts'
import { tableAnswers } from './data/table-answers.ts'
import { readObject } from '../host/project/objects.ts'
import { fitAnswers } from './fit/answers.ts'
import { train } from './fit/training.ts'
import { stopMemory, wishStop } from './thread/stop-flag.ts'

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url))
const penguins = { kind: 'sample', name: 'penguins.en.csv', bytes: 1, sample: 'penguins' } as const

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'tenfold-worker-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Asks as main and the window ask: through the validating door, replies checked against the table. */
function asking(desk: Desk) {
  const loaded: [number, number][] = []
  const main = dataAnswers(desk, createImports((done, of) => loaded.push([done, of])))
  const window = tableAnswers(desk)
  return {
    loaded,
    main: async (name: keyof typeof dataProcessAsks, input: unknown) => v.parse(dataProcessAsks[name].output, valueOf(await receive(dataProcessAsks, main, name, input))),
    window: async <K extends keyof typeof tableAsks>(name: K, input: unknown) =>
      v.parse(tableAsks[name].output, valueOf(await receive(tableAsks, window, name, input))) as v.InferOutput<(typeof tableAsks)[K]['output']>,
  }
}

async function opened() {
  const desk = createDesk()
  const asks = asking(desk)
  const dataset = (await asks.main('data/load', { path: join(samples, 'penguins.en.csv'), folder, source: penguins })) as DatasetDoc
  await asks.main('data/attach', { folder, table: dataset.table })
  return { desk, dataset, ...asks }
}

const orderOf = (dataset: DatasetDoc, learners: PlannedLearner[], over: Partial<RunOrder> = {}): RunOrder => ({
  folder,
  dataset,
  problem: { target: 'species', task: 'classify', why: 'category' },
  recipe: { format: 1, columns: {}, steps: [] },
  splitPlan: { testShare: 0.2, practiceShare: 0.2, seed: 42, stratify: true },
  plan: { learners, threshold: 0.5 },
  hardware: { cores: 1, memoryBytes: 1, gpu: null, threads: 1 },
  ...over,
})

async function trained(dataset: DatasetDoc, learners: PlannedLearner[], stop = stopMemory()) {
  const told: { name: string; value: unknown }[] = []
  const order = orderOf(dataset, learners)
  const end = await train(order, stop, (name, value) => told.push({ name, value }))
  for (const { name, value } of told) v.parse(fitProcessTells[name as keyof typeof fitProcessTells], value)
  return { end, told, done: told.filter(({ name }) => name === 'trained').map(({ value }) => value as Trained) }
}

const tree: PlannedLearner = { id: 'decision-tree', params: { max_depth: 4 }, without: [] }

test('a file becomes a table whose pages, profile and rows are answered', async () => {
  const { dataset, window, loaded } = await opened()
  expect(dataset).toMatchObject({ rows: 344, source: penguins })
  expect(loaded.at(-1)?.[0]).toBe(loaded.at(-1)?.[1])
  const page = await window('table/page', { from: 340, count: 200, columns: ['species', 'body_mass_g'] })
  expect(page.rows).toHaveLength(4)
  const row = await window('table/row', { row: 3 })
  expect(row.cells.filter(({ value }) => value === null).map(({ name }) => name)).toContain('bill_length_mm')
  const profile = await window('table/profile', null)
  expect(profile.find(({ name }) => name === 'species')).toMatchObject({ missing: 0, distinct: 3 })
})

test('a page beyond the end is empty, a column that is not there is named', async () => {
  const { window } = await opened()
  expect((await window('table/page', { from: 9999, count: 10, columns: ['species'] })).rows).toEqual([])
  await expect(window('table/page', { from: 0, count: 1, columns: ['nobody'] })).rejects.toMatchObject({ fault: { code: 'missing-column', place: { column: 'nobody' } } })
  await expect(window('table/row', { row: 344 })).rejects.toMatchObject({ fault: { code: 'bad-ask' } })
})

test('without a table the window is told so', async () => {
  await expect(asking(createDesk()).window('table/profile', null)).rejects.toMatchObject({ fault: { code: 'no-project' } })
})

test('a table that was written is attached again by a fresh desk', async () => {
  const { dataset, window } = await opened()
  const again = asking(createDesk())
  await again.main('data/attach', { folder, table: dataset.table })
  const page = { from: 0, count: 200, columns: dataset.columns.map(({ name }) => name) }
  expect(await again.window('table/page', page)).toEqual(await window('table/page', page))
})

test('the split preview deals the rows that the run then learns from', async () => {
  const { dataset, window } = await opened()
  const plan = { testShare: 0.2, practiceShare: 0.2, seed: 42, stratify: true }
  const preview = await window('split/preview', { target: 'species', task: 'classify', plan })
  expect(preview).toMatchObject({ withoutTarget: 0, stratified: true, learn: { rows: 206 }, practise: { rows: 69 }, test: { rows: 69 } })
  expect(preview.practise.perClass.reduce((sum, rows) => sum + rows, 0)).toBe(69)
  expect(new Set(preview.test.stones.map((stone) => stone.class))).toEqual(new Set([-1]))
  const { done } = await trained(dataset, [])
  const judged = await window('model/judged', { answers: done[0]?.answers, part: 'practise', limit: 5000, seed: 1 })
  expect(new Set(judged.rows.map(({ row }) => row))).toEqual(new Set(preview.practise.stones.map(({ row }) => row)))
  expect((await window('model/judged', { answers: done[0]?.answers, part: 'test', limit: 5000, seed: 1 })).of).toBe(0)
})

test('each learner is told as it is done, and its model answers the form', async () => {
  const { dataset, window } = await opened()
  const { end, told, done } = await trained(dataset, [{ id: 'logistic-regression', params: {}, without: [] }, tree])
  expect(end.at).toBe('done')
  expect(done.map(({ learner }) => learner.id)).toEqual(['baseline', 'logistic-regression', 'decision-tree'])
  expect(told[0]?.name).toBe('rows')
  const best = done.find(({ learner }) => learner.id === end.best)
  expect(best?.validation?.metrics['accuracy']).toBeGreaterThan(0.9)
  expect(best).not.toHaveProperty('test')
  const ref = { model: best?.model, body: best?.body }
  const { fields } = await window('model/form', ref)
  const usual = Object.fromEntries(fields.map(({ name, start }) => [name, start]))
  const { answers } = await window('model/answer', { ...ref, rows: [usual, {}] })
  expect(answers).toHaveLength(2)
  expect(answers[1]).toMatchObject({ kind: 'label', filled: fields.map(({ name }) => name) })
})

test('progress never goes back and counts the whole job', async () => {
  const { dataset } = await opened()
  const { told } = await trained(dataset, [tree])
  const said = told.filter(({ name }) => name === 'progress').map(({ value }) => value as { done: number; of: number })
  expect(said.every(({ of }) => of === 400)).toBe(true)
  expect(said.map(({ done }) => done)).toEqual(said.map(({ done }) => done).toSorted((a, b) => a - b))
})

test('a stop keeps the baseline at least; a learner that cannot learn does not stop the others', async () => {
  const { dataset } = await opened()
  const stop = stopMemory()
  wishStop(stop, 'finish')
  const stopped = await trained(dataset, [tree], stop)
  expect(stopped.end).toEqual({ at: 'stopped', best: 'baseline' })
  expect(stopped.done).toHaveLength(1)
  expect(stopped.told.map(({ name }) => name)).not.toContain('refitted')
  const { told, done } = await trained(dataset, [{ ...tree, params: { max_depth: -1 } }, { id: 'logistic-regression', params: {}, without: [] }])
  expect(told.find(({ name }) => name === 'failed')?.value).toMatchObject({ id: 'decision-tree', fault: { code: 'bad-param' } })
  expect(done.map(({ learner }) => learner.id)).toEqual(['baseline', 'logistic-regression'])
})

test('an abort ends in cancelled', async () => {
  const { dataset } = await opened()
  const stop = stopMemory()
  wishStop(stop, 'abort')
  await expect(trained(dataset, [tree], stop)).rejects.toMatchObject({ fault: { code: 'cancelled' } })
})

test('an export is proved on held-out rows and lies as an object under its own hash', async () => {
  const { dataset } = await opened()
  const { done } = await trained(dataset, [tree])
  const order = { folder, dataset, problem: { target: 'species', task: 'classify', why: 'category' }, splitPlan: { testShare: 0.2, seed: 42, stratify: true }, trained: done[1] }
  const told: unknown[] = []
  const reply = await receive(fitProcessAsks, fitAnswers(stopMemory(), (_name, value) => told.push(value)), 'fit/export', order)
  const { object, bytes, proof } = v.parse(fitProcessAsks['fit/export'].output, valueOf(reply))
  expect(proof).toMatchObject({ heldOut: 69, learning: 0, drawn: 1000, flips: 0 })
  expect(proof.maxDifference).toBeLessThanOrEqual(proof.tolerance)
  expect((await readObject(folder, object)).length).toBe(bytes)
  expect(told.length).toBeGreaterThan(0)
})

test('rows are found and sorted, and pages of the same question are turned', async () => {
  const { window } = await opened()
  const where = [{ column: 'species', is: 'one-of', values: ['Gentoo'] }, { column: 'body_mass_g', is: 'between', low: 6000, high: 7000 }]
  const question = { where, order: [{ column: 'body_mass_g', descending: true }], columns: ['species', 'body_mass_g'] }
  const first = await window('table/found', { ...question, from: 0, count: 1 })
  const second = await window('table/found', { ...question, from: 1, count: 200 })
  expect(first).toMatchObject({ of: 4, rows: [{ row: 169, cells: ['Gentoo', 6300] }] })
  expect(second).toMatchObject({ of: 4, from: 1, rows: [{ cells: ['Gentoo', 6050] }, { cells: ['Gentoo', 6000] }, { cells: ['Gentoo', 6000] }] })
})

test('the best is taught again on learning and practice rows, its columns are weighed, and only the envelope tells how it does on sealed rows', async () => {
  const { dataset, window } = await opened()
  const learners = [{ id: 'logistic-regression', params: {}, without: [] }, tree]
  const { end, told, done } = await trained(dataset, learners)
  const again = told.find(({ name }) => name === 'refitted')?.value as { learner: string; refit: Refit }
  expect(again).toMatchObject({ learner: end.best, refit: { rows: 275 } })
  const importance = told.find(({ name }) => name === 'importance')?.value as Importance
  expect(importance).toMatchObject({ learner: end.best, metric: 'macro_f1', rows: 69 })
  expect(importance.columns[0]?.mean).toBeGreaterThan(0.1)
  const best = { ...(done.find(({ learner }) => learner.id === end.best) as Trained), refit: again.refit }
  const answers = fitAnswers(stopMemory(), () => undefined)
  const order = { ...orderOf(dataset, learners), trained: best }
  const opening = v.parse(fitProcessAsks['fit/open-envelope'].output, valueOf(await receive(fitProcessAsks, answers, 'fit/open-envelope', order)))
  expect(opening).toMatchObject({ modelSha256: again.refit.modelSha256, scores: { rows: 69 } })
  expect(opening.scores.metrics['accuracy']).toBeGreaterThan(0.9)
  expect((await window('model/judged', { answers: opening.answers, part: 'test', limit: 5000, seed: 1 })).of).toBe(69)
  const chosen = { ...orderOf(dataset, learners), learner: learners[0], trained: { train: best.train } }
  const refit = v.parse(fitProcessAsks['fit/refit'].output, valueOf(await receive(fitProcessAsks, answers, 'fit/refit', chosen)))
  expect(refit.modelSha256 === again.refit.modelSha256).toBe(end.best === 'logistic-regression')
  const other = done.find(({ learner }) => learner.id !== end.best && learner.id !== 'baseline') as Trained
  const weighed = async (one: Trained): Promise<Importance | null> => v.parse(fitProcessAsks['fit/importance'].output, valueOf(await receive(fitProcessAsks, answers, 'fit/importance', { ...orderOf(dataset, learners), trained: one })))
  expect(await weighed(other)).toMatchObject({ learner: other.learner.id, metric: 'macro_f1', rows: 69 })
  expect(await weighed(best)).toEqual(importance)
  const curve = v.parse(fitProcessAsks['fit/curve'].output, valueOf(await receive(fitProcessAsks, answers, 'fit/curve', { ...orderOf(dataset, learners), learner: tree })))
  expect(curve).toMatchObject({ learner: tree.id, metric: 'macro_f1' })
  expect(curve.points.map(({ rows }) => rows)).toEqual(curve.points.map(({ rows }) => rows).toSorted((a, b) => a - b))
  expect(curve.points.at(-1)?.mean).toBeGreaterThan(curve.points[0]?.mean ?? 1)
})

test('what stands in sealed rows changes nothing in a run', async () => {
  const { dataset, window } = await opened()
  const preview = await window('split/preview', { target: 'species', task: 'classify', plan: orderOf(dataset, []).splitPlan })
  const steps = preview.test.stones.slice(0, 20).map(({ row }) => ({ id: 'set-cell', row, column: 'body_mass_g', value: 99999 }) as const)
  const told = async (of: DatasetDoc) => (await trained(of, [tree])).told.filter(({ name }) => name !== 'progress').map((one) => JSON.stringify(one).replace(/"seconds":\{[^}]*\}/, ''))
  expect(await told({ ...dataset, steps })).toEqual(await told(dataset))
  const learning = { id: 'set-cell', row: preview.learn.stones[0]?.row ?? 0, column: 'body_mass_g', value: 99999 } as const
  expect(await told({ ...dataset, steps: [learning] })).not.toEqual(await told(dataset))
})

test('the recipe and the steps of the table are part of the run', async () => {
  const { dataset } = await opened()
  const recipe = { format: 1, columns: {}, steps: [{ id: 'missing-flag', columns: ['sex'], params: {}, on: true }] } as const
  const run = async (over: Partial<RunOrder>) => {
    const told: { name: string; value: unknown }[] = []
    await train(orderOf(dataset, [tree], over), stopMemory(), (name, value) => told.push({ name, value }))
    return told
  }
  const hashes = (told: { name: string; value: unknown }[]) => told.filter(({ name }) => name === 'trained').map(({ value }) => (value as Trained).modelSha256)
  expect(hashes(await run({ recipe: { ...recipe, steps: [...recipe.steps].map((step) => ({ ...step, columns: [...step.columns] })) } }))).not.toEqual(hashes(await run({})))
  const fewer = await run({ dataset: { ...dataset, steps: [{ id: 'drop-rows', rows: [0, 1, 2, 3] }], rows: 340 } })
  expect(fewer[0]?.value).toMatchObject({ rows: { learn: 204, practise: 68, test: 68 } })
})

test('groups are found among all rows, with what tells them apart and a map', async () => {
  const { dataset, window } = await opened()
  const told: { name: string; value: unknown }[] = []
  const learners = [{ id: 'k-means', params: { n_clusters: 3 }, without: [] }]
  const order = orderOf(dataset, learners, { problem: { task: 'cluster', compare: 'species' }, splitPlan: { testShare: 0, seed: 42, stratify: false } })
  expect(await train(order, stopMemory(), (name, value) => told.push({ name, value }))).toEqual({ at: 'done', best: 'k-means' })
  for (const { name, value } of told) v.parse(fitProcessTells[name as keyof typeof fitProcessTells], value)
  const found = told.find(({ name }) => name === 'trained')?.value as Trained
  expect(found.groups?.sizes.reduce((sum, rows) => sum + rows, 0)).toBe(344)
  expect(found.groups?.columns.map(({ telling }) => telling)).toEqual(found.groups?.columns.map(({ telling }) => telling).toSorted((a, b) => b - a))
  expect(found.train.metrics['silhouette']).toBeGreaterThan(0.2)
  expect(found.groups?.tried?.map(({ groups }) => groups)).toEqual([2, 3, 4, 5, 6, 7, 8])
  const map = await window('groups/points', { answers: found.answers, limit: 100, seed: 1 })
  expect(map.of).toBe(344)
  expect(map.points).toHaveLength(100)
})

test.each([
  ['flats', 'price', 'regress', 'linear-regression', { area: 50 }, { kind: 'value', value: expect.closeTo(47.20149254, 8) as number }],
  ['exam', 'result', 'classify', 'logistic-regression', { hours: 25 }, { kind: 'label', label: 'passed', probabilities: [expect.closeTo(0.4999983, 6) as number, expect.closeTo(0.5000017, 6) as number] }],
] as const)('the lecture’s %s: all rows learn and take turns, and the numbers come out', async (sample, target, task, learner, row, answer) => {
  const { main, window } = asking(createDesk())
  const dataset = (await main('data/load', { path: join(samples, `${sample}.en.csv`), folder, source: { kind: 'sample', name: `${sample}.en.csv`, bytes: 1, sample } })) as DatasetDoc
  await main('data/attach', { folder, table: dataset.table })
  const told: { name: string; value: unknown }[] = []
  const learners = [{ id: learner, params: {}, without: ['scale' as const] }, tree]
  const splitPlan = { testShare: 0, folds: 5, seed: 42, stratify: task === 'classify' }
  expect(await train(orderOf(dataset, learners, { problem: { target, task, why: 'person' }, splitPlan }), stopMemory(), (name, value) => told.push({ name, value }))).toEqual({ at: 'done', best: learner })
  expect(told.find(({ name }) => name === 'rows')?.value).toMatchObject({ rows: { learn: 5, test: 0 }, notes: [] })
  const { model, body, validation, refit } = told.filter(({ name }) => name === 'trained').map(({ value }) => value as Trained).find((one) => one.learner.id === learner) as Trained
  expect([validation?.rows, refit]).toEqual([5, undefined])
  expect((await window('model/answer', { model, body, rows: [row] })).answers[0]).toMatchObject(answer)
})

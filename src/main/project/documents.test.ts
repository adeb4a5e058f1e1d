import { expect, test } from 'vitest'
import type { ColumnDoc, DatasetDoc } from '../../contract/documents/dataset.ts'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import type { ObjectId, RunId } from '../../contract/documents/ids.ts'
import { ended, broken, newRun, withLearning, withTrained } from '../jobs/run-document.ts'
import { basisOf, isFresh } from './basis.ts'
import { bestOf } from './best.ts'
import { defaultPlan, defaultSplit } from './defaults.ts'
import { askedAnew, typedAs, usedAs } from './editing.ts'
import { stepStates, type Documents } from './steps.ts'
import { fault } from '../../contract/fault.ts'

const id = (letter: string): ObjectId => letter.repeat(64) as ObjectId
const column = (name: string, over: Partial<ColumnDoc> = {}): ColumnDoc => ({ name, type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits', ...over })
const dataset: DatasetDoc = {
  source: { kind: 'file', name: 'a.csv', bytes: 9 },
  reading: { kind: 'text', encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', header: true, titleRows: 0, decimal: '.', thousands: 'none' },
  problems: [],
  table: id('a'),
  steps: [],
  rows: 100,
  columns: [column('x'), column('y')],
}
const problem = { target: 'y', task: 'regress', why: 'numbers' } as const
const opened: Documents = { name: 'a', dataset, problem: null, recipe: { format: 1, columns: {}, steps: [] }, splitPlan: defaultSplit('regress', 100), plan: { learners: [], threshold: 0.5 }, run: null, artifacts: [], envelope: { openings: [] } }
const asked: Documents = { ...opened, problem, plan: defaultPlan('regress', dataset.source) }
const trained = (learner: string, mae: number, test?: number): Trained => ({
  learner: { id: learner, params: {}, without: [] },
  model: id('b'),
  body: id('c'),
  answers: id('d'),
  modelSha256: 'e',
  train: { rows: 80, metrics: { mae } },
  ...(test === undefined ? {} : { validation: { rows: 20, metrics: { mae: test } } }),
  steps: [],
  seconds: { recipe: 0, fit: 0, predict: 0 },
})
const begun = newRun('run-1' as RunId, asked, problem)
const ran: RunDoc = ended(withTrained(withTrained(begun, trained('baseline', 9, 1)), trained('linear-regression', 2, 3)), 'done')
const learned: Documents = { ...asked, run: ran }

test('steps wait for what they need and say what it is', () => {
  expect(stepStates(opened)).toEqual({
    define: { at: 'ready' },
    collect: { at: 'ready' },
    prepare: { at: 'blocked', why: 'no-target' },
    split: { at: 'blocked', why: 'no-target' },
    models: { at: 'blocked', why: 'no-target' },
    train: { at: 'blocked', why: 'no-target' },
    evaluate: { at: 'blocked', why: 'no-run' },
    deploy: { at: 'blocked', why: 'no-run' },
  })
  expect(stepStates(asked)).toMatchObject({ define: { at: 'done' }, collect: { at: 'done' }, split: { at: 'ready' }, train: { at: 'ready' } })
  const empty = { ...asked, dataset: { ...dataset, columns: [column('x', { type: 'text' }), column('y')] } }
  expect(stepStates(empty)).toMatchObject({ collect: { at: 'ready' }, train: { at: 'blocked', why: 'no-inputs' } })
})

test('a run makes later steps ready, an export makes them done', () => {
  expect(stepStates(learned)).toMatchObject({ split: { at: 'done' }, train: { at: 'done' }, evaluate: { at: 'ready' }, deploy: { at: 'ready' } })
  const proof = { runtime: 'r', heldOut: 1, learning: 0, drawn: 1, maxDifference: 0, tolerance: 1, flips: 0 }
  const artifact = { format: 'onnx', run: ran.id, learner: 'linear-regression', object: id('f'), bytes: 1, sha256: id('f'), modelSha256: 'e', proof } as const
  expect(stepStates({ ...learned, artifacts: [artifact] })).toMatchObject({ evaluate: { at: 'done' }, deploy: { at: 'done' } })
})

test('a change upstream makes results stale and keeps them; taking it back makes them good again', () => {
  const changed = { ...learned, splitPlan: { ...learned.splitPlan, seed: 7 } }
  expect(stepStates(changed)).toMatchObject({ define: { at: 'done' }, train: { at: 'stale' }, evaluate: { at: 'stale' }, deploy: { at: 'stale' } })
  expect(changed.run).toBe(ran)
  expect(stepStates({ ...changed, splitPlan: learned.splitPlan })).toEqual(stepStates(learned))
})

test('the basis sees every choice and no reason', () => {
  const basis = basisOf(asked)
  const others: Documents[] = [
    { ...asked, dataset: { ...dataset, table: id('b') } },
    { ...asked, dataset: { ...dataset, columns: [column('x', { use: 'out' }), column('y')] } },
    { ...asked, problem: { ...problem, target: 'x' } },
    { ...asked, problem: { ...problem, metric: 'rmse' } },
    { ...asked, splitPlan: { ...asked.splitPlan, folds: 6 } },
    { ...asked, splitPlan: { ...asked.splitPlan, testShare: 0.3 } },
    { ...asked, plan: { ...asked.plan, learners: [{ id: 'ridge', params: {}, without: [] }] } },
  ]
  for (const other of others) expect(basisOf(other)).not.toBe(basis)
  expect(basisOf({ ...asked, problem: { ...problem, why: 'person' } })).toBe(basis)
  expect(basisOf({ ...asked, plan: { ...asked.plan, threshold: 0.4 } }), 'a threshold changes what is said, not what is learned').toBe(basis)
  expect(basisOf({ ...asked, splitPlan: { stratify: false, seed: 42, folds: 5, testShare: 0.2 } })).toBe(basis)
})

test('the best is judged on test rows, the less error the better, and the baseline never wins over a learner', () => {
  expect(ran.best).toBe('linear-regression')
  const { learners } = ran
  expect(bestOf({ metric: 'mae', learners: [...learners, { at: 'done', id: 'decision-tree', trained: trained('decision-tree', 9, 2) }] })).toBe('decision-tree')
  expect(bestOf({ metric: 'mae', learners: learners.slice(0, 1) })).toBe('baseline')
  expect(bestOf({ metric: 'mae', learners: [] })).toBeUndefined()
  const few = (learner: string, mae: number): RunDoc['learners'][number] => ({ at: 'done', id: learner, trained: { ...trained(learner, mae), validation: { rows: 19, metrics: { mae } } } })
  expect(bestOf({ metric: 'mae', learners: [few('baseline', 9), few('linear-regression', 3), few('decision-tree', 2)] }), 'of 19 rows a lead is luck').toBe('linear-regression')
})

test('when a run breaks, what is done stays, what learned has failed, what waited was stopped', () => {
  const run = withLearning(withTrained(withTrained(begun, trained('baseline', 9)), trained('linear-regression', 2)), 'decision-tree')
  const died = fault('process-died', { work: 'x' })
  const after = broken(run, died)
  expect(after).toMatchObject({ at: 'failed', fault: died, best: 'linear-regression' })
  expect(after.learners.map(({ at }) => at)).toEqual(['done', 'done', 'failed'])
  expect(broken(begun, died).learners.map(({ at }) => at)).toEqual(['stopped', 'stopped', 'stopped'])
  expect(ended(run, 'stopped').learners.map(({ at }) => at)).toEqual(['done', 'done', 'stopped'])
})

test('under 20 rows nothing is held out', () => {
  expect(defaultSplit('classify', 19)).toEqual({ testShare: 0, folds: 19, seed: 42, stratify: true })
  expect(defaultSplit('regress', 20)).toEqual({ testShare: 0.2, folds: 16, seed: 42, stratify: false })
})

test('few rows take turns, very few one by one, many have rows to practise on; groups hold nothing out', () => {
  expect(defaultSplit('regress', 49)).toMatchObject({ folds: 39 })
  expect(defaultSplit('regress', 50)).toEqual({ testShare: 0.2, folds: 5, seed: 42, stratify: false })
  expect(defaultSplit('classify', 199)).toMatchObject({ folds: 5 })
  expect(defaultSplit('classify', 200)).toEqual({ testShare: 0.2, practiceShare: 0.2, seed: 42, stratify: true })
  expect(defaultSplit('regress', 2)).toMatchObject({ testShare: 0, folds: 2 })
  expect(defaultSplit('cluster', 900)).toEqual({ testShare: 0, seed: 42, stratify: false })
})

test('the lecture’s samples learn without scaling, penguins with it', () => {
  const plan = (sample: 'flats' | 'exam' | 'penguins') => defaultPlan('classify', { kind: 'sample', name: '', bytes: 0, sample }).learners[0]
  expect(plan('exam')).toEqual({ id: 'logistic-regression', params: {}, without: ['scale'] })
  expect(plan('penguins')?.without).toEqual([])
})

test('another question keeps the split that a person chose, and changes learners only with the task', () => {
  const mine: Documents = { ...asked, splitPlan: { testShare: 0.3, seed: 7, stratify: false }, plan: { learners: [], threshold: 0.4 } }
  expect(askedAnew(mine, { ...problem, target: 'x' }, 100)).toEqual({ problem: { ...problem, target: 'x' }, splitPlan: { ...mine.splitPlan, folds: 5 }, plan: mine.plan })
  expect(askedAnew({ ...mine, splitPlan: { ...mine.splitPlan, folds: 10 } }, { ...problem, target: 'x' }, 1000).splitPlan).toMatchObject({ folds: 10 })
  expect(askedAnew({ ...mine, splitPlan: { ...mine.splitPlan, folds: 30 } }, { ...problem, target: 'x' }, 1000).splitPlan).toEqual({ ...mine.splitPlan, practiceShare: 0.2 })
  const classify = askedAnew(mine, { target: 'x', task: 'classify', why: 'person' }, 100)
  expect(classify.splitPlan).toEqual({ testShare: 0.3, folds: 5, seed: 7, stratify: true })
  expect(classify.plan?.learners.map((learner) => learner.id)).toEqual(['logistic-regression', 'decision-tree'])
  expect(askedAnew(mine, problem, 10).splitPlan?.testShare).toBe(0)
})

test('text leaves the inputs by itself and comes back with its type; a person cannot put it in', () => {
  const text = typedAs(column('x'), 'text')
  expect(text).toMatchObject({ type: 'text', typeWhy: 'person', use: 'out', useWhy: 'free-text' })
  expect(() => usedAs(text, 'input')).toThrow(/text/)
  expect(typedAs(text, 'category')).toMatchObject({ type: 'category', use: 'input', useWhy: 'fits' })
  expect(typedAs(column('x', { use: 'out', useWhy: 'person' }), 'category')).toMatchObject({ use: 'out', useWhy: 'person' })
})

test('a file with another threshold than the plan’s is stale, one without any is not', () => {
  const plan = { learners: [], threshold: 0.4 }
  expect([isFresh({ threshold: 0.4 }, { plan }), isFresh({ threshold: 0.5 }, { plan }), isFresh({}, { plan })]).toEqual([true, false, true])
})

import { expect, test } from 'vitest'
import type { ObjectId, RunId } from '../../../contract/documents/ids.ts'
import type { RunDoc, RunLearner } from '../../../contract/documents/run.ts'
import { chosen, looking, trainedOf } from './chosen.svelte.ts'

const object = 'b'.repeat(64) as ObjectId
const done = (id: string): RunLearner => ({ at: 'done', id, trained: { learner: { id, params: {}, without: [] }, model: object, body: object, answers: object, modelSha256: object, train: { rows: 5, metrics: {} }, steps: [], seconds: { recipe: 0, fit: 0, predict: 0 } } })
const runOf = (id: string, best: string | undefined, learners: RunLearner[]): RunDoc => ({ id: id as RunId, at: 'done', basis: '', task: 'classify', target: 'y', classes: [], metric: 'accuracy', seed: 1, learners, notes: [], ...(best === undefined ? {} : { best }) })

const first = runOf('run-1', 'decision-tree', [done('baseline'), { at: 'stopped', id: 'logistic-regression' }, done('decision-tree')])

test('what did not finish is not there to look at; the baseline comes last', () => {
  expect(trainedOf(first).map(({ learner }) => learner.id)).toEqual(['decision-tree', 'baseline'])
  expect(trainedOf(null)).toEqual([])
})

test('the best is looked at until a person chooses another, in this run only', () => {
  expect(chosen.of(first)?.learner.id).toBe('decision-tree')
  chosen.choose(first, 'baseline')
  expect(chosen.of(first)?.learner.id).toBe('baseline')
  expect(chosen.of(runOf('run-2', 'decision-tree', first.learners))?.learner.id).toBe('decision-tree')
})

test('a choice that is not there falls back to what is', () => {
  chosen.choose(first, 'logistic-regression')
  expect(chosen.of(first)?.learner.id).toBe('decision-tree')
  expect(chosen.of(runOf('run-3', undefined, [done('baseline')]))?.learner.id).toBe('baseline')
  expect(chosen.of(null)).toBeUndefined()
})

test('a side of the evaluation is looked at until another run is there', () => {
  expect(looking.at(first)).toBe('result')
  looking.go(first, 'envelope')
  expect(looking.at(first)).toBe('envelope')
  expect(looking.at(runOf('run-4', 'decision-tree', first.learners))).toBe('result')
  expect(looking.at(null)).toBe('result')
})

test('what was looked at in one project is nothing to another, whose runs are counted anew', () => {
  chosen.choose(first, 'baseline')
  looking.go(first, 'envelope')
  const elsewhere = { ...first, basis: 'another table' }
  expect(chosen.of(elsewhere)?.learner.id).toBe('decision-tree')
  expect(looking.at(elsewhere)).toBe('result')
  expect(looking.at(first)).toBe('envelope')
})

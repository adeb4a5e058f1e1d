import { expect, test } from 'vitest'
import type { ObjectId, RunId } from '../../../contract/documents/ids.ts'
import type { PartScores, RunDoc, RunLearner, Trained } from '../../../contract/documents/run.ts'
import { leaderboard, planWith, proposed } from './leaderboard.ts'

const object = 'a'.repeat(64) as ObjectId
const done = (id: string, train: PartScores, test?: PartScores): RunLearner => ({
  at: 'done',
  id,
  trained: { learner: { id, params: {}, without: [] }, model: object, body: object, answers: object, modelSha256: object, train, steps: [], seconds: { recipe: 0, fit: 0, predict: 0 }, ...(test === undefined ? {} : { validation: test }) } satisfies Trained,
})
const score = (metrics: Record<string, number>): PartScores => ({ rows: 40, metrics })
const runOf = (over: Partial<RunDoc>): RunDoc => ({ id: 'run-1' as RunId, at: 'done', basis: '', task: 'classify', target: 'y', classes: ['a', 'b'], metric: 'accuracy', seed: 42, learners: [], notes: [], ...over })
const plan = { learners: [proposed('logistic-regression', { kind: 'file', name: 'a.csv', bytes: 1 }), proposed('decision-tree', { kind: 'file', name: 'a.csv', bytes: 1 })], threshold: 0.5 }
const ids = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id)

test('before a run: the order of learning, the baseline last', () => {
  expect(ids(leaderboard('classify', plan, null))).toEqual(['logistic-regression', 'decision-tree', 'baseline'])
})

test('best first on held-out rows; who has no score yet comes after', () => {
  const run = runOf({ learners: [done('baseline', score({ accuracy: 0.5 }), score({ accuracy: 0.5 })), { at: 'learning', id: 'logistic-regression' }, done('decision-tree', score({ accuracy: 1 }), score({ accuracy: 0.8 }))] })
  expect(ids(leaderboard('classify', plan, run))).toEqual(['decision-tree', 'baseline', 'logistic-regression'])
})

test('an error is better when it is less', () => {
  const run = runOf({ task: 'regress', metric: 'mae', learners: [done('baseline', score({ mae: 13 }), score({ mae: 13 })), done('linear-regression', score({ mae: 2 }), score({ mae: 2 })), done('decision-tree', score({ mae: 1 }), score({ mae: 1 }))] })
  expect(ids(leaderboard('regress', { learners: [], threshold: 0.5 }, run))).toEqual(['decision-tree', 'linear-regression', 'baseline'])
})

test('with nothing held out no order is claimed', () => {
  const run = runOf({ learners: [done('baseline', score({ accuracy: 0.6 })), done('logistic-regression', score({ accuracy: 0.9 })), done('decision-tree', score({ accuracy: 1 }))] })
  expect(ids(leaderboard('classify', plan, run))).toEqual(['logistic-regression', 'decision-tree', 'baseline'])
})

test('a run of another kind of task says nothing here', () => {
  expect(leaderboard('classify', plan, runOf({ task: 'regress', metric: 'mae', learners: [done('baseline', score({ mae: 1 }), score({ mae: 1 }))] })).every(({ run }) => run === undefined)).toBe(true)
})

test('a plan keeps its order whatever is taken out and put back', () => {
  const without = planWith(plan, 'classify', 'logistic-regression', undefined)
  expect(ids(without.learners)).toEqual(['decision-tree'])
  expect(ids(planWith(without, 'classify', 'logistic-regression', plan.learners[0]).learners)).toEqual(['logistic-regression', 'decision-tree'])
})

test('the lecture’s samples are proposed without scaling, and no tree is scaled', () => {
  const exam = { kind: 'sample', name: 'exam', bytes: 1, sample: 'exam' } as const
  expect(proposed('logistic-regression', exam)).toEqual({ id: 'logistic-regression', params: {}, without: ['scale'] })
  expect(proposed('decision-tree', exam)).toEqual({ id: 'decision-tree', params: { max_depth: 4 }, without: [] })
})

import { expect, test } from 'vitest'
import type { ObjectId, RunId } from '../../../contract/documents/ids.ts'
import type { PlanDoc } from '../../../contract/documents/plan.ts'
import type { PartScores, RunDoc, RunLearner, Trained } from '../../../contract/documents/run.ts'
import { leaderboard, leadIsLuck, marksFor, trackFor } from './leaderboard.ts'

const object = 'a'.repeat(64) as ObjectId
const done = (id: string, train: PartScores, unseen?: PartScores, over: Partial<Trained> = {}): RunLearner => ({
  at: 'done',
  id,
  trained: { learner: { id, params: {}, without: [] }, model: object, body: object, answers: object, modelSha256: object, train, steps: [], seconds: { recipe: 0, fit: 0, predict: 0 }, ...(unseen === undefined ? {} : { validation: unseen }), ...over } satisfies Trained,
})
const score = (metrics: Record<string, number>, over: Partial<PartScores> = {}): PartScores => ({ rows: 40, metrics, ...over })
const runOf = (over: Partial<RunDoc>): RunDoc => ({ id: 'run-1' as RunId, at: 'done', basis: '', task: 'classify', target: 'y', classes: ['a', 'b'], metric: 'accuracy', seed: 42, learners: [], notes: [], ...over })
const planOf = (...learners: string[]): PlanDoc => ({ learners: learners.map((id) => ({ id, params: {}, without: [] })), threshold: 0.5 })
const plan = planOf('logistic-regression', 'decision-tree')
const ids = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id)

test('before a run: the order of the plan, the baseline last; groups have no baseline', () => {
  expect(ids(leaderboard('classify', plan, null))).toEqual(['logistic-regression', 'decision-tree', 'baseline'])
  expect(ids(leaderboard('cluster', planOf('k-means'), null))).toEqual(['k-means'])
})

test('best first on rows that were not seen; who has no score yet comes after', () => {
  const run = runOf({ learners: [done('baseline', score({ accuracy: 0.5 }), score({ accuracy: 0.5 })), { at: 'learning', id: 'logistic-regression' }, done('decision-tree', score({ accuracy: 1 }), score({ accuracy: 0.8 }))] })
  expect(ids(leaderboard('classify', plan, run))).toEqual(['decision-tree', 'baseline', 'logistic-regression'])
})

test('an error is better when it is less; who was taken out of the plan still stands with its score', () => {
  const run = runOf({ task: 'regress', metric: 'mae', learners: [done('baseline', score({ mae: 13 }), score({ mae: 13 })), done('linear-regression', score({ mae: 2 }), score({ mae: 2 })), done('decision-tree', score({ mae: 1 }), score({ mae: 1 }))] })
  const lines = leaderboard('regress', planOf('ridge'), run)
  expect(ids(lines)).toEqual(['decision-tree', 'linear-regression', 'baseline', 'ridge'])
  expect(lines.map(({ planned }) => planned?.id)).toEqual([undefined, undefined, undefined, 'ridge'])
})

test('with no row to judge by no order is claimed', () => {
  const run = runOf({ learners: [done('baseline', score({ accuracy: 0.6 })), done('logistic-regression', score({ accuracy: 0.9 })), done('decision-tree', score({ accuracy: 1 }))] })
  expect(ids(leaderboard('classify', plan, run))).toEqual(['logistic-regression', 'decision-tree', 'baseline'])
})

test('groups are ordered by what all rows say', () => {
  const found = { groups: { sizes: [3, 4], columns: [], shown: [0.5, 0.2] as [number, number] } }
  const run = runOf({ task: 'cluster', metric: 'silhouette', learners: [done('k-means', score({ silhouette: 0.3 }), undefined, found), done('other', score({ silhouette: 0.6 }), undefined, found)] })
  expect(ids(leaderboard('cluster', planOf('k-means', 'other'), run))).toEqual(['other', 'k-means'])
})

test('a run of another kind of task says nothing here', () => {
  expect(leaderboard('classify', plan, runOf({ task: 'regress', metric: 'mae', learners: [done('baseline', score({ mae: 1 }), score({ mae: 1 }))] })).every(({ run }) => run === undefined)).toBe(true)
})

test('few rows are counted, many are shares, errors begin at 0 and AUC at a half', () => {
  const linesOf = (metric: string, ...all: PartScores[]) => leaderboard('classify', planOf('a', 'b'), runOf({ metric, learners: all.map((one, at) => done(['a', 'b'][at] ?? '', one, one)) }))
  const few = score({ accuracy: 0.8 }, { rows: 10, right: 8, band: [0.5, 0.9] })
  const counted = trackFor('accuracy', linesOf('accuracy', few))
  expect([counted.counted, counted.scale.to, counted.place(few)]).toEqual([true, 10, { value: 8 }])
  const many = score({ accuracy: 0.8 }, { right: 32, band: [0.65, 0.9] })
  expect(trackFor('accuracy', linesOf('accuracy', many)).place(many)).toEqual({ value: 0.8, band: [0.65, 0.9] })
  expect(trackFor('roc_auc', linesOf('roc_auc', score({ roc_auc: 0.8 }))).scale.from).toBe(0.5)
  expect(trackFor('mae', linesOf('mae', score({ mae: 7 }))).scale.from).toBe(0)
})

test('a lead is luck where the bands overlap', () => {
  const auc = (value: number, low: number, high: number) => score({ roc_auc: value }, { intervals: { roc_auc: [low, high] } })
  const track = trackFor('roc_auc', [])
  expect(leadIsLuck(auc(0.9, 0.85, 0.94), auc(0.86, 0.8, 0.9), track)).toBe(true)
  expect(leadIsLuck(auc(0.95, 0.93, 0.97), auc(0.86, 0.8, 0.9), track)).toBe(false)
  expect(leadIsLuck(score({ roc_auc: 1 }), auc(0.86, 0.8, 0.9), track)).toBeUndefined()
})

test('marks that have no room are left out, the ends never', () => {
  const scale = { from: 0, to: 1, marks: [0, 0.2, 0.4, 0.6, 0.8, 1], places: 1 }
  expect(marksFor(scale, 300)).toEqual(scale.marks)
  expect(marksFor(scale, 120)).toEqual([0, 1])
  expect(marksFor({ ...scale, marks: [0, 0.25, 0.5, 0.75, 1] }, 120)).toEqual([0, 0.5, 1])
})

import { expect, test } from 'vitest'
import type { ParamValue } from '../../contract/documents/plan.ts'
import { firstToy, someRows, someTargets } from './conformance/toys.ts'
import { fitOn } from './conformance/fitting.ts'
import { notesOf } from './notes.ts'
import { checkedValues } from './param.ts'
import { findLearner, type AnyLearner } from './registry.ts'

const notesAfter = async (learner: AnyLearner, given: Record<string, ParamValue>, rows = 90): Promise<[string, Record<string, unknown>][]> => {
  const toy = firstToy(learner.task)
  const places = Array.from({ length: rows }, (_, i) => i)
  const params = checkedValues(learner.id, learner.space, given)
  const learned = await fitOn(learner, { X: someRows(toy.X, places), target: someTargets(toy.target, places) }, params)
  return notesOf(learner.id, learned, params).map(({ code, values }) => [code, values])
}

test.each([
  ['regress', 'lasso', { alpha: 1e-5, tol: 1e-12 }],
  ['classify', 'logistic-regression', {}],
  ['cluster', 'k-means', {}],
] as const)('%s, %s: one round is not enough, and it says so; its own rounds are', async (task, id, given) => {
  expect(await notesAfter(findLearner(task, id), { ...given, max_iter: 1 })).toEqual([['not-converged', { learner: id, limit: 1 }]])
  expect(await notesAfter(findLearner(task, id), given)).toEqual([])
})

test('fewer rows than groups or neighbours', async () => {
  expect(await notesAfter(findLearner('cluster', 'k-means'), {}, 5)).toEqual([['fewer-groups', { found: 5, wanted: 8 }]])
  expect(await notesAfter(findLearner('regress', 'k-neighbors'), { n_neighbors: 7 }, 3)).toEqual([['fewer-neighbors', { found: 3, wanted: 7 }]])
  expect(await notesAfter(findLearner('regress', 'decision-tree'), {})).toEqual([])
})

test('a penalty that leaves no column in use', async () => {
  expect(await notesAfter(findLearner('regress', 'lasso'), {})).toEqual([['no-column-used', { learner: 'lasso', alpha: 1, smaller: 0.01 }]])
  expect(await notesAfter(findLearner('regress', 'lasso'), { alpha: 0.01 })).toEqual([])
})

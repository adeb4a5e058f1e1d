import { expect, test } from 'vitest'
import type { LearnerCard, ParamCard } from '../../../contract/asks/models.ts'
import type { ColumnDoc } from '../../../contract/documents/dataset.ts'
import type { PlannedLearner } from '../../../contract/documents/plan.ts'
import { adviceFor, dataFacts, firstPlanned, planWith } from './advice.ts'
import { isChanged, logPlaces, nearestPlace, readList, shownParams, withValue } from './param-values.ts'

const planned = (id: string, params: PlannedLearner['params'] = {}): PlannedLearner => ({ id, params, without: [] })
const card = (id: string, over: Partial<LearnerCard> = {}): LearnerCard => ({
  id, task: 'classify', params: [], needs: { impute: true, oneHot: true, scale: false, scaleTarget: false }, drawn: 'never', explains: 'nothing', speed: 'quick', keepsRows: false, seeded: false, exports: [], proposed: {}, ...over,
})
const param = (name: string, depth: 0 | 1 | 2, over: Partial<Extract<ParamCard, { kind: 'int' | 'real' }>> = {}): ParamCard => ({ kind: 'int', name, depth, min: 1, max: 100, scale: 'linear', orNone: false, initial: 5, ...over })
const column = (name: string, type: ColumnDoc['type'], use: ColumnDoc['use'] = 'input'): ColumnDoc => ({ name, type, typeWhy: 'all-numbers', use, useWhy: 'fits' })

test('the data speak for or against a learner', () => {
  const facts = dataFacts([column('a', 'number'), column('b', 'category'), column('c', 'text'), column('d', 'number', 'out'), column('y', 'category')], { task: 'classify', target: 'y', why: 'category' }, 300, new Map([['b', { name: 'b', missing: 0, distinct: 40 }]]))
  expect(facts).toEqual({ rows: 300, inputs: 2, numbers: 1, words: 1, wide: 41 })
  expect(adviceFor('logistic-regression', facts)).toEqual({ worth: true, why: 'simple-first' })
  expect(adviceFor('ridge', facts)).toEqual({ worth: true, why: 'many-columns' })
  expect(adviceFor('k-neighbors', facts)).toEqual({ worth: false, why: 'crowded' })
  expect(adviceFor('random-forest', { ...facts, rows: 20 })).toEqual({ worth: false, why: 'few-rows' })
  expect(adviceFor('random-forest', facts).worth).toBe(true)
  expect(adviceFor('gaussian-nb', { ...facts, words: 5 })).toEqual({ worth: false, why: 'words-not-bells' })
})

test('a learner is in the plan once, in the order in which they learn, and leaves as it came', () => {
  const cards = [card('logistic-regression', { needs: { impute: true, oneHot: true, scale: true, scaleTarget: false } }), card('decision-tree', { proposed: { max_depth: 4 } })]
  const tree = firstPlanned(cards[1] as LearnerCard, { kind: 'file', name: 'a.csv', bytes: 1 })
  expect(tree).toEqual({ id: 'decision-tree', params: { max_depth: 4 }, without: [] })
  expect(firstPlanned(cards[0] as LearnerCard, { kind: 'sample', name: 'exam', bytes: 1, sample: 'exam' }).without).toEqual(['scale'])
  const one = planWith({ learners: [tree], threshold: 0.5 }, cards, 'logistic-regression', planned('logistic-regression'))
  expect(one.learners.map(({ id }) => id)).toEqual(['logistic-regression', 'decision-tree'])
  expect(planWith(one, cards, 'decision-tree', planned('decision-tree')).learners).toHaveLength(2)
  expect(planWith(one, cards, 'decision-tree', undefined).learners.map(({ id }) => id)).toEqual(['logistic-regression'])
})

test('a level changes what is shown, never a value, and nothing that was changed is hidden', () => {
  const params = [param('first', 0), param('next', 1), param('last', 2), param('only', 0, { when: { param: 'first', is: 'never' } })]
  const learner = planned('tree')
  const names = (level: 'explorer' | 'analyst' | 'expert', of = learner): string[] => shownParams(params, of, level).map(({ name }) => name)
  expect([names('explorer'), names('analyst'), names('expert')]).toEqual([['first'], ['first', 'next'], ['first', 'next', 'last']])
  const changed = withValue(learner, params[2] as ParamCard, 9)
  expect(changed.params).toEqual({ last: 9 })
  expect(names('explorer', changed)).toEqual(['first', 'last'])
  expect(isChanged(changed, params[2] as ParamCard)).toBe(true)
  expect(withValue(changed, params[2] as ParamCard, 5).params).toEqual({})
})

test('a slider along powers of ten, and lists of whole numbers', () => {
  const places = logPlaces(0.01, 100)
  expect(places).toEqual([0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100])
  expect(nearestPlace(places, 0.9)).toBe(4)
  expect(nearestPlace(places, 0)).toBe(0)
  const list = { kind: 'list', name: 'sizes', depth: 0, min: 1, max: 1000, longest: 3, initial: [100] } as const
  expect([readList('100, 50', { ...list, initial: [100] }), readList('0', { ...list, initial: [] }), readList('1 2 3 4', { ...list, initial: [] }), readList('a', { ...list, initial: [] })]).toEqual([[100, 50], undefined, undefined, undefined])
})

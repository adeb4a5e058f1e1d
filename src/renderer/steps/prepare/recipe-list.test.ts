import { expect, test } from 'vitest'
import type { LearnerCard } from '../../../contract/asks/models.ts'
import type { LiveColumn, OutlinedStep } from '../../../contract/asks/recipe.ts'
import type { PlannedLearner } from '../../../contract/documents/plan.ts'
import type { RecipeProposal, RecipeStep } from '../../../contract/documents/recipe.ts'
import { addable, automaticSteps, canMove, inWords, learns, shortName, stillProposed, suits } from './recipe-list.ts'

const column = (name: string, kind: LiveColumn['kind'], over: Partial<LiveColumn> = {}): LiveColumn => ({ name, kind, flag: false, full: false, scaled: false, gaps: 0, levels: 3, ...over })
const step = (id: RecipeStep['id'], columns: string[] = [], params: RecipeStep['params'] = {}): RecipeStep => ({ id, columns, params, on: true })
const outlined = (over: Partial<OutlinedStep> = {}): OutlinedStep => ({ works: [], cells: 0, made: [], gone: [], fault: null, ...over })
const card = (id: string, needs: Partial<LearnerCard['needs']>): LearnerCard => ({
  id, task: 'classify', params: [], needs: { impute: true, oneHot: true, scale: false, scaleTarget: false, ...needs }, drawn: 'never', explains: 'nothing', speed: 'quick', keepsRows: false, seeded: false, exports: [], proposed: {},
})
const planned = (id: string, without: PlannedLearner['without'] = []): PlannedLearner => ({ id, params: {}, without })

test('what has been taken for a column is not proposed for it again, and is on once it is taken', () => {
  const proposal: RecipeProposal = {
    recipe: { format: 1, columns: {}, steps: [step('impute', ['a', 'b'], { strategy: 'median' }), { ...step('cap', ['a']), on: false }] },
    reasons: [
      { step: 1, column: 'a', why: 'gaps', values: { missing: 2, rows: 9 } },
      { step: 1, column: 'b', why: 'gaps', values: { missing: 1, rows: 9 } },
      { step: 2, column: 'a', why: 'far-out', values: { count: 1 } },
      { column: 'c', why: 'constant', values: {} },
    ],
  }
  const left = stillProposed(proposal, [step('impute', ['a'], { strategy: 'mean' })])
  expect(left.map(({ step: { id, columns, on }, careful }) => [id, columns, on, careful])).toEqual([['impute', ['b'], true, false], ['cap', ['a'], true, true]])
  expect(left[0]?.reasons.map((reason) => reason.column)).toEqual(['b'])
  expect(stillProposed(proposal, [step('impute'), step('cap', ['a'])])).toEqual([])
})

test('automatic steps are those that a planned learner needs and that still have something to do', () => {
  const left = [column('x', 'number', { gaps: 4 }), column('done', 'number', { full: true, scaled: true }), column('city', 'words'), column('flag', 'number', { flag: true, full: true })]
  const cards = [card('s-curve', { scale: true }), card('tree', {})]
  expect(automaticSteps(left, [planned('s-curve'), planned('tree')], cards)).toEqual([
    { id: 'impute', columns: ['x'], gaps: 4, learners: ['s-curve', 'tree'] },
    { id: 'one-hot', columns: ['city'], gaps: 0, learners: ['s-curve', 'tree'] },
    { id: 'scale', columns: ['x'], gaps: 0, learners: ['s-curve'] },
  ])
  expect(automaticSteps(left, [planned('s-curve', ['scale'])], cards).map(({ id }) => id)).toEqual(['impute', 'one-hot'])
  expect(automaticSteps(left, [{ ...planned('tree'), with: ['scale'] }], cards).map(({ id }) => id)).toContain('scale')
})

test('a step is added on the columns that it is most likely meant for, and only where there is one', () => {
  const left = [column('a', 'number'), column('b', 'number', { gaps: 2 }), column('city', 'words')]
  const byId = new Map(addable(left).map((one) => [one.id, one]))
  expect(byId.get('impute')).toEqual(step('impute', ['b'], { strategy: 'median' }))
  expect(byId.get('one-hot')?.columns).toEqual(['city'])
  expect(byId.get('scale')?.columns).toEqual(['a', 'b'])
  expect(byId.has('date-parts')).toBe(false)
  expect(suits(step('impute', [], { strategy: 'constant', fill_value: 'none' }), column('a', 'number'))).toBe(false)
})

test('steps change places unless one names what the other makes or takes away', () => {
  const steps = [step('one-hot', ['city']), step('scale', ['city=a']), step('impute', ['age'])]
  const outline = [outlined({ works: ['city'], made: ['city=a'], gone: ['city'] }), outlined({ works: ['city=a'] }), outlined({ works: ['age'] })]
  expect(canMove(steps, outline, 1, -1)).toBe(false)
  expect(canMove(steps, outline, 0, 1)).toBe(false)
  expect(canMove(steps, outline, 1, 1)).toBe(true)
  expect(canMove(steps, outline, 0, -1)).toBe(false)
  expect(canMove(steps, outline, 2, 1)).toBe(false)
  expect(canMove([step('rare', ['city']), step('one-hot', ['city'])], [outlined(), outlined({ gone: ['city'] })], 1, -1)).toBe(false)
})

test('words that a step begins with are those of the person’s language; a person’s own stay', () => {
  const words = { other: '其他', missing: '空着' }
  expect(inWords(step('rare', ['a'], { min_frequency: 2, other: 'other' }), words).params).toEqual({ min_frequency: 2, other: '其他' })
  expect(inWords(step('impute', ['a'], { strategy: 'constant', fill_value: 'missing' }), words).params['fill_value']).toBe('空着')
  expect(inWords(step('rare', ['a'], { other: 'rest' }), words).params['other']).toBe('rest')
})

test('only some steps learn from rows', () => {
  expect(learns(step('impute', ['a'], { strategy: 'constant', fill_value: 0 }))).toBe(false)
  expect([step('impute'), step('scale'), step('one-hot'), step('drop-constant')].every(learns)).toBe(true)
  expect([step('date-parts'), step('missing-flag'), step('drop-identifier', ['id']), step('ordinal', [], { categories: ['a'] })].some(learns)).toBe(false)
})

test('a long name keeps its beginning and its end, a short one all of it', () => {
  expect(shortName('bill_length_mm')).toBe('bill_length_mm')
  expect(shortName('A very long column name out of a questionnaire: how often?')).toBe('A very long column n…how often?')
  expect(shortName('这是从问卷里抄来的很长很长的列名，第十七题')).toBe('这是从问卷里抄来的很…，第十七题')
})

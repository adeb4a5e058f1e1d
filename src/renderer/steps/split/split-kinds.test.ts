import { expect, test } from 'vitest'
import type { ColumnDoc, ColumnType } from '../../../contract/documents/dataset.ts'
import type { SplitPlanDoc } from '../../../contract/documents/split-plan.ts'
import { asKind, columnsFor, cutsOf, kindOf, withCuts } from './split-kinds.ts'

const plan: SplitPlanDoc = { testShare: 0.2, practiceShare: 0.2, seed: 7, stratify: true }
const column = (name: string, type: ColumnType): ColumnDoc => ({ name, type, typeWhy: 'person', use: 'input', useWhy: 'fits' })

test('a kind is chosen, and another takes its place without a trace', () => {
  expect(kindOf(plan)).toBe('chance')
  const turns = asKind(plan, 'turns')
  expect(turns).toEqual({ testShare: 0.2, seed: 7, stratify: true, folds: 5 })
  expect(kindOf(turns)).toBe('turns')
  expect(asKind(turns, 'chance')).toEqual(plan)
  const group = asKind(plan, 'group', 'class')
  expect(group).toEqual({ ...plan, by: { kind: 'group', column: 'class' } })
  expect(asKind(group, 'time', 'day')).toEqual({ ...plan, by: { kind: 'time', column: 'day' } })
  expect(asKind(group, 'chance')).toEqual(plan)
})
test('rows that took turns one by one take five turns when they are kept together', () => {
  expect(asKind({ testShare: 0, folds: 19, seed: 1, stratify: false }, 'group', 'who')).toMatchObject({ folds: 5 })
  expect(asKind({ testShare: 0, folds: 4, seed: 1, stratify: false }, 'time', 'day')).toMatchObject({ folds: 4 })
})
test('without a column nothing is kept together', () => expect(asKind(plan, 'group')).toBe(plan))

test('dates come first among what can order rows, and the target never does', () => {
  const columns = [column('size', 'number'), column('day', 'date'), column('name', 'text'), column('price', 'number'), column('yes', 'boolean')]
  expect(columnsFor('time', columns, 'price')).toEqual(['day', 'size'])
  expect(columnsFor('group', columns, 'price')).toEqual(['size', 'name'])
  expect(columnsFor('chance', columns, 'price')).toEqual([])
})

test('cuts are whole per cents, and come back as they went', () => {
  expect(cutsOf(plan)).toEqual([60, 80])
  expect(cutsOf({ testShare: 0.25, folds: 5, seed: 1, stratify: false })).toEqual([75])
  expect(withCuts(plan, [50, 70])).toMatchObject({ testShare: 0.3, practiceShare: 0.2 })
  for (const cuts of [[60, 80], [33, 71], [20, 95]]) expect(cutsOf(withCuts(plan, cuts))).toEqual(cuts)
})
test('no part is pushed out of being, but nothing may be sealed', () => {
  expect(cutsOf(withCuts(plan, [79, 80]))).toEqual([75, 80])
  expect(cutsOf(withCuts(plan, [2, 10]))).toEqual([20, 25])
  expect(withCuts(plan, [60, 96]).testShare).toBe(0.05)
  expect(withCuts(plan, [60, 99])).toMatchObject({ testShare: 0, practiceShare: 0.4 })
  expect(withCuts({ testShare: 0.2, folds: 5, seed: 1, stratify: false }, [3])).toEqual({ testShare: 0.8, folds: 5, seed: 1, stratify: false })
})

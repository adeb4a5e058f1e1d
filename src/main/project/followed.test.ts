import { expect, test } from 'vitest'
import type { ColumnDoc, DatasetDoc } from '../../contract/documents/dataset.ts'
import type { RecipeDoc } from '../../contract/documents/recipe.ts'
import { datasetOf } from '../testing/documents.ts'
import { follow } from './followed.ts'

const column = (name: string, over: Partial<ColumnDoc> = {}): ColumnDoc => ({ name, type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits', ...over })
const table = (columns: ColumnDoc[], over: Partial<DatasetDoc> = {}): DatasetDoc => ({ ...datasetOf({ kind: 'file', name: 'a.csv', bytes: 1 }), columns, ...over })
const recipe: RecipeDoc = {
  format: 1,
  columns: { area: { use: 'out' } },
  steps: [{ id: 'impute', columns: ['area', 'city'], params: {}, on: true }, { id: 'cap', columns: ['city'], params: {}, on: true }, { id: 'drop-constant', columns: [], params: {}, on: true }],
}
const before = {
  dataset: table([column('area', { use: 'out', useWhy: 'not-known' }), column('city', { type: 'category' }), column('price')], {
    steps: [{ id: 'set-cell', row: 1, column: 'price', value: 3 }, { id: 'gap-word', column: 'city', value: '?' }, { id: 'drop-repeats' }],
  }),
  problem: { target: 'price', task: 'regress', why: 'numbers' },
  recipe,
  splitPlan: { testShare: 0.2, seed: 42, stratify: false, by: { kind: 'group', column: 'city' } },
} as const

test('what was decided follows the names; a column that is new or whose use nobody chose is as it was read', () => {
  const { dataset, recipe: after, ...rest } = follow(before, table([column('extra'), column('price'), column('city', { type: 'category' }), column('area')]))
  expect(dataset.columns.map(({ name, use, useWhy }) => [name, use, useWhy])).toEqual([['extra', 'input', 'fits'], ['price', 'input', 'fits'], ['city', 'input', 'fits'], ['area', 'out', 'not-known']])
  expect(dataset.steps).toEqual([{ id: 'gap-word', column: 'city', value: '?' }, { id: 'drop-repeats' }])
  expect(after).toEqual(recipe)
  expect(rest).toMatchObject({ problem: before.problem, splitPlan: before.splitPlan, renamed: [], added: ['extra'], gone: [], missing: [], rowSteps: 1 })
})

test('a name that only looks different is the same column, everywhere', () => {
  const { problem, recipe: after, splitPlan, dataset, renamed, added, missing } = follow(before, table([column('Area'), column('ＣＩＴＹ', { type: 'category' }), column('Price ')]))
  expect(added).toEqual([])
  expect(renamed).toEqual([{ from: 'area', to: 'Area' }, { from: 'city', to: 'ＣＩＴＹ' }, { from: 'price', to: 'Price ' }])
  expect(problem).toMatchObject({ target: 'Price ' })
  expect(splitPlan.by?.column).toBe('ＣＩＴＹ')
  expect(after.steps[0]?.columns).toEqual(['Area', 'ＣＩＴＹ'])
  expect(Object.keys(after.columns)).toEqual(['Area'])
  expect(dataset.columns[0]).toMatchObject({ use: 'out', useWhy: 'not-known' })
  expect(missing).toEqual([])
})

test('the only column that is new, in the place of the only one that is gone and of its type, stands for it', () => {
  expect(follow(before, table([column('size'), column('city', { type: 'category' }), column('price')])).renamed).toEqual([{ from: 'area', to: 'size' }])
  expect(follow(before, table([column('size', { type: 'date' }), column('city', { type: 'category' }), column('price')])).renamed).toEqual([])
  expect(follow(before, table([column('price'), column('city', { type: 'category' }), column('size')])).renamed).toEqual([])
})

test('a needed column that is gone is named; a step whose columns are all gone goes with them, and never becomes one of all columns', () => {
  const { gone, missing, recipe: after } = follow(before, table([column('area'), column('other', { type: 'date' })]))
  expect(gone).toEqual(['city', 'price'])
  expect(missing).toEqual(['price', 'city'])
  expect(after.steps).toMatchObject([{ id: 'impute', columns: ['area'] }, { id: 'drop-constant', columns: [] }])
})

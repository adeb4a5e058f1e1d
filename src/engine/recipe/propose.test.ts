import { expect, test } from 'vitest'
import type { Problem } from '../../contract/documents/problem.ts'
import type { RecipeProposal } from '../../contract/documents/recipe.ts'
import { typedTable } from '../table/column-docs.ts'
import type { TableColumn } from '../table/table.ts'
import { applyRecipe } from './apply.ts'
import { fitRecipe, recipeOf } from './fit.ts'
import { proposeRecipe } from './propose.ts'
import { mixedTable, schemaOf } from './recipe.fixture.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'

const rows = Array.from({ length: 200 }, (_, i) => i)
const predict: Problem = { task: 'regress', target: 'y', why: 'numbers' }
const target = numberColumn('y', rows.map((i) => i / 3))
function proposed(problem: Problem, ...columns: TableColumn[]): RecipeProposal {
  const typed = typedTable(tableOf(...columns, target))
  return proposeRecipe(typed.table, typed.columns, problem)
}
const stepsFor = (...columns: TableColumn[]): unknown[] => proposed(predict, ...columns).recipe.steps.map(({ id, columns: names, params, on }) => [id, names.join(), params, on])

test('few gaps are filled; many are flagged, or become a word of their own', () => {
  const gap = <T>(every: number, cell: (i: number) => T): (T | null)[] => rows.map((i) => (i % every === 0 ? null : cell(i)))
  const number = (i: number): number => i % 17
  const word = (i: number): string => ['a', 'b'][i % 2] as string
  expect(stepsFor(numberColumn('n50', gap(50, number)), numberColumn('n4', gap(4, number)), wordColumn('w50', gap(50, word)), wordColumn('w4', gap(4, word)), numberColumn('full', rows.map(number)))).toEqual([
    ['missing-flag', 'n4', {}, true],
    ['impute', 'n50,n4', { strategy: 'median' }, true],
    ['impute', 'w50', { strategy: 'most_frequent' }, true],
    ['impute', 'w4', { strategy: 'constant', fill_value: 'missing' }, true],
  ])
})
test('rare words are gathered, unless they are most of the column or only one', () => {
  const some = wordColumn('some', rows.map((i) => (i < 10 ? `rare ${i}` : (['a', 'b'][i % 2] as string))))
  const most = wordColumn('most', rows.map((i) => (i < 150 ? `rare ${i % 149}` : 'a')))
  const one = wordColumn('one', rows.map((i) => (i === 0 ? 'rare' : (['a', 'b'][i % 2] as string))))
  const even = wordColumn('even', rows.map((i) => `city ${i % 40}`))
  expect(proposed(predict, { ...some, type: 'category' } as TableColumn, one, even).recipe.steps).toEqual([{ id: 'rare', columns: ['some'], params: { min_frequency: 2, other: 'other' }, on: true }])
  const typed = typedTable(tableOf(most, target))
  const docs = typed.columns.map((it) => (it.name === 'most' ? { ...it, type: 'category' as const, use: 'input' as const, useWhy: 'person' as const } : it))
  expect(proposeRecipe(typed.table, docs, predict)).toMatchObject({ recipe: { steps: [{ id: 'rare', on: false }] }, reasons: [{ column: 'most', why: 'mostly-rare', step: 1, values: { rare: 148, levels: 150, rows: 148 } }] })
})
test('far-out values: capping is proposed and kept off', () => {
  const far = numberColumn('far', rows.map((i) => (i === 7 ? 5000 : i % 20)))
  const { recipe, reasons } = proposed(predict, far, numberColumn('mostly 0', rows.map((i) => (i % 50 === 0 ? 9 : 0))))
  expect(recipe.steps).toEqual([{ id: 'cap', columns: ['far'], params: { method: 'iqr', factor: 3 }, on: false }])
  expect(reasons).toEqual([{ step: 1, column: 'far', why: 'far-out', values: { count: 1, low: expect.any(Number) as number, high: expect.any(Number) as number } }])
})
test('dates are taken apart, by the hour too where they have one', () => {
  const day = numberColumn('day', rows.map((i) => i * 86_400_000), 'date')
  const moment = numberColumn('moment', rows.map((i) => i * 3_600_000), 'date')
  expect(stepsFor(day, moment)).toEqual([
    ['date-parts', 'day', { parts: ['year', 'month', 'day', 'weekday', 'days'] }, true],
    ['date-parts', 'moment', { parts: ['year', 'month', 'day', 'weekday', 'hour', 'days'] }, true],
  ])
})
test('columns say their type and use; what is left out says why; the target is no input, nor is what groups are held against', () => {
  const columns = [numberColumn('id', rows.map((i) => i + 1)), wordColumn('still', rows.map(() => 'same')), numberColumn('x', rows.map((i) => (i % 3 === 0 ? null : i)))]
  const { recipe, reasons } = proposed(predict, ...columns)
  expect(recipe.columns).toEqual({ id: { type: 'number', use: 'out' }, still: { type: 'category', use: 'out' }, x: { type: 'number', use: 'input' }, y: { type: 'number', use: 'target' } })
  expect(reasons.filter((it) => it.step === undefined)).toEqual([{ column: 'id', why: 'identifier', values: {} }, { column: 'still', why: 'constant', values: {} }])
  expect(proposed({ task: 'cluster', compare: 'y' }, ...columns).recipe.columns['y']).toEqual({ type: 'number', use: 'out' })
  expect(proposed({ task: 'cluster' }, ...columns).recipe.columns['y']).toEqual({ type: 'number', use: 'input' })
})
test('what is proposed can be fitted, on some of the rows too, with every step switched on', () => {
  for (let seed = 0; seed < 20; seed++) {
    const typed = typedTable(mixedTable(150, seed))
    const { recipe } = proposeRecipe(typed.table, typed.columns, { task: 'cluster' })
    const inputs = schemaOf(typed.table).filter(({ name }) => recipe.columns[name]?.use === 'input')
    const learn = Int32Array.from({ length: 60 }, (_, i) => i * 2)
    const fitted = recipeOf(fitRecipe(typed.table, inputs, learn, recipe.steps.map((step) => ({ ...step, on: true }))), { impute: true, oneHot: true, scale: true, scaleTarget: false })
    expect(applyRecipe(fitted, typed.table).columns.every(({ data }) => !data.some(Number.isNaN))).toBe(true)
  }
})

import { expect, test } from 'vitest'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table } from '../../engine/table/table.ts'
import { createRecipePreviews } from './recipe-preview.ts'

const rows = 40
const table: Table = {
  rows,
  columns: [
    { name: 'age', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => (i % 8 === 0 ? NaN : i)) },
    { name: 'size', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => (i % 5 === 0 ? NaN : 2 * i)) },
    { name: 'y', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => (i < 2 ? NaN : 3 * i)) },
  ],
}
const columns: ColumnDoc[] = table.columns.map(({ name }) => ({ name, type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits' }))
const fill = (...names: string[]): RecipeStep => ({ id: 'impute', columns: names, params: { strategy: 'median' }, on: true })
const onto = { problem: { task: 'regress', target: 'y', why: 'numbers' }, columns, plan: { testShare: 0.2, practiceShare: 0.2, seed: 42, stratify: false } } as const
const asks = createRecipePreviews(() => table)

test('steps are fitted on the rows that learn: neither those that practise, nor those that are sealed, nor those without a target', async () => {
  const shown = await asks['recipe/preview']({ ...onto, columns, steps: [fill('age')], rows: 'all', beside: ['y'] })
  expect(shown.learning).toBeLessThanOrEqual(Math.ceil(38 * 0.6))
  expect(shown.of).toBe(rows)
  expect(shown.rows[0]).toEqual({ row: 0, beside: [null], before: null, after: [shown.fitted.value], changed: true })
  const groups = await asks['recipe/preview']({ ...onto, columns, problem: { task: 'cluster' }, steps: [fill('age')], rows: 'touched', beside: [] })
  expect(groups.learning).toBe(rows)
})

test('only the newest outline is told to its end', async () => {
  const first = asks['recipe/outline']({ ...onto, columns, steps: [fill('age'), fill('size')] })
  const second = asks['recipe/outline']({ ...onto, columns, steps: [fill('size')] })
  await expect(first).rejects.toBeInstanceOf(FaultError)
  expect((await second).steps).toMatchObject([{ works: ['size'], cells: 8, fault: null }])
})

test('a column that was left out is passed over; a step that works on nothing else says so', async () => {
  const without = columns.map((column) => (column.name === 'age' ? { ...column, use: 'out' as const } : column))
  const { steps, left } = await asks['recipe/outline']({ ...onto, columns: without, steps: [fill('age', 'size'), fill('age')] })
  expect(steps.map(({ works, fault }) => [works, fault])).toEqual([[['size'], null], [[], null]])
  expect(left.map(({ name }) => name)).toEqual(['size'])
  await expect(async () => asks['recipe/preview']({ ...onto, columns: without, steps: [fill('age')], rows: 'all', beside: [] })).rejects.toMatchObject({ fault: { code: 'recipe-no-column' } })
  await expect(async () => asks['recipe/outline']({ ...onto, columns: columns.map((column) => ({ ...column, use: 'out' as const })), steps: [] })).rejects.toMatchObject({ fault: { code: 'no-inputs' } })
})

test('what the table suggests is proposed for its inputs alone', async () => {
  const { recipe } = await asks['recipe/propose']({ problem: onto.problem, columns })
  expect(recipe.steps.map(({ id, columns: names }) => [id, names])).toEqual([['missing-flag', ['age', 'size']], ['impute', ['age', 'size']]])
})

import { expect, test } from 'vitest'
import type { RecipePreview } from '../../contract/asks/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table } from '../table/table.ts'
import { fitRecipe } from './fit.ts'
import { outlineRecipe } from './outline.ts'
import { previewStep } from './preview.ts'
import { drawnSteps, mixedTable, schemaOf, step } from './recipe.fixture.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import { createSeen } from './seen.ts'

const table = tableOf(
  numberColumn('use', [1, 2, null, 4, 100, null]),
  wordColumn('plan', ['a', 'a', 'b', null, 'c', 'a']),
  numberColumn('day', [0, 86_400_000, null, 0, 0, 0], 'date'),
)
/** The last two rows are held out. */
const learning = Int32Array.of(0, 1, 2, 3)
const seen = createSeen(table, schemaOf(table), learning)
const nothing = (): [] => []
function outlined(of: typeof seen, steps: Parameters<typeof outlineRecipe>[1]): ReturnType<typeof outlineRecipe> extends Generator<unknown, infer R> ? R : never {
  const outline = outlineRecipe(of, steps)
  for (;;) {
    const { done, value } = outline.next()
    if (done === true) return value
  }
}
const look = (steps: Parameters<typeof previewStep>[1]['steps'], column?: string, rows: 'touched' | 'all' = 'touched'): RecipePreview => previewStep(seen, { steps, column, rows }, nothing)

test('gaps are filled with what the learning rows have, in all rows', () => {
  const shown = look([step('impute', ['use'], { strategy: 'median' })])
  expect(shown).toMatchObject({ column: 'use', learning: 4, known: 3, fitted: { value: 2 }, touched: 2, of: 6, made: 1 })
  expect(shown.rows).toEqual([
    { row: 2, beside: [], before: null, after: [2], changed: true },
    { row: 5, beside: [], before: null, after: [2], changed: true },
  ])
  expect(shown.before?.gaps).toBe(2)
  expect(shown.after[0]?.gaps).toBe(0)
  expect(shown.after[0]?.bars.map(({ from }) => from)).toEqual(shown.before?.bars.map(({ from }) => from))
  expect(shown.after[0]?.bars.reduce((sum, bar) => sum + bar.touched, 0)).toBe(2)
})

test('a step is looked at as those before it left the columns, whether it is on or off', () => {
  const steps = [step('impute', ['plan'], { strategy: 'constant', fill_value: 'none' }), step('one-hot', ['plan'], {}, false)]
  const shown = look(steps, 'plan', 'all')
  expect(shown.made).toBe(3)
  expect(shown.after.map(({ name }) => name)).toEqual(['plan=a', 'plan=b', 'plan=none'])
  expect(shown.rows[3]).toMatchObject({ before: 'none', after: [0, 0, 1] })
  expect(shown.there).toContainEqual({ name: 'plan', kind: 'words', flag: false })
})

test('every kind of step shows what it changes', () => {
  expect(look([step('cap', ['use'], { method: 'quantile', low: 0, high: 1 })])).toMatchObject({ fitted: { low: 1, high: 4 }, touched: 1 })
  expect(look([step('mark', ['use'], { method: 'quantile', low: 0, high: 1 })])).toMatchObject({ touched: 1, made: 1, after: [{ name: 'use.outside' }] })
  expect(look([step('missing-flag', ['use'])])).toMatchObject({ touched: 2, after: [{ name: 'use.missing' }] })
  expect(look([step('rare', ['plan'], { min_frequency: 2, other: 'other' })])).toMatchObject({ touched: 2, fitted: { value: 'other', words: { first: ['a'], of: 1 } } })
  expect(look([step('ordinal', ['plan'])])).toMatchObject({ touched: 5, fitted: { words: { first: ['a', 'b'], of: 2 } }, after: [{ kind: 'number', gaps: 2 }] })
  expect(look([step('scale', ['use'], { kind: 'min-max' })])).toMatchObject({ touched: 4, fitted: { centre: 1, spread: 3 } })
  expect(look([step('date-parts', ['day'], { parts: ['year', 'month'] })])).toMatchObject({ touched: 5, made: 2, fitted: { words: { first: ['year', 'month'], of: 2 } } })
  expect(look([step('drop-identifier', ['plan'])])).toMatchObject({ touched: 6, made: 0, after: [] })
  expect(look([step('drop-constant')])).toMatchObject({ works: [], column: null, before: null, rows: [] })
})

test('a step that cannot be says why in the outline, and the others go on without it', () => {
  const { steps, left } = outlined(seen, [step('scale', ['plan']), step('impute', ['use']), step('cap', ['use'], {}, false)])
  expect(steps[0]?.fault?.code).toBe('recipe-needs-numbers')
  expect(steps[1]).toMatchObject({ works: ['use'], cells: 2, made: [], gone: [], fault: null })
  expect(steps[2]).toMatchObject({ works: [], cells: 0, fault: null })
  expect(left.map(({ name, gaps }) => [name, gaps])).toEqual([['use', 0], ['plan', 1], ['day', 1]])
  expect(() => look([step('scale', ['plan'])])).toThrow(FaultError)
})

test('the outline names the columns that are made and those that are no longer what they were', () => {
  const { steps } = outlined(seen, [step('one-hot', ['plan']), step('date-parts', ['day'], { parts: ['year'] })])
  expect(steps[0]).toMatchObject({ made: ['plan=a', 'plan=b'], gone: ['plan'] })
  expect(steps[1]).toMatchObject({ made: ['day.year'], gone: ['day'] })
})

/** The table with other cells in all rows but the learning ones. */
function withOthersChanged(whole: Table, other: Table, kept: Int32Array): Table {
  const learns = new Set(kept)
  return {
    rows: whole.rows,
    columns: whole.columns.map((column, j) => {
      const strange = other.columns[j]
      if (strange === undefined) return column
      if ('dictionary' in column && 'dictionary' in strange) {
        const dictionary = [...new Set([...column.dictionary, ...strange.dictionary])]
        return { ...column, dictionary, data: column.data.map((code, row) => (learns.has(row) ? code : dictionary.indexOf(strange.dictionary[strange.data[row] ?? -1] ?? ''))) }
      }
      return 'dictionary' in column || 'dictionary' in strange ? column : { ...column, data: column.data.map((value, row) => (learns.has(row) ? value : (strange.data[row] ?? NaN))) }
    }),
  }
}

test.each([1, 2, 3, 4, 5, 6])('what a preview has learned does not move when held-out cells do, and is what a run learns (recipe %i)', (seed) => {
  const whole = mixedTable(60, seed)
  const schema = schemaOf(whole)
  const rows = Int32Array.from({ length: 36 }, (_, i) => (i * 5) % 36)
  const steps = drawnSteps(whole, schema, rows, seed, 6)
  const outcomes = createSeen(whole, schema, rows).outcomes(steps)
  const elsewhere = createSeen(withOthersChanged(whole, mixedTable(60, seed + 100), rows), schema, rows)
  expect(elsewhere.outcomes(steps)).toEqual(outcomes)
  const fitted = fitRecipe(whole, schema, rows, steps).steps
  expect(outcomes.flatMap((outcome) => (outcome.fitted === undefined || outcome.fitted.columns.length === 0 ? [] : [outcome.fitted]))).toEqual(fitted)
  steps.forEach((_, at) => {
    const upTo = steps.slice(0, at + 1)
    const [one, other] = [createSeen(whole, schema, rows), elsewhere].map((it) => previewStep(it, { steps: upTo, rows: 'all' }, nothing))
    expect([other?.fitted, other?.known, other?.learning]).toEqual([one?.fitted, one?.known, one?.learning])
    const learns = new Set(rows)
    expect(other?.rows.filter(({ row }) => learns.has(row))).toEqual(one?.rows.filter(({ row }) => learns.has(row)))
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf } from '../../contract/fault.ts'
import { hasNumbers, type Table } from '../table/table.ts'
import { applyRecipe, featureNames } from './apply.ts'
import { automaticSteps, fitRecipe, recipeOf } from './fit.ts'
import type { FittedRecipe } from './fitted.ts'
import { compileRecipe, type RowCell } from './one-row.ts'
import { allRows, drawnSteps, mixedTable, schemaOf } from './recipe.fixture.ts'

interface Drawn {
  readonly table: Table
  readonly learn: Int32Array
  readonly recipe: FittedRecipe
  readonly steps: string[]
}

/** Undefined where the drawn steps leave no column: such a recipe is refused. */
function learnedFrom(...[table, schema, learn, steps]: Parameters<typeof fitRecipe>): ReturnType<typeof fitRecipe> | undefined {
  try {
    return fitRecipe(table, schema, learn, steps)
  } catch (thrown) {
    if (faultOf(thrown).code === 'recipe-leaves-nothing') return undefined
    throw thrown
  }
}

const drawn = fc
  .tuple(fc.integer({ min: 4, max: 40 }), fc.nat(), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([rows, seed, impute, oneHot, scale]): Drawn | undefined => {
    const table = mixedTable(rows, seed)
    const learn = allRows(table).filter((row) => (row + seed) % 3 !== 0)
    const steps = drawnSteps(table, schemaOf(table), learn, seed)
    const learned = learnedFrom(table, schemaOf(table), learn, steps)
    if (learned === undefined) return undefined
    const needs = { impute, oneHot, scale, scaleTarget: false }
    return { table, learn, recipe: recipeOf(learned, needs), steps: [...steps.map(({ id }) => id), '|', ...automaticSteps(learned, needs).map(({ id }) => id)] }
  })
  .filter((one) => one !== undefined)

const cellsOf = ({ columns }: Table, row: number): RowCell[] => columns.map((column) => (hasNumbers(column) ? (column.data[row] as number) : (column.dictionary[column.data[row] as number] ?? null)))
const bits = (numbers: Float64Array): string => new BigUint64Array(numbers.buffer).join(' ')

describe('for any recipe and table', () => {
  test('each row is made from that row alone, the same in a table, among some rows and by itself, bit for bit', () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), ({ table, recipe }, picks) => {
        const before = table.columns.map(({ data }) => data.slice())
        const whole = applyRecipe(recipe, table).columns.map(({ data }) => data)
        const rows = Int32Array.from({ length: 6 }, () => (picks.next().value as number) % table.rows)
        const some = applyRecipe(recipe, table, rows).columns.map(({ data }) => data)
        const alone = compileRecipe(recipe)
        rows.forEach((row, i) => {
          const numbers = bits(Float64Array.from(whole, (data) => data[row] as number))
          expect(bits(Float64Array.from(some, (data) => data[i] as number))).toBe(numbers)
          expect(bits(alone(cellsOf(table, row)))).toBe(numbers)
        })
        expect(table.columns.map(({ data }) => data)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })
  test('features have names of their own, and no gap is left where gaps are to be filled', () => {
    fc.assert(
      fc.property(drawn, ({ table, recipe, steps }) => {
        const names = featureNames(recipe)
        const X = applyRecipe(recipe, table)
        expect(new Set(names).size).toBe(names.length)
        expect(X.columns.length).toBe(names.length)
        if (steps.includes('impute') && steps.lastIndexOf('impute') > steps.indexOf('|')) for (const { data } of X.columns) expect(data.some(Number.isNaN)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
  test('a recipe is plain data: written as JSON and read again it does the same', () => {
    fc.assert(
      fc.property(drawn, ({ table, recipe }) => {
        const again = JSON.parse(JSON.stringify(recipe)) as FittedRecipe
        expect(applyRecipe(again, table).columns.map(({ data }) => bits(data as Float64Array))).toEqual(applyRecipe(recipe, table).columns.map(({ data }) => bits(data as Float64Array)))
      }),
      { numRuns: 100 },
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Matrix } from '../number/matrix.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import { hasNumbers, type SchemaColumn, type Table, type TableColumn } from '../table/table.ts'
import { applyRecipe, featureNames } from './apply.ts'
import type { ColumnFacts } from './facts.ts'
import { fitRecipe, recipeOf } from './fit.ts'
import type { FittedRecipe } from './fitted.ts'
import fixture from './fixtures/recipe.json' with { type: 'json' }
import type { Needs } from './needs.ts'

const columnFacts = (table: Table, schema: readonly SchemaColumn[], rows: Int32Array): readonly ColumnFacts[] => fitRecipe(table, schema, rows).inputs
const fitNeeds = (table: Table, schema: readonly SchemaColumn[], rows: Int32Array, needs: Needs): FittedRecipe => recipeOf(fitRecipe(table, schema, rows), needs)

const everything = { impute: true, oneHot: true, scale: true, scaleTarget: false }
const schemaOf = (table: Table): SchemaColumn[] => table.columns.map(({ name, type }) => ({ name, type: type === 'number' ? 'number' : 'category' }))
const allRows = (table: Table): Int32Array => Int32Array.from({ length: table.rows }, (_, i) => i)
const cells = (X: Matrix): number[][] => X.columns.map(({ data }) => [...data])

test('scikit-learn’s median, most frequent, one-hot and standard scaling, fitted on learning rows and applied to all', () => {
  const table = tableOf(...fixture.numbers.map((column, j) => numberColumn(`x${j}`, column)), wordColumn('word', fixture.words))
  const recipe = fitNeeds(table, schemaOf(table), Int32Array.from(fixture.learn), everything)
  const [impute, oneHot] = recipe.steps
  expect(recipe.steps.map((step) => step.id)).toEqual(['impute', 'one-hot', 'scale'])
  expect(impute?.columns.map((it) => ('value' in it ? it.value : undefined))).toEqual([...fixture.medians, fixture.most])
  expect(oneHot?.columns).toEqual([{ name: 'word', levels: fixture.levels }])
  expect(featureNames(recipe)).toEqual(['x0', 'x1', 'x2', 'x3', 'x4', ...fixture.levels.map((level) => `word=${level}`)])
  const made = cells(applyRecipe(recipe, table))
  expect(made.length).toBe(fixture.made.length)
  fixture.made.forEach((column, j) => column.forEach((value, i) => expect(Math.abs((made[j]?.[i] as number) - value), `${j}, ${i}`).toBeLessThan(1e-9)))
})

describe('fitted', () => {
  test('levels in code-point order, whatever the order of the dictionary; ties of the most frequent to the first', () => {
    const table = tableOf(wordColumn('w', ['😀', 'b', 'Z', '\uffff', 'b', '😀', 'a']))
    const facts = columnFacts(table, schemaOf(table), allRows(table))
    expect(facts).toEqual([{ name: 'w', type: 'category', levels: ['Z', 'a', 'b', '\uffff', '😀'], most: 'b', gaps: 0 }])
  })
  test('names that objects know: __proto__ and constructor are words and columns like any other', () => {
    const table = tableOf(wordColumn('__proto__', ['__proto__', 'constructor', null, '__proto__']), numberColumn('constructor', [1, 2, null, 4]))
    const recipe = fitNeeds(table, schemaOf(table), allRows(table), { ...everything, scale: false })
    expect(featureNames(recipe)).toEqual(['__proto__=__proto__', '__proto__=constructor', 'constructor'])
    expect(cells(applyRecipe(recipe, table))).toEqual([[1, 0, 1, 1], [0, 1, 0, 0], [1, 2, 2, 4]])
  })
  test('a column whose learning rows are all gaps: numbers are filled with 0, a category has no levels', () => {
    const table = tableOf(numberColumn('x', [null, null, 5]), wordColumn('w', [null, null, 'late']), numberColumn('y', [1, 3, 2]))
    const recipe = fitNeeds(table, schemaOf(table), Int32Array.of(0, 1), everything)
    expect(featureNames(recipe)).toEqual(['x', 'y'])
    expect(cells(applyRecipe(recipe, table))).toEqual([[0, 0, 5], [-1, 1, 0]])
  })
  test('a constant column is only moved, one that is constant but for rounding too', () => {
    const table = tableOf(numberColumn('c', [0.1, 0.1, 0.1]), numberColumn('r', [1e9, 1e9 + 1e-7, 1e9]))
    const { steps } = fitNeeds(table, schemaOf(table), allRows(table), everything)
    expect(steps.at(-1)?.columns).toMatchObject([{ centre: 0.1, spread: 1 }, { spread: 1 }])
  })
  test('very large and very small numbers are scaled without over- or underflow', () => {
    const table = tableOf(numberColumn('large', [1e300, -1e300, 0]), numberColumn('small', [1e-300, 2e-300, 3e-300]))
    const made = cells(applyRecipe(fitNeeds(table, schemaOf(table), allRows(table), everything), table))
    const unit = Math.sqrt(1.5)
    for (const [j, wanted] of [[unit, -unit, 0], [-unit, 0, unit]].entries()) made[j]?.forEach((value, i) => expect(value).toBeCloseTo(wanted[i] as number, 12))
  })
  test('without needs: numbers as they are, gaps and all, and categories left out', () => {
    const table = tableOf(numberColumn('x', [1, null]), wordColumn('w', ['a', null]))
    const recipe = fitNeeds(table, schemaOf(table), allRows(table), { impute: false, oneHot: false, scale: false, scaleTarget: false })
    expect(recipe.steps).toEqual([])
    expect(featureNames(recipe)).toEqual(['x'])
    expect(cells(applyRecipe(recipe, table))).toEqual([[1, NaN]])
  })
  test('a column that is not there, or that holds words where numbers were learned, is named', () => {
    const table = tableOf(numberColumn('x', [1, 2]))
    const recipe = fitNeeds(table, schemaOf(table), allRows(table), everything)
    expect(() => applyRecipe(recipe, tableOf(numberColumn('z', [1])))).toThrow('x')
    expect(() => applyRecipe(recipe, tableOf(wordColumn('x', ['1'])))).toThrow('x')
  })
})

const gappy = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 })
const drawnTable = fc.integer({ min: 2, max: 30 }).chain((rows) => {
  const column = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<(T | null)[]> => fc.array(gappy(value), { minLength: rows, maxLength: rows })
  return fc
    .tuple(column(fc.integer({ min: -1e9, max: 1e9 }).map((it) => it / 1000)), column(fc.integer({ min: 0, max: 2 })), column(fc.constantFrom('a', 'b', '', '__proto__', '😀')), fc.integer({ min: 1, max: rows }))
    .map(([x, whole, word, learning]) => ({ table: tableOf(numberColumn('x', x), wordColumn('word', word), numberColumn('whole', whole)), learn: Int32Array.from({ length: learning }, (_, i) => i) }))
})

describe('for any table', () => {
  test('a recipe applied to some rows equals those rows of the recipe applied to all', () => {
    fc.assert(
      fc.property(drawnTable, fc.infiniteStream(fc.nat()), ({ table, learn }, picks) => {
        const recipe = fitNeeds(table, schemaOf(table), learn, everything)
        const whole = cells(applyRecipe(recipe, table))
        const rows = Int32Array.from({ length: 7 }, () => (picks.next().value as number) % table.rows)
        expect(cells(applyRecipe(recipe, table, rows))).toEqual(whole.map((column) => Array.from(rows, (row) => column[row])))
      }),
    )
  })
  test('what is learned does not change with rows that do not learn', () => {
    fc.assert(
      fc.property(drawnTable, ({ table, learn }) => {
        const poisoned = tableOf(
          ...table.columns.map((column): TableColumn => {
            if (hasNumbers(column)) return { ...column, data: column.data.map((value, row) => (row < learn.length ? value : row % 2 === 0 ? NaN : -value * 1e9 + 1)) }
            return { ...column, dictionary: ['poison', ...column.dictionary], data: column.data.map((code, row) => (row < learn.length ? (code < 0 ? -1 : code + 1) : row % 2 === 0 ? -1 : 0)) }
          }),
        )
        expect(columnFacts(poisoned, schemaOf(table), learn)).toEqual(columnFacts(table, schemaOf(table), learn))
        expect(fitNeeds(poisoned, schemaOf(table), learn, everything)).toEqual(fitNeeds(table, schemaOf(table), learn, everything))
      }),
    )
  })
  test('no gap is left, scaled learning rows have mean 0 and deviation 1 or are constant, and the table is untouched', () => {
    fc.assert(
      fc.property(drawnTable, ({ table, learn }) => {
        const before = table.columns.map(({ data }) => data.slice())
        const recipe = fitNeeds(table, schemaOf(table), learn, everything)
        const X = applyRecipe(recipe, table, learn)
        expect(X.columns.length).toBe(featureNames(recipe).length)
        for (const column of [X.columns[0], X.columns.at(-1)]) {
          const data = column?.data as Float64Array
          expect(data.every(Number.isFinite)).toBe(true)
          const mean = data.reduce((sum, value) => sum + value, 0) / data.length
          const deviation = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length)
          expect(Math.abs(mean)).toBeLessThan(1e-6)
          expect(Math.min(Math.abs(deviation), Math.abs(deviation - 1))).toBeLessThan(1e-6)
        }
        expect(table.columns.map(({ data }) => data)).toEqual(before)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table, TableColumn } from '../table/table.ts'
import { applyRecipe, featureNames } from './apply.ts'
import { partOf } from './date-part.ts'
import { automaticSteps, fitRecipe, recipeOf } from './fit.ts'
import type { DatePart, FittedRecipe } from './fitted.ts'
import fixture from './fixtures/steps.json' with { type: 'json' }
import { allRows, schemaOf, step } from './recipe.fixture.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'

const learn = Int32Array.from(fixture.learn)
const numbers = tableOf(...fixture.numbers.map((column, j) => numberColumn(`x${j}`, column)))
const words = tableOf(wordColumn('word', fixture.words))
const everything = { impute: true, oneHot: true, scale: true, scaleTarget: false }
const nothing = { impute: false, oneHot: false, scale: false, scaleTarget: false }

const fitted = (table: Table, ...steps: RecipeStep[]): FittedRecipe => recipeOf(fitRecipe(table, schemaOf(table), learn, steps), nothing)
const made = (table: Table, ...steps: RecipeStep[]): number[][] => applyRecipe(fitted(table, ...steps), table).columns.map(({ data }) => [...data])
function near(found: readonly (readonly number[])[], wanted: readonly (readonly (number | null)[])[]): void {
  expect(found.length).toBe(wanted.length)
  wanted.forEach((column, j) => {
    const size = Math.max(1, ...column.map((it) => Math.abs(it ?? 0)))
    column.forEach((value, i) => (value === null ? expect(found[j]?.[i]).toBeNaN() : expect(Math.abs((found[j]?.[i] as number) - value) / size, `${j}, ${i}`).toBeLessThan(1e-12)))
  })
}

describe('as scikit-learn does it, fitted on learning rows and applied to all', () => {
  test.each(Object.entries(fixture.impute))('gaps of numbers: %s', (strategy, wanted) => {
    near(made(numbers, step('impute', [], strategy === 'constant' ? { strategy, fill_value: -7.5 } : { strategy })), wanted)
  })
  test.each(Object.entries(fixture.imputeWords))('gaps of words: %s', (strategy, wanted) => {
    const gappy = tableOf(wordColumn('word', fixture.gappyWords))
    const levels = [...new Set(wanted)].sort()
    const found = made(gappy, step('impute', [], strategy === 'constant' ? { strategy, fill_value: 'missing' } : { strategy }), step('ordinal', [], { categories: levels }))
    expect(found[0]?.map((at) => levels[at])).toEqual(wanted)
  })
  test('a flag for gaps, where the learning rows have any', () => {
    const recipe = fitted(numbers, step('missing-flag'))
    expect(recipe.steps[0]?.columns).toEqual(fixture.missing.features.map((j) => ({ name: `x${j}`, as: `x${j}.missing` })))
    expect(featureNames(recipe).slice(0, 3)).toEqual(['x0', 'x0.missing', 'x1'])
    expect(made(numbers, step('missing-flag')).filter((_, j) => j % 2 === 1)).toEqual(fixture.missing.made)
  })
  test.each(fixture.rare)('rare words, min_frequency $minFrequency: unseen ones are rare too', ({ minFrequency, keep, made: wanted }) => {
    const steps = [step('rare', ['word'], { min_frequency: minFrequency, other: '~' }), step('one-hot')]
    expect(fitted(words, ...steps).steps[0]?.columns).toEqual([{ name: 'word', keep, other: '~' }])
    // The column of rare words is scikit-learn's last; ours stands where its name does.
    const names = featureNames(fitted(words, ...steps))
    const found = made(words, ...steps)
    const at = names.indexOf('word=~')
    expect([...found.filter((_, j) => j !== at), found[at]]).toEqual(wanted)
  })
  test('ordinal: in code-point order, or in the order given; what is not known is a gap', () => {
    near(made(words, step('ordinal')), [fixture.ordinal])
    near(made(tableOf(wordColumn('size', fixture.sizes)), step('ordinal', ['size'], { categories: fixture.ordered.categories })), [fixture.ordered.made])
  })
  test.each(Object.entries(fixture.scale))('scale: %s, gaps passed over', (kind, wanted) => {
    near(made(numbers, step('scale', [], { kind })), wanted)
  })
  test.each([
    ['iqr', { method: 'iqr' }],
    ['quantile', { method: 'quantile', low: 0.05, high: 0.9 }],
  ] as const)('fences: %s', (method, params) => {
    const [low, high] = fixture.fences[method] as [number[], number[]]
    const chosen = low.map((_, j) => j).filter((j) => method === 'quantile' || low[j] !== high[j])
    const recipe = fitted(numbers, step('cap', [], params))
    expect(recipe.steps[0]?.columns.map(({ name }) => name)).toEqual(chosen.map((j) => `x${j}`))
    const cells = (j: number): number[] => (fixture.numbers[j] as (number | null)[]).map((it) => it ?? NaN)
    near(made(numbers, step('cap', [], params)), fixture.numbers.map((column, j) => (chosen.includes(j) ? cells(j).map((it) => Math.min(Math.max(it, low[j] as number), high[j] as number)) : column)).map((column) => column.map((it) => (Number.isNaN(it) ? null : it))))
    const marks = made(tableOf(...chosen.map((j) => numbers.columns[j] as TableColumn)), step('mark', [], params)).filter((_, j) => j % 2 === 1)
    expect(marks).toEqual(chosen.map((j) => cells(j).map((it) => (it < (recipe.steps[0]?.columns[chosen.indexOf(j)] as { low: number }).low || it > (recipe.steps[0]?.columns[chosen.indexOf(j)] as { high: number }).high ? 1 : 0))))
    expect(marks.flat()).toContain(1)
  })
  test('parts of dates, before 1970 and in leap years too, as pandas takes them', () => {
    const { ms, ...parts } = fixture.dates
    for (const [part, wanted] of Object.entries(parts)) {
      ms.forEach((moment, i) => (part === 'days' ? expect(partOf(moment, part)).toBeCloseTo(wanted[i] as number, 9) : expect(partOf(moment, part as DatePart), `${part} ${moment}`).toBe(wanted[i])))
    }
  })
})

const small = tableOf(
  numberColumn('x', [1, 2, null, 4, 100]),
  wordColumn('w', ['a', 'b', 'a', null, 'c']),
  numberColumn('d', [0, 86_400_000, null, 172_800_000, 0], 'date'),
  wordColumn('yes', ['true', 'false', 'true', 'true', null], 'boolean'),
  numberColumn('still', [5, 5, 5, 5, 6]),
)
const first4 = Int32Array.of(0, 1, 2, 3)
const learned = (...steps: RecipeStep[]): ReturnType<typeof fitRecipe> => fitRecipe(small, schemaOf(small), first4, steps)
const namesAfter = (needs: typeof everything, ...steps: RecipeStep[]): string[] => featureNames(recipeOf(learned(...steps), needs))

describe('steps follow each other', () => {
  test('a flag sees the gaps that the next step fills; the step after works on what it made', () => {
    const recipe = recipeOf(learned(step('missing-flag', ['x']), step('impute', ['x'], { strategy: 'mean' }), step('scale', ['x'], { kind: 'min-max' })), nothing)
    const X = applyRecipe(recipe, small)
    expect(X.columns.slice(0, 2).map(({ data }) => [...data])).toEqual([[0, 1 / 3, 4 / 9, 1, 33], [0, 0, 1, 0, 0]].map((column) => column.map((it) => expect.closeTo(it, 12) as number)))
    expect(small.columns[0]?.data).toEqual(Float64Array.of(1, 2, NaN, 4, 100))
  })
  test('the order decides: scaled before it is filled, the fill is a scaled number', () => {
    const [scale, impute] = recipeOf(learned(step('scale', ['x'], { kind: 'min-max' }), step('impute', ['x'])), nothing).steps
    expect([scale?.id, impute?.columns]).toEqual(['scale', [{ name: 'x', value: expect.closeTo(1 / 3, 12) as number }]])
  })
  test('what is off is not done, and counts where steps are numbered', () => {
    expect(learned(step('drop-identifier', ['x'], {}, false)).steps).toEqual([])
    expect(() => learned(step('drop-identifier', ['x'], {}, false), step('scale', ['w']))).toThrow('Step 2')
  })
  test('constant in the learning rows is dropped, whatever the others hold', () => {
    expect(learned(step('drop-constant')).steps).toEqual([{ id: 'drop-constant', columns: [{ name: 'still' }] }])
    expect(learned(step('drop-constant', ['x', 'w'])).steps).toEqual([])
  })
  test('a column that only names its rows is found among the learning rows, or taken at a person’s word', () => {
    const many = tableOf(wordColumn('key', Array.from({ length: 30 }, (_, i) => `k${i}`)), numberColumn('row id', Array.from({ length: 30 }, (_, i) => i * 7)), numberColumn('year', Array.from({ length: 30 }, (_, i) => 1990 + i)))
    const drop = (...columns: string[]): unknown => fitRecipe(many, schemaOf(many), allRows(many).subarray(0, 24), [step('drop-identifier', columns)]).steps[0]?.columns
    expect(drop()).toEqual([{ name: 'key' }, { name: 'row id' }])
    expect(drop('year')).toEqual([{ name: 'year' }])
  })
  test('made names that are taken get a number, and later steps mean the column of that name', () => {
    const clash = tableOf(wordColumn('a', ['x', 'y', 'x', 'y', 'x']), numberColumn('a=x', [1, 2, 3, 4, 5]), numberColumn('a.missing', [0, 0, 0, 0, 1]))
    const recipe = recipeOf(fitRecipe(clash, schemaOf(clash), first4, [step('missing-flag', ['a'])]), everything)
    expect(featureNames(recipe)).toEqual(['a=x 2', 'a=y', 'a.missing 2', 'a=x', 'a.missing'])
    const X = applyRecipe(recipe, clash)
    expect([...(X.columns[0]?.data ?? [])]).toEqual([1, 0, 1, 0, 1])
    expect(X.columns[3]?.data[1]).toBeCloseTo(-0.447, 3)
    const dated = tableOf(numberColumn('d', [0, 1, 2, 3, 4], 'date'), numberColumn('d.year', [10, 20, 30, 40, 50]))
    const parted = recipeOf(fitRecipe(dated, schemaOf(dated), first4), everything)
    expect(featureNames(parted).slice(0, 2)).toEqual(['d.year 2', 'd.month'])
    expect(parted.steps[2]?.columns.map(({ name }) => name)).toContain('d.year 2')
  })
})

describe('automatic steps are added where a person has not done them', () => {
  test('with no steps: date parts, gaps, one-hot, scale, each on all that need it', () => {
    const steps = automaticSteps(learned(), everything)
    expect(steps.map(({ id, columns }) => [id, columns.map(({ name }) => name)])).toEqual([
      ['date-parts', ['d']],
      ['impute', ['x', 'w', 'd.year', 'd.month', 'd.day', 'd.weekday', 'd.days', 'yes', 'still']],
      ['one-hot', ['w', 'yes']],
      ['scale', ['x', 'd.year', 'd.month', 'd.day', 'd.weekday', 'd.days', 'still']],
    ])
  })
  test('not on what is filled, taken apart, encoded or scaled already, nor on flags', () => {
    const steps = automaticSteps(learned(step('missing-flag', ['x']), step('impute', ['x', 'yes'], { strategy: 'most_frequent' }), step('date-parts', ['d'], { parts: ['month'] }), step('ordinal', ['w']), step('scale', ['x']), step('mark', ['still'], { method: 'quantile' })), everything)
    expect(steps.map(({ id, columns }) => [id, columns.map(({ name }) => name)])).toEqual([
      ['impute', ['w', 'd.month', 'still']],
      ['one-hot', ['yes']],
      ['scale', ['w', 'd.month', 'still']],
    ])
  })
  test('a learner without needs gets no steps; words and dates are no features then', () => {
    expect(automaticSteps(learned(), nothing)).toEqual([])
    expect(namesAfter(nothing)).toEqual(['x', 'still'])
  })
  test('the hour only where the learning rows have times', () => {
    expect(namesAfter(everything)).not.toContain('d.hour')
    const timed = tableOf(numberColumn('d', [0, 3_600_000, null, 0], 'date'))
    expect(featureNames(recipeOf(fitRecipe(timed, schemaOf(timed), first4), everything))).toContain('d.hour')
  })
  test('what the input columns look like stays what it is, whatever the steps', () => {
    expect(learned(step('impute'), step('scale')).inputs).toEqual(learned().inputs)
  })
})

function faultOf(...steps: RecipeStep[]): unknown {
  try {
    learned(...steps)
  } catch (thrown) {
    if (thrown instanceof FaultError) return { code: thrown.fault.code, ...thrown.fault.place }
    throw thrown
  }
  return 'none'
}

test.each<[string, RecipeStep[], unknown]>([
  ['a column that is not there', [step('impute', ['z'])], { code: 'recipe-no-column', step: 1, column: 'z' }],
  ['a column that is not there any more', [step('one-hot', ['w']), step('rare', ['w'])], { code: 'recipe-no-column', step: 2, column: 'w' }],
  ['a column named twice', [step('impute', ['x', 'x'])], { code: 'recipe-column-twice', step: 1, column: 'x' }],
  ['words where numbers belong', [step('scale', ['x', 'w'])], { code: 'recipe-needs-numbers', step: 1, column: 'w' }],
  ['a date where numbers belong', [step('cap', ['d'])], { code: 'recipe-needs-numbers', step: 1, column: 'd' }],
  ['the mean of words', [step('impute', ['w'], { strategy: 'mean' })], { code: 'recipe-needs-numbers', step: 1, column: 'w' }],
  ['a word for numbers', [step('impute', ['x'], { strategy: 'constant', fill_value: 'none' })], { code: 'recipe-needs-words', step: 1, column: 'x' }],
  ['numbers where words belong', [step('ordinal', ['x'])], { code: 'recipe-needs-words', step: 1, column: 'x' }],
  ['numbers where dates belong', [step('date-parts', ['x'])], { code: 'recipe-needs-dates', step: 1, column: 'x' }],
  ['a strategy that there is not', [step('impute', [], { strategy: 'mode' })], { code: 'recipe-param', step: 1 }],
  ['a setting that there is not', [step('scale', [], { strategy: 'robust' })], { code: 'recipe-unknown-param', step: 1 }],
  ['a share above 1', [step('rare', [], { min_frequency: 1.5 })], { code: 'recipe-param', step: 1 }],
  ['an order with a word twice', [step('ordinal', [], { categories: ['a', 'a'] })], { code: 'recipe-param', step: 1 }],
  ['a part that there is not', [step('date-parts', [], { parts: ['century'] })], { code: 'recipe-param', step: 1 }],
  ['a high fence below the low one', [step('cap', [], { method: 'quantile', low: 0.5, high: 0.4 })], { code: 'recipe-param', step: 1 }],
  ['nothing left', [step('drop-identifier', ['x', 'w', 'd', 'yes', 'still'])], { code: 'recipe-leaves-nothing' }],
])('%s is refused with its place', (_name, steps, wanted) => {
  expect(faultOf(...steps)).toEqual(wanted)
})

test('a table that would not fit is refused before it is made, and its widest columns are named', () => {
  const rows = 20_000
  const wide = tableOf(numberColumn('x', Array.from({ length: rows }, (_, i) => i)), wordColumn('name', Array.from({ length: rows }, (_, i) => `n${i}`)))
  const recipe = recipeOf(fitRecipe(wide, schemaOf(wide), allRows(wide)), everything)
  let fault: unknown
  try {
    applyRecipe(recipe, wide)
  } catch (thrown) {
    fault = (thrown as FaultError).fault
  }
  expect(fault).toMatchObject({ code: 'recipe-too-wide', values: { rows, columns: 20_001, widest: 'name (20000), x (1)' }, place: { column: 'name' } })
  expect(applyRecipe(recipe, wide, Int32Array.of(1, 2)).columns.length).toBe(20_001)
})

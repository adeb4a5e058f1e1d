import { beforeAll, describe, expect, test } from 'vitest'
import type { FittedModel, InputRange } from '../../engine/learn/fitted-model.ts'
import { featureNames } from '../../engine/recipe/apply.ts'
import type { FittedStep } from '../../engine/recipe/fitted.ts'
import type { Table } from '../../engine/table/table.ts'
import { differenceOn, differenceOver } from './fixtures/difference.ts'
import { booleanInput, dateInput, handBuilt, linear, numberInput, wordInput } from './fixtures/hand-built.ts'
import { runtimes } from './fixtures/runtimes.ts'
import type { OnnxRuntime } from './runtime.ts'

/** A linear model over whatever the steps make: a column that is off moves its answer. */
function withSteps(inputs: readonly InputRange[], steps: readonly FittedStep[]): FittedModel {
  const schema = inputs.map(({ name, type }) => ({ name, type }))
  return handBuilt({ inputs, steps, learned: linear(featureNames({ schema, steps }).length) })
}

const size = numberInput('size')
const colour = wordInput('colour', ['blue', 'green', '红'])
const day = dateInput('day')
const yes = booleanInput('yes')

const filled: FittedStep = { id: 'impute', columns: [{ name: 'size', value: 1.5 }] }
const levels = ['blue', 'green', '红']
const oneHot: FittedStep = { id: 'one-hot', columns: [{ name: 'colour', levels }] }

const recipes: [string, readonly InputRange[], readonly FittedStep[]][] = [
  ['gaps of numbers are marked, then filled', [size], [{ id: 'missing-flag', columns: [{ name: 'size', as: 'size was missing' }] }, filled]],
  ['gaps are filled first, so that none is marked', [size], [filled, { id: 'missing-flag', columns: [{ name: 'size', as: 'no gap' }] }]],
  ['gaps of words are marked and become a level', [colour], [{ id: 'missing-flag', columns: [{ name: 'colour', as: 'gone' }] }, { id: 'impute', columns: [{ name: 'colour', value: 'missing' }] }, { id: 'one-hot', columns: [{ name: 'colour', levels: [...levels, 'missing'] }] }]],
  ['gaps of words are filled with a level', [colour], [{ id: 'impute', columns: [{ name: 'colour', value: '红' }] }, oneHot]],
  ['gaps of words that stay', [colour], [oneHot]],
  ['rare words and unseen ones become one', [colour], [{ id: 'rare', columns: [{ name: 'colour', keep: ['green'], other: 'other' }] }, { id: 'one-hot', columns: [{ name: 'colour', levels: ['green', 'other'] }] }]],
  ['rare words become a word that is kept', [colour], [{ id: 'rare', columns: [{ name: 'colour', keep: ['green', '红'], other: '红' }] }, { id: 'impute', columns: [{ name: 'colour', value: 'green' }] }, oneHot]],
  ['words become the numbers of their levels, unseen ones gaps that are filled', [colour], [{ id: 'ordinal', columns: [{ name: 'colour', levels }] }, { id: 'impute', columns: [{ name: 'colour', value: 7 }] }]],
  ['numbers of levels are scaled', [colour], [{ id: 'impute', columns: [{ name: 'colour', value: 'blue' }] }, { id: 'rare', columns: [{ name: 'colour', keep: levels, other: 'green' }] }, { id: 'ordinal', columns: [{ name: 'colour', levels }] }, { id: 'scale', kind: 'min-max', columns: [{ name: 'colour', centre: 0, spread: 2 }] }]],
  ['outliers are marked, then held in', [size], [filled, { id: 'mark', columns: [{ name: 'size', low: -1, high: 4, as: 'odd' }] }, { id: 'cap', columns: [{ name: 'size', low: -1, high: 4 }] }]],
  ['outliers of gaps', [size], [{ id: 'mark', columns: [{ name: 'size', low: -1, high: 4, as: 'odd' }] }, { id: 'cap', columns: [{ name: 'size', low: -1, high: 4 }] }, filled]],
  ['three kinds of scales', [size, numberInput('b'), numberInput('c')], [{ id: 'impute', columns: ['size', 'b', 'c'].map((name) => ({ name, value: 0 })) }, { id: 'scale', kind: 'standard', columns: [{ name: 'size', centre: 2, spread: 3 }] }, { id: 'scale', kind: 'robust', columns: [{ name: 'b', centre: 1, spread: 0.1 }] }, { id: 'scale', kind: 'min-max', columns: [{ name: 'c', centre: -3, spread: 10 }] }]],
  ['columns are dropped', [size, colour, numberInput('constant')], [{ id: 'drop-constant', columns: [{ name: 'constant' }] }, { id: 'drop-identifier', columns: [{ name: 'colour' }] }, filled]],
  ['words and moments that nothing makes numbers of', [size, colour, day, yes], [filled]],
  ['parts of moments, gaps filled afterwards', [day], [{ id: 'date-parts', columns: [{ name: 'day', parts: ['year', 'month', 'day', 'weekday', 'hour', 'days'] }] }, { id: 'impute', columns: ['year', 'month', 'day', 'weekday', 'hour', 'days'].map((part) => ({ name: `day.${part}`, value: 3 })) }, { id: 'scale', kind: 'standard', columns: [{ name: 'day.days', centre: 10_000, spread: 5000 }] }]],
  ['moments whose gaps are marked and filled', [day, size], [{ id: 'missing-flag', columns: [{ name: 'day', as: 'day unknown' }] }, { id: 'impute', columns: [{ name: 'day', value: 86_400_000 }, { name: 'size', value: 0 }] }, { id: 'date-parts', columns: [{ name: 'day', parts: ['days'] }] }]],
  ['true and false', [yes, size], [{ id: 'impute', columns: [{ name: 'yes', value: 'true' }, { name: 'size', value: 0 }] }, { id: 'one-hot', columns: [{ name: 'yes', levels: ['false', 'true'] }] }]],
  ['true and false as 0 and 1', [yes], [{ id: 'ordinal', columns: [{ name: 'yes', levels: ['false', 'true'] }] }, { id: 'impute', columns: [{ name: 'yes', value: 0.5 }] }]],
  ['one column of a level is scaled alone', [colour, size], [filled, oneHot, { id: 'scale', kind: 'standard', columns: [{ name: 'colour=green', centre: 0.25, spread: 0.5 }] }]],
  ['a made name that is taken', [colour, numberInput('colour=blue')], [{ id: 'impute', columns: [{ name: 'colour=blue', value: 0 }] }, oneHot, { id: 'scale', kind: 'standard', columns: [{ name: 'colour=blue 2', centre: 0.25, spread: 0.5 }] }]],
  ['a column without levels', [wordInput('none', []), size], [{ id: 'one-hot', columns: [{ name: 'none', levels: [] }] }, filled]],
]

describe.each(runtimes)('%s', (_name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  test.each(recipes)('%s', async (_recipe, inputs, steps) => {
    const { maxDifference, answered } = await differenceOn(runtime, withSteps(inputs, steps), 400)
    expect(answered).toBe(400)
    expect(maxDifference).toBeLessThan(1e-12)
  })

  test('moments at the ends of days, years, leap years and centuries, before and after 1970', async () => {
    const model = withSteps([day], [{ id: 'date-parts', columns: [{ name: 'day', parts: ['year', 'month', 'day', 'weekday', 'hour', 'days'] }] }])
    const edges = [[1, 1], [2, 28], [2, 29], [3, 1], [12, 31]] as const
    const years = [1, 4, 100, 400, 1600, 1899, 1900, 1968, 1969, 1970, 1972, 2000, 2024, 2100, 9999]
    const at = (year: number, month: number, date: number): number => new Date(0).setUTCFullYear(year, month - 1, date)
    const moments = years.flatMap((year) => edges.flatMap(([month, date]) => [at(year, month, date) - 1, at(year, month, date), at(year, month, date) + 82_799_999]))
    const table: Table = { rows: moments.length, columns: [{ name: 'day', type: 'date', data: Float64Array.from(moments) }] }
    const { maxDifference, answered } = await differenceOver(runtime, model, table)
    expect(answered).toBe(moments.length)
    // A part that is off by one would move the answer by far more.
    expect(maxDifference).toBeLessThan(1e-9)
  })
})

test.each([
  ['scale on words', [colour], { id: 'scale', kind: 'standard', columns: [{ name: 'colour', centre: 0, spread: 1 }] }],
  ['one-hot on numbers', [size], { id: 'one-hot', columns: [{ name: 'size', levels: ['1'] }] }],
] as [string, InputRange[], FittedStep][])('%s is refused', async (_what, inputs, step) => {
  const runtime = { name: 'none', load: () => Promise.reject(new Error('nothing should be loaded')) }
  await expect(differenceOn(runtime, withSteps(inputs, [step]), 1)).rejects.toThrow(TypeError)
})

import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { Problem } from '../../contract/documents/problem.ts'
import type { RecipeDoc, RecipeProposal, RecipeReason, RecipeStep } from '../../contract/documents/recipe.ts'
import { quantileAmong } from '../number/quantile.ts'
import { findColumn, isGap, type DateColumn, type NumberColumn, type Table, type TableColumn, type WordColumn } from '../table/table.ts'
import { numbersIn, wordCounts } from './facts.ts'
import { partsOf } from './fit-step.ts'

/** A gap in more rows than this share may mean something, so that there was one is kept. */
const manyGaps = 0.05
/** A word in fewer rows than this is rare, on a small table one in less than a hundredth of its rows. */
const rareRows = 10
const rareShare = 0.01
/** So many numbers would one column become that its rare words are gathered even where they are most of it. */
const wideCells = 50_000_000
/** Fences at three times the distance of the quartiles: what lies beyond is far out (Tukey). */
const farOut = 3

type Wish = Pick<RecipeStep, 'id' | 'params' | 'on'> & Pick<RecipeReason, 'why' | 'values'>

const step = (id: RecipeStep['id'], params: RecipeStep['params'], why: RecipeReason['why'], values: RecipeReason['values'], on = true): Wish => ({ id, params, on, why, values })

const gapsIn = (column: TableColumn): number => {
  let gaps = 0
  for (let row = 0; row < column.data.length; row++) if (isGap(column, row)) gaps++
  return gaps
}

function numberWishes(column: NumberColumn, rows: number): Wish[] {
  const wishes: Wish[] = []
  const values = numbersIn(column.data)
  const missing = rows - values.length
  if (missing > manyGaps * rows) wishes.push(step('missing-flag', {}, 'many-gaps', { missing, rows }))
  if (missing > 0) wishes.push(step('impute', { strategy: 'median' }, 'gaps', { missing, rows }))
  const first = quantileAmong(values, 0.25)
  const third = quantileAmong(values, 0.75)
  const reach = farOut * (third - first)
  const beyond = values.reduce((count, value) => count + (value < first - reach || value > third + reach ? 1 : 0), 0)
  if (beyond > 0 && reach > 0) wishes.push(step('cap', { method: 'iqr', factor: farOut }, 'far-out', { count: beyond, low: first - reach, high: third + reach }, false))
  return wishes
}

function wordWishes(column: WordColumn, rows: number): Wish[] {
  const wishes: Wish[] = []
  const missing = gapsIn(column)
  if (missing > manyGaps * rows) wishes.push(step('impute', { strategy: 'constant', fill_value: 'missing' }, 'many-gaps', { missing, rows }))
  else if (missing > 0) wishes.push(step('impute', { strategy: 'most_frequent' }, 'gaps', { missing, rows }))
  const counts = wordCounts(column.data, column.dictionary.length).counts.filter((count) => count > 0)
  const least = Math.ceil(Math.min(rareRows, rareShare * rows))
  const rare = counts.filter((count) => count < least)
  const gathered = rare.reduce((sum, count) => sum + count, 0)
  // A single rare word gains nothing by another name; where most words are rare, gathering them would lose the column.
  const kept = gathered <= rows / 2
  if (rare.length > 1) wishes.push(step('rare', { min_frequency: least, other: 'other' }, kept ? 'rare-words' : 'mostly-rare', { rare: rare.length, levels: counts.length, rows: gathered }, kept || counts.length * rows > wideCells))
  return wishes
}

function dateWishes(column: DateColumn, rows: number): Wish[] {
  const missing = gapsIn(column)
  const flag = missing > manyGaps * rows ? [step('missing-flag', {}, 'many-gaps', { missing, rows })] : []
  const parts = partsOf(column.data)
  return [...flag, step('date-parts', { parts }, 'date', { parts: parts.length })]
}

const wishesFor = (column: TableColumn, rows: number): Wish[] => (column.type === 'number' ? numberWishes(column, rows) : column.type === 'date' ? dateWishes(column, rows) : wordWishes(column, rows))

/** Flags look at gaps before they are filled; words are gathered after that, so that the word for gaps may be rare itself. */
const order: readonly RecipeStep['id'][] = ['missing-flag', 'date-parts', 'impute', 'rare', 'cap']

/**
 * What the columns themselves suggest, each with its reason: gaps filled, flagged where they are many, dates taken apart,
 * rare words gathered, far-out values capped (kept off: a person should look first). What a learner needs is added by the
 * run and is not in it. Types and uses of all columns are those of `columns`; what `problem` asks for is no input.
 */
export function proposeRecipe(table: Table, columns: readonly ColumnDoc[], problem: Problem): RecipeProposal {
  const target = problem.task === 'cluster' ? undefined : problem.target
  const asked = target ?? (problem.task === 'cluster' ? problem.compare : undefined)
  const reasons: RecipeReason[] = []
  const wishes = new Map<string, { step: RecipeStep; reasons: RecipeReason[] }>()
  const uses: [string, RecipeDoc['columns'][string]][] = []
  for (const { name, type, use, useWhy } of columns) {
    const input = use === 'input' && name !== asked
    uses.push([name, { type, use: name === target ? 'target' : input ? 'input' : 'out' }])
    const column = findColumn(table, name)
    if (name === asked || column === undefined) continue
    if (!input) {
      if (useWhy !== 'fits') reasons.push({ column: name, why: useWhy, values: {} })
      continue
    }
    for (const { id, params, on, why, values } of wishesFor(column, table.rows)) {
      const key = JSON.stringify([id, params, on])
      const wish = wishes.get(key) ?? { step: { id, columns: [], params, on }, reasons: [] }
      wish.step.columns.push(name)
      wish.reasons.push({ column: name, why, values })
      wishes.set(key, wish)
    }
  }
  const steps = [...wishes.values()].sort((a, b) => order.indexOf(a.step.id) - order.indexOf(b.step.id))
  for (const [i, wish] of steps.entries()) reasons.push(...wish.reasons.map((it) => ({ step: i + 1, ...it })))
  return { recipe: { format: 1, columns: Object.fromEntries(uses), steps: steps.map((it) => it.step) }, reasons }
}

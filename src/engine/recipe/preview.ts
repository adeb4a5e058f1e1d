import type { Fitted, RecipePreview } from '../../contract/asks/recipe.ts'
import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { FittedStep } from './fitted.ts'
import { openFrame, type Frame, type Live } from './frame.ts'
import { cellAt, reachOf, sideOf, still, together } from './preview-side.ts'
import { runStep } from './run-step.ts'
import { shapesBefore, stepped, type Seen } from './seen.ts'
import { shapesAfter } from './shape.ts'
import { touchedBy } from './touched.ts'

const mostRows = 200
const mostSides = 6
const mostWords = 12
const mostNamed = 1000

interface Wanted {
  readonly steps: readonly RecipeStep[]
  /** The column to look at; else the first that the step works on. */
  readonly column?: string | undefined
  readonly rows: 'touched' | 'all'
}

const some = (words: readonly string[]): { first: string[]; of: number } => ({ first: words.slice(0, mostWords), of: words.length })

function fittedOf(step: FittedStep, it: FittedStep['columns'][number]): Fitted {
  switch (step.id) {
    case 'impute':
      return { value: (it as (typeof step.columns)[number]).value }
    case 'cap':
    case 'mark': {
      const { low, high } = it as (typeof step.columns)[number]
      return { low, high }
    }
    case 'scale': {
      const { centre, spread } = it as (typeof step.columns)[number]
      return { centre, spread }
    }
    case 'rare': {
      const { keep, other } = it as (typeof step.columns)[number]
      return { value: other, words: some(keep) }
    }
    case 'one-hot':
    case 'ordinal':
      return { words: some((it as (typeof step.columns)[number]).levels) }
    case 'date-parts':
      return { words: some((it as (typeof step.columns)[number]).parts) }
    default:
      return {}
  }
}

const find = ({ columns }: Frame, name: string): Live | undefined => columns.find(({ shape }) => shape.name === name)

function valuesAmong(live: Live, rows: Int32Array): number {
  let known = 0
  if ('codes' in live) {
    const codes = live.codes.read()
    for (const row of rows) if ((codes[row] as number) >= 0) known++
  } else {
    const data = live.numbers.read()
    for (const row of rows) if (!Number.isNaN(data[row])) known++
  }
  return known
}

const empty = { column: null, known: 0, fitted: {}, touched: 0, before: null, after: [], made: 0, rows: [] }

/** Steps that leave a column's unit as it was: both pictures have the same bars. */
const sameUnit: ReadonlySet<FittedStep['id']> = new Set<FittedStep['id']>(['impute', 'cap'])

/** Steps that put a flag behind the column and leave the column itself alone. */
const besideIt: ReadonlySet<FittedStep['id']> = new Set<FittedStep['id']>(['missing-flag', 'mark'])

/** The step on one column alone; of many levels only those that are shown, so that nothing wide is made. */
function onlyOn(step: FittedStep, column: string): FittedStep {
  if (step.id === 'one-hot') return { ...step, columns: step.columns.filter(({ name }) => name === column).map((it) => ({ ...it, levels: it.levels.slice(0, mostSides) })) }
  return { ...step, columns: (step.columns as readonly { name: string }[]).filter(({ name }) => name === column) } as FittedStep
}

/**
 * The last of `steps`, whether it is on or not, before and after on one column and all rows. What is fitted is fitted on
 * the learning rows of `seen`; other rows are only shown. `beside` says what else stands in a row. Throws the fault of
 * the step.
 */
export function previewStep(seen: Seen, { steps, column, rows }: Wanted, beside: (row: number) => RecipePreview['rows'][number]['beside']): RecipePreview {
  const last = steps.length - 1
  const outcomes = seen.outcomes(steps.map((step, i) => (i === last ? { ...step, on: true } : step)))
  const earlier = outcomes.slice(0, last)
  const shapes = shapesBefore(seen.schema, earlier)
  const there = shapes.slice(0, mostNamed).map(({ name, kind, flag }) => ({ name, kind, flag }))
  const base = { there, learning: seen.learning.length, of: seen.table.rows }
  const { fitted, fault } = outcomes[last] ?? {}
  if (fault !== undefined) throw new FaultError(fault.code, fault.values, fault.place)
  const works = fitted?.columns.map(({ name }) => name).slice(0, mostNamed) ?? []
  const it = fitted?.columns.find(({ name }) => name === column) ?? fitted?.columns[0]
  const wanted = new Set(shapes.flatMap(({ name, origin }) => (name === it?.name ? [origin] : [])))
  const frame = earlier.reduce((at, outcome) => stepped(at, outcome, wanted), openFrame(seen.table, seen.schema))
  const live = it === undefined ? undefined : find(frame, it.name)
  if (fitted === undefined || it === undefined || live === undefined) return { ...base, ...empty, works }

  const before = still(live)
  const mask = new Uint8Array(frame.rows)
  const touches = touchedBy(fitted, it, before)
  for (let row = 0; row < mask.length; row++) mask[row] = touches(row) ? 1 : 0
  const touched = (row: number): boolean => mask[row] === 1

  const at = frame.columns.indexOf(live)
  const names = (shapesAfter(shapes, fitted)[at] ?? []).map(({ name }) => name)
  const made = names.filter((name) => name !== it.name || !besideIt.has(fitted.id))
  const done = runStep(frame, onlyOn(fitted, it.name))
  // Names of columns that only this step makes may have fewer rivals now; their places stay.
  const after = done.columns.slice(at, at + names.length).map((one, k): Live => ({ ...one, shape: { ...one.shape, name: names[k] ?? one.shape.name } }) as Live)
  const shown = after.filter(({ shape }) => made.includes(shape.name)).slice(0, mostSides)

  const reach = sameUnit.has(fitted.id) && 'numbers' in before && 'numbers' in (after[0] ?? before) ? together(reachOf(before.numbers.read()), reachOf((after[0] as typeof before).numbers.read())) : undefined
  const picked: RecipePreview['rows'] = []
  for (let row = 0; row < mask.length && picked.length < mostRows; row++) {
    if (rows === 'touched' && !touched(row)) continue
    picked.push({ row, beside: beside(row), before: cellAt(before, row), after: shown.map((one) => cellAt(one, row)), changed: touched(row) })
  }
  return {
    ...base,
    works,
    column: it.name,
    known: valuesAmong(before, seen.learning),
    fitted: fittedOf(fitted, it),
    touched: mask.reduce((sum, one) => sum + one, 0),
    before: sideOf(before, touched, reach),
    after: shown.map((one, k) => sideOf(one, touched, k === 0 && !one.shape.flag ? reach : undefined)),
    made: made.length,
    rows: picked,
  }
}

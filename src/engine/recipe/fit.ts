import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { SchemaColumn, Table } from '../table/table.ts'
import { partOf } from './date-part.ts'
import { numberFacts, wordFacts, type ColumnFacts, type NumberFacts } from './facts.ts'
import { fitStep, partsOf } from './fit-step.ts'
import type { DatePart, FittedDateParts, FittedRecipe, FittedStep } from './fitted.ts'
import { openFrame, type Frame, type Live } from './frame.ts'
import type { Needs } from './needs.ts'
import { runStep } from './run-step.ts'
import { shapesAfter, type Shape } from './shape.ts'

/** A column that is left after the steps of a person. Flags need no facts: they have no gaps and are not scaled. */
interface Left {
  readonly shape: Shape
  readonly facts?: ColumnFacts
  /** Of a column of moments: what its parts look like. */
  readonly parts?: readonly { readonly part: DatePart; readonly facts: NumberFacts }[]
}

/**
 * All that is ever learned about columns apart from a target: the input columns as the learning rows show them, the
 * steps of a person fitted on these rows, and the columns that are left after them. Plain data.
 */
export interface LearnedColumns {
  readonly schema: readonly SchemaColumn[]
  readonly inputs: readonly ColumnFacts[]
  readonly steps: readonly FittedStep[]
  readonly left: readonly Left[]
}

function factsOf(live: Live, { name, type }: SchemaColumn): ColumnFacts {
  if ('codes' in live) return wordFacts(name, type === 'boolean' ? type : 'category', live.dictionary, live.codes.read())
  return numberFacts(name, live.shape.kind, live.numbers.read())
}

function leftOf(live: Live, known: ColumnFacts | undefined): Left {
  const { shape } = live
  if (shape.flag) return { shape }
  const facts = known ?? factsOf(live, { name: shape.name, type: 'category' })
  if (shape.kind !== 'date' || 'codes' in live) return { shape, facts }
  const moments = live.numbers.read()
  return { shape, facts, parts: partsOf(moments).map((part) => ({ part, facts: numberFacts(`${shape.name}.${part}`, 'number', moments.map((ms) => partOf(ms, part))) })) }
}

/**
 * Fits the steps that are on, in their order, each on the columns as those before it left them, on the rows `rows` of
 * `table`; no other row is looked at. `steps` counts from 1 in faults, those that are off too. A step without a column
 * to work on is left out. Throws `missing-column`, `recipe-leaves-nothing` and the faults of `fitStep`.
 */
export function fitRecipe(table: Table, schema: readonly SchemaColumn[], rows: Int32Array, steps: readonly RecipeStep[] = []): LearnedColumns {
  let frame: Frame = openFrame(table, schema, rows)
  const known = new Map<Live, ColumnFacts>(frame.columns.map((live, j) => [live, factsOf(live, schema[j] as SchemaColumn)]))
  const inputs = [...known.values()]
  const fitted: FittedStep[] = []
  for (const [i, step] of steps.entries()) {
    if (!step.on) continue
    const made = fitStep({ step, at: i + 1 }, frame)
    if (made.columns.length === 0) continue
    fitted.push(made)
    frame = runStep(frame, made)
  }
  if (frame.columns.length === 0 && schema.length > 0) throw new FaultError('recipe-leaves-nothing', {})
  return { schema, inputs, steps: fitted, left: frame.columns.map((live) => leftOf(live, known.get(live))) }
}

/** A column that automatic steps may still work on: one that is left, or a part of one. */
interface Open {
  readonly shape: Shape
  readonly facts: ColumnFacts
}

/** The columns after automatic date parts, flags left out. */
function opened({ left }: LearnedColumns, parting: FittedDateParts): Open[] {
  const after = shapesAfter(left.map(({ shape }) => shape), parting)
  const parted = new Set(parting.columns.map(({ name }) => name))
  return left.flatMap(({ shape, facts, parts }, j): Open[] => {
    if (facts === undefined) return []
    if (parts === undefined || !parted.has(shape.name)) return [{ shape, facts }]
    return parts.map((part, k) => ({ shape: (after[j] as readonly Shape[])[k] as Shape, facts: part.facts }))
  })
}

/**
 * The steps that a learner needs and that a person has not taken, in the order date-parts, impute, one-hot, scale. A
 * step without a column to work on is left out. `scaleTarget` is no business of a recipe over inputs.
 */
export function automaticSteps(learned: LearnedColumns, needs: Needs): FittedStep[] {
  const steps: FittedStep[] = []
  const push = <S extends FittedStep>(step: S): void => {
    if (step.columns.length > 0) steps.push(step)
  }
  const parting = needs.oneHot || needs.impute
  const dateParts: FittedDateParts = { id: 'date-parts', columns: learned.left.flatMap(({ shape, parts }) => (!parting || parts === undefined ? [] : [{ name: shape.name, parts: parts.map(({ part }) => part) }])) }
  push(dateParts)
  const open = opened(learned, dateParts)
  if (needs.impute) push({ id: 'impute', columns: open.flatMap(({ shape, facts }) => (shape.full ? [] : [{ name: shape.name, value: 'levels' in facts ? facts.most : facts.median }])) })
  if (needs.oneHot) push({ id: 'one-hot', columns: open.flatMap(({ shape, facts }) => ('levels' in facts ? [{ name: shape.name, levels: [...facts.levels] }] : [])) })
  if (needs.scale) {
    const columns = open.flatMap(({ shape, facts }) => ('levels' in facts || shape.kind === 'date' || shape.scaled ? [] : [{ name: shape.name, centre: facts.mean, spread: facts.deviation }]))
    push({ id: 'scale', kind: 'standard', columns })
  }
  return steps
}

/** What a person asked for, and behind it what a learner still needs. */
export const recipeOf = (learned: LearnedColumns, needs: Needs): FittedRecipe => ({ schema: learned.schema.map(({ name, type }) => ({ name, type })), steps: [...learned.steps, ...automaticSteps(learned, needs)] })

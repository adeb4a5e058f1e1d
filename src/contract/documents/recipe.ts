import * as v from 'valibot'
import { ColumnType, type ColumnDoc } from './dataset.ts'
import { Count } from './ids.ts'
import { ParamValue } from './plan.ts'
import { setAside, type Problem } from './problem.ts'

export const RecipeStepId = v.picklist(['impute', 'missing-flag', 'one-hot', 'rare', 'ordinal', 'scale', 'cap', 'mark', 'drop-constant', 'drop-identifier', 'date-parts'])
export type RecipeStepId = v.InferOutput<typeof RecipeStepId>

/** One thing that a person decided about columns. `columns` in table order; `on`: false keeps the step and leaves it out. */
export const RecipeStep = v.strictObject({
  id: RecipeStepId,
  columns: v.array(v.string()),
  params: v.record(v.string(), v.union([ParamValue, v.array(v.string())])),
  on: v.boolean(),
})
export type RecipeStep = v.InferOutput<typeof RecipeStep>

/** Flags see gaps before they are filled, words are gathered once they are, numbers are scaled last. */
const usualOrder: readonly RecipeStepId[] = ['drop-identifier', 'drop-constant', 'missing-flag', 'mark', 'date-parts', 'impute', 'rare', 'cap', 'ordinal', 'one-hot', 'scale']

/** Where a proposed step belongs among others: before the first that usually comes after it. */
export function placeFor(steps: readonly RecipeStep[], step: RecipeStep): number {
  const after = steps.findIndex(({ id }) => usualOrder.indexOf(id) > usualOrder.indexOf(step.id))
  return after < 0 ? steps.length : after
}

/**
 * Step 3: what is done to columns before anything learns. Only decisions: what a step learns (a median, the levels) is
 * fitted on learning rows by a run. `columns` changes how columns are typed and used; those it does not name stay.
 */
export const RecipeDoc = v.strictObject({
  format: v.literal(1),
  columns: v.record(v.string(), v.strictObject({ type: v.optional(ColumnType), use: v.optional(v.picklist(['input', 'target', 'out'])) })),
  steps: v.array(RecipeStep),
})
export type RecipeDoc = v.InferOutput<typeof RecipeDoc>

/**
 * A recipe as a run carries it out: a column that is not learned from (any more) is passed over, and a step that names no
 * other is off. So leaving a column out never breaks a step, and taking it in again brings the step back.
 */
export function recipeInUse(recipe: RecipeDoc, columns: readonly ColumnDoc[], problem: Problem): RecipeDoc {
  const out = new Set(columns.flatMap(({ name, use, type }) => (use === 'input' && type !== 'text' && name !== setAside(problem) ? [] : [name])))
  const steps = recipe.steps.map((step) => {
    const kept = step.columns.filter((name) => !out.has(name))
    return kept.length === step.columns.length ? step : { ...step, columns: kept, on: step.on && kept.length > 0 }
  })
  return { ...recipe, steps }
}

/**
 * Why a step is proposed for a column, or, without a step, why the column is left out. `values` are the figures that
 * decided: rows, shares and levels.
 */
export const RecipeReason = v.object({
  /** From 1. */
  step: v.optional(Count),
  column: v.string(),
  why: v.picklist(['many-gaps', 'gaps', 'date', 'rare-words', 'mostly-rare', 'far-out', 'identifier', 'constant', 'free-text', 'all-missing', 'not-known', 'gives-away', 'person']),
  values: v.record(v.string(), v.number()),
})
export type RecipeReason = v.InferOutput<typeof RecipeReason>

/** A recipe that the table itself suggests. */
export const RecipeProposal = v.object({ recipe: RecipeDoc, reasons: v.array(RecipeReason) })
export type RecipeProposal = v.InferOutput<typeof RecipeProposal>

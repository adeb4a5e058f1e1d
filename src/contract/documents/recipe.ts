import * as v from 'valibot'
import { ColumnType } from './dataset.ts'
import { ParamValue } from './plan.ts'

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

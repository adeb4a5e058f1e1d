import * as v from 'valibot'
import { ColumnType } from './dataset.ts'

/** What a person decided about columns; steps beyond the automatic ones come with later versions. */
export const RecipeDoc = v.object({
  format: v.literal(1),
  columns: v.record(v.string(), v.object({ type: ColumnType, use: v.picklist(['input', 'target', 'out']) })),
  steps: v.pipe(v.array(v.unknown()), v.maxLength(0)),
})
export type RecipeDoc = v.InferOutput<typeof RecipeDoc>

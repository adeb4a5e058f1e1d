import * as v from 'valibot'
import { Count } from './ids.ts'

const Level = v.object({ value: v.string(), rows: Count })

/** Facts about one column, from all rows of the file. Quantiles are linear (type 7); deviation is the population's. */
export const ColumnProfile = v.object({
  name: v.string(),
  missing: Count,
  distinct: Count,
  numbers: v.optional(v.object({
    min: v.number(), max: v.number(), mean: v.number(), deviation: v.number(), median: v.number(),
    /** At 5, 25, 75 and 95 %. */
    quantiles: v.tuple([v.number(), v.number(), v.number(), v.number()]),
    /** Bars of equal width from min to max; `edges` has one more entry than `rows`. */
    edges: v.array(v.number()), rows: v.array(Count),
  })),
  /** The most frequent values, most frequent first (ties: code-point order), at most 12; `others` counts the rest. */
  levels: v.optional(v.object({ top: v.array(Level), others: Count })),
})
export type ColumnProfile = v.InferOutput<typeof ColumnProfile>

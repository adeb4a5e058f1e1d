import * as v from 'valibot'
import { Seed } from './ids.ts'

/**
 * Step 4: which rows are held out. `testShare` 0 holds nothing out: all rows learn and there are no test scores.
 * `practiceShare` (of all rows, like `testShare`): rows that scores are taken on while one still chooses; absent where
 * `folds` does that or nothing does. Practice rows are dealt out of what the test rows left, ceil(share · n) of them.
 */
export const SplitPlanDoc = v.object({
  testShare: v.pipe(v.number(), v.minValue(0), v.maxValue(0.9)),
  practiceShare: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(0.9))),
  seed: Seed,
  stratify: v.boolean(),
  /** Rows of one group are never dealt apart; by time the last rows are held out. Absent: each row by chance. */
  by: v.optional(v.object({ kind: v.picklist(['group', 'time']), column: v.string() })),
  /** Cross-validation of the learning rows. */
  folds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(50))),
})
export type SplitPlanDoc = v.InferOutput<typeof SplitPlanDoc>

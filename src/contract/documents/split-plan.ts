import * as v from 'valibot'
import { Seed } from './ids.ts'

/** Step 4: which rows are held out. `testShare` 0 holds nothing out: all rows learn and there are no test scores. */
export const SplitPlanDoc = v.object({
  testShare: v.pipe(v.number(), v.minValue(0), v.maxValue(0.9)),
  seed: Seed,
  stratify: v.boolean(),
})
export type SplitPlanDoc = v.InferOutput<typeof SplitPlanDoc>

import * as v from 'valibot'

export const ParamValue = v.union([v.number(), v.string(), v.boolean(), v.null(), v.array(v.number())])
export type ParamValue = v.InferOutput<typeof ParamValue>

/** Automatic steps that may be left out. */
const Without = v.array(v.picklist(['scale']))

export const PlannedLearner = v.object({
  id: v.string(),
  params: v.record(v.string(), ParamValue),
  without: Without,
  /** Automatic steps that this learner does not need and a person wants all the same. */
  with: v.optional(Without),
})
export type PlannedLearner = v.InferOutput<typeof PlannedLearner>

/** Steps 5 and 6: which learners learn, with what settings. The baseline is always added and never listed. */
export const PlanDoc = v.object({
  learners: v.array(PlannedLearner),
  /** Two classes: the positive one (the last) is said where its probability is greater than this. */
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type PlanDoc = v.InferOutput<typeof PlanDoc>

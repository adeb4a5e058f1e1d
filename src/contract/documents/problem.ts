import * as v from 'valibot'

/** The tasks that predict a column. */
export const PredictTask = v.picklist(['classify', 'regress'])
export type PredictTask = v.InferOutput<typeof PredictTask>

export type Task = PredictTask | 'cluster'

/** Step 1: what a person wants to know. `why` says where the task came from; `person` wins over every rule. */
export const ProblemDoc = v.object({
  target: v.string(),
  task: PredictTask,
  why: v.picklist(['category', 'few-whole-numbers', 'numbers', 'person']),
})
export type ProblemDoc = v.InferOutput<typeof ProblemDoc>

/** Step 1 where groups are looked for: nothing is predicted. `compare` names a column that is never an input and that the groups are held against. */
export const GroupingDoc = v.object({ task: v.literal('cluster'), compare: v.optional(v.string()) })
export type GroupingDoc = v.InferOutput<typeof GroupingDoc>

export type Problem = ProblemDoc | GroupingDoc

import * as v from 'valibot'

export const Task = v.picklist(['classify', 'regress'])
export type Task = v.InferOutput<typeof Task>

/** Step 1: what a person wants to know. `why` says where the task came from; `person` wins over every rule. */
export const ProblemDoc = v.object({
  target: v.string(),
  task: Task,
  why: v.picklist(['category', 'few-whole-numbers', 'numbers', 'person']),
})
export type ProblemDoc = v.InferOutput<typeof ProblemDoc>

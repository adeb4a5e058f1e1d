import * as v from 'valibot'

/** The tasks that predict a column. */
export const PredictTask = v.picklist(['classify', 'regress'])
export type PredictTask = v.InferOutput<typeof PredictTask>

export const Task = v.picklist(['classify', 'regress', 'cluster'])
export type Task = v.InferOutput<typeof Task>

export const Goal = v.object({ metric: v.string(), value: v.number() })
export type Goal = v.InferOutput<typeof Goal>

export const Costs = v.object({ missed: v.pipe(v.number(), v.minValue(0)), falseAlarm: v.pipe(v.number(), v.minValue(0)) })
export type Costs = v.InferOutput<typeof Costs>

/** Step 1: what a person wants to know. `why` says where the task came from; `person` wins over every rule. */
export const ProblemDoc = v.object({
  target: v.string(),
  task: PredictTask,
  why: v.picklist(['category', 'few-whole-numbers', 'numbers', 'person']),
  /** The figure that ranks and tunes; absent: by the rule of the product. */
  metric: v.optional(v.string()),
  /** What is good enough: `metric` at least (errors: at most) `value`. */
  goal: v.optional(Goal),
  /** What the two errors cost, in one unit: a positive row that is missed, and a false alarm. Two classes only. */
  costs: v.optional(Costs),
})
export type ProblemDoc = v.InferOutput<typeof ProblemDoc>

/** Step 1 where groups are looked for: nothing is predicted. `compare` names a column that is never an input and that the groups are held against. */
export const GroupingDoc = v.object({ task: v.literal('cluster'), compare: v.optional(v.string()) })
export type GroupingDoc = v.InferOutput<typeof GroupingDoc>

export const Problem = v.variant('task', [GroupingDoc, v.object({ ...ProblemDoc.entries, task: v.literal('classify') }), v.object({ ...ProblemDoc.entries, task: v.literal('regress') })])
export type Problem = ProblemDoc | GroupingDoc

export const predicts = (problem: Problem | null): problem is ProblemDoc => problem !== null && problem.task !== 'cluster'

/** The column that is predicted, or that groups are held against; never an input. */
export const setAside = (problem: Problem | null): string | undefined => (problem === null ? undefined : problem.task === 'cluster' ? problem.compare : problem.target)

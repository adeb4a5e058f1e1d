import * as v from 'valibot'
import { ParamValue } from '../documents/plan.ts'
import { Task } from '../documents/problem.ts'
import { ask } from '../reply.ts'

const when = v.optional(v.object({ param: v.string(), is: v.union([v.string(), v.boolean()]) }))
const bounds = { min: v.number(), max: v.number() }
/** 0: what an Explorer sees, 1: an Analyst, 2: an Expert. */
const depth = v.picklist([0, 1, 2])

/** What one setting of a learner may be. */
export const ParamCard = v.variant('kind', [
  v.object({ kind: v.picklist(['int', 'real']), name: v.string(), depth, ...bounds, scale: v.picklist(['linear', 'log']), orNone: v.boolean(), initial: v.nullable(v.number()), when }),
  v.object({ kind: v.literal('choice'), name: v.string(), depth, options: v.array(v.string()), or: v.nullable(v.object({ kind: v.picklist(['int', 'real']), ...bounds })), initial: v.union([v.string(), v.number()]), when }),
  v.object({ kind: v.literal('flag'), name: v.string(), depth, initial: v.boolean(), when }),
  v.object({ kind: v.literal('list'), name: v.string(), depth, ...bounds, longest: v.number(), initial: v.array(v.number()), when }),
])
export type ParamCard = v.InferOutput<typeof ParamCard>

/** What a learner says of itself: only what its code keeps. */
export const LearnerCard = v.object({
  id: v.string(),
  task: Task,
  params: v.array(ParamCard),
  needs: v.object({ impute: v.boolean(), oneHot: v.boolean(), scale: v.boolean(), scaleTarget: v.boolean() }),
  /** Whether its model can be drawn: a line over one column, a tree, centres. */
  drawn: v.picklist(['always', 'one-input', 'never']),
  /** What of a model says why: figures a column, questions, centres, or nothing. */
  explains: v.picklist(['weights', 'questions', 'centres', 'spreads', 'nothing']),
  speed: v.picklist(['at-once', 'quick', 'slow-to-answer', 'slow-to-learn']),
  keepsRows: v.boolean(),
  seeded: v.boolean(),
  exports: v.array(v.picklist(['onnx', 'html'])),
  /** What is proposed for its settings where it differs from where they start. */
  proposed: v.record(v.string(), ParamValue),
})
export type LearnerCard = v.InferOutput<typeof LearnerCard>

/** Answered by the data process. */
export const modelAsks = {
  /** Every learner for a task but the baseline, in the order in which they learn. */
  'models/cards': ask(v.object({ task: Task }), v.array(LearnerCard)),
} as const

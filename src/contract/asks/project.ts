import * as v from 'valibot'
import { ColumnType, ColumnUse, SampleId } from '../documents/dataset.ts'
import { PlanDoc } from '../documents/plan.ts'
import { PredictTask } from '../documents/problem.ts'
import { SplitPlanDoc } from '../documents/split-plan.ts'
import { ask } from '../reply.ts'

/** False: the person closed the dialog without choosing. */
const Chosen = v.boolean()

/** Answered by main. Paths never come from the window: main has its own dialogs, and drops arrive through the preload. */
export const projectAsks = {
  'project/open-file': ask(v.null(), Chosen),
  'project/open-sample': ask(SampleId, v.null()),
  'project/close': ask(v.null(), v.null()),
  /** Stops the reading of a file; the table that was open before stays. */
  'project/stop-loading': ask(v.null(), v.null()),
  /** `task` absent: by the rule of the product, with its reason. */
  'project/set-target': ask(v.object({ target: v.string(), task: v.optional(PredictTask) }), v.null()),
  'project/set-column': ask(v.object({ name: v.string(), use: v.optional(ColumnUse), type: v.optional(ColumnType) }), v.null()),
  'project/set-split': ask(SplitPlanDoc, v.null()),
  'project/set-plan': ask(PlanDoc, v.null()),
} as const

/** Asked by the preload only: a path that the system handed over with a drop. The window passes the File, never the path. */
export const dropAsks = {
  'drop/open': ask(v.object({ path: v.pipe(v.string(), v.minLength(1)) }), v.null()),
} as const

import * as v from 'valibot'
import { ColumnType, ColumnUse, SampleId } from '../documents/dataset.ts'
import { ProjectId } from '../documents/recent.ts'
import { PlanDoc } from '../documents/plan.ts'
import { PredictTask } from '../documents/problem.ts'
import { SplitPlanDoc } from '../documents/split-plan.ts'
import { ask } from '../reply.ts'
import { recipeProjectAsks } from './recipe.ts'

/** False: the person closed the dialog without choosing. */
const Chosen = v.boolean()

const Named = v.object({ id: ProjectId, name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)) })

/** Answered by main. Paths never come from the window: main has its own dialogs, and drops arrive through the preload. */
export const projectAsks = {
  ...recipeProjectAsks,
  'project/open-file': ask(v.null(), Chosen),
  'project/open-sample': ask(SampleId, v.null()),
  'project/open-recent': ask(v.object({ id: ProjectId }), v.null()),
  /** Of the open project it can be undone like every change. */
  'project/rename': ask(Named, v.null()),
  /** A copy under another name, on the shelf. */
  'project/duplicate': ask(Named, v.null()),
  /** Off the shelf; until the app ends it can be taken back. */
  'project/delete': ask(v.object({ id: ProjectId }), v.null()),
  'project/undo-delete': ask(v.object({ id: ProjectId }), v.null()),
  /** Another reading of the table, asked for by a dialog: what was decided follows the names of its columns. */
  'project/reimport': ask(v.null(), Chosen),
  'project/undo': ask(v.null(), v.null()),
  'project/redo': ask(v.null(), v.null()),
  /** Writes the project to its file; where it has none, the person is asked. */
  'project/save': ask(v.null(), Chosen),
  'project/save-as': ask(v.null(), Chosen),
  'project/close': ask(v.null(), v.null()),
  /** Stops the reading of a file; the table that was open before stays. */
  'project/stop-loading': ask(v.null(), v.null()),
  /** `task` absent: by the rule of the product, with its reason. */
  'project/set-target': ask(v.object({ target: v.string(), task: v.optional(PredictTask) }), v.null()),
  /** `why`: said where a column is left out because it will not be known, or gives the answer away. */
  'project/set-column': ask(v.object({ name: v.string(), use: v.optional(ColumnUse), type: v.optional(ColumnType), why: v.optional(v.picklist(['not-known', 'gives-away'])) }), v.null()),
  'project/set-split': ask(SplitPlanDoc, v.null()),
  'project/set-plan': ask(PlanDoc, v.null()),
} as const

/** Asked by the preload only: a path that the system handed over with a drop. The window passes the File, never the path. */
export const dropAsks = {
  'drop/open': ask(v.object({ path: v.pipe(v.string(), v.minLength(1)) }), v.null()),
} as const

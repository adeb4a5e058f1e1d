import * as v from 'valibot'
import { ArtifactDoc } from './documents/artifact.ts'
import { DatasetDoc } from './documents/dataset.ts'
import { EnvelopeDoc } from './documents/envelope.ts'
import { HardwareDoc } from './documents/hardware.ts'
import { Count, JobId } from './documents/ids.ts'
import { Importing } from './documents/importing.ts'
import { Label } from './documents/label.ts'
import { PlanDoc } from './documents/plan.ts'
import { Problem } from './documents/problem.ts'
import { ProjectId, RecentProject } from './documents/recent.ts'
import { RecipeDoc } from './documents/recipe.ts'
import { RunDoc } from './documents/run.ts'
import { SplitPlanDoc } from './documents/split-plan.ts'
import { Fault } from './fault.ts'

export const Language = v.picklist(['zh-CN', 'en'])
export type Language = v.InferOutput<typeof Language>
export const Theme = v.picklist(['system', 'light', 'dark'])
export type Theme = v.InferOutput<typeof Theme>
/** Density and words; never numbers, never what is possible. */
export const Level = v.picklist(['explorer', 'analyst', 'expert'])
export type Level = v.InferOutput<typeof Level>
export const Settings = v.object({ language: Language, theme: Theme, level: Level })
export type Settings = v.InferOutput<typeof Settings>

export const steps = ['define', 'collect', 'prepare', 'split', 'models', 'train', 'evaluate', 'deploy'] as const
export const StepId = v.picklist(steps)
export type StepId = v.InferOutput<typeof StepId>

/** A step as the rail shows it; `blocked` says why by a code that the catalogue words. */
export const StepState = v.variant('at', [
  v.object({ at: v.literal('ready') }),
  v.object({ at: v.literal('done') }),
  v.object({ at: v.literal('stale') }),
  v.object({ at: v.literal('blocked'), why: v.picklist(['no-table', 'no-target', 'no-inputs', 'no-run']) }),
])
export type StepState = v.InferOutput<typeof StepState>

/** A utility process as the window sees it. */
export const ProcessState = v.variant('at', [
  v.object({ at: v.literal('absent') }),
  v.object({ at: v.literal('starting') }),
  v.object({ at: v.literal('ready') }),
  v.object({ at: v.literal('hung') }),
  v.object({ at: v.literal('died'), fault: Fault }),
])
export type ProcessState = v.InferOutput<typeof ProcessState>

/** A table that is being read: how many of its bytes have been seen. */
export const Loading = v.object({ name: v.string(), done: Count, of: Count })
export type Loading = v.InferOutput<typeof Loading>

/** The job in progress. `done` and `of` count the work of the whole job, not seconds; `learner` is the one that is learning now. */
export const JobState = v.object({
  id: JobId,
  kind: v.picklist(['train', 'refit', 'importance', 'curve', 'envelope', 'export']),
  process: ProcessState,
  learner: v.optional(v.string()),
  phase: v.optional(v.string()),
  done: Count,
  of: Count,
  stopping: v.boolean(),
})
export type JobState = v.InferOutput<typeof JobState>

export const ProjectState = v.object({
  id: ProjectId,
  /** When it was opened, or asked for again while it was open: the window shows it then. Milliseconds since 1970. */
  opened: v.number(),
  name: v.string(),
  dataset: DatasetDoc,
  problem: v.nullable(Problem),
  recipe: RecipeDoc,
  splitPlan: SplitPlanDoc,
  plan: PlanDoc,
  run: v.nullable(RunDoc),
  artifacts: v.array(ArtifactDoc),
  envelope: EnvelopeDoc,
  steps: v.record(StepId, StepState),
  /** What undo and redo would do; null: nothing. */
  history: v.object({ undo: v.nullable(Label), redo: v.nullable(Label) }),
  /** The file that Save writes to, by its name, and whether anything has changed since. Everything is kept without saving, too. */
  saved: v.object({ file: v.nullable(v.string()), changed: v.boolean() }),
})
export type ProjectState = v.InferOutput<typeof ProjectState>

/** Everything main owns and the window mirrors; `version` grows with every change. */
export const AppState = v.object({
  version: Count,
  app: v.object({ version: v.string(), runtime: v.string(), standIn: v.boolean(), platform: v.string() }),
  settings: Settings,
  hardware: HardwareDoc,
  /** Requests that left the app and open sockets of its local server: 0 unless something is wrong. */
  connections: Count,
  data: ProcessState,
  loading: v.nullable(Loading),
  /** A table that someone looks at before taking it. */
  importing: v.nullable(Importing),
  project: v.nullable(ProjectState),
  /** Projects on the shelf, the one that was open last first; the open one is among them. */
  recents: v.array(RecentProject),
  /** Why the last open or save did not work, until it is dismissed. */
  trouble: v.nullable(Fault),
})
export type AppState = v.InferOutput<typeof AppState>

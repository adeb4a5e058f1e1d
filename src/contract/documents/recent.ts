import * as v from 'valibot'
import { SampleId } from './dataset.ts'
import { Count } from './ids.ts'
import { Task } from './problem.ts'

/** The name of a project's folder: given once, never again. */
export const ProjectId = v.pipe(v.string(), v.regex(/^p-[0-9a-z]+-[0-9a-f]{8}$/))

/** What is known of a project without opening it. */
export const ProjectCard = v.object({
  name: v.string(),
  /** A sample that still bears its own name; the window says its question. */
  sample: v.nullable(SampleId),
  /** When it was last opened or changed: milliseconds since 1970 UTC. */
  opened: v.number(),
  rows: Count,
  columns: Count,
  question: v.nullable(v.object({ task: Task, target: v.nullable(v.string()) })),
  /** The score of the best model: on practice rows, or on learning rows where nothing was held out. */
  score: v.nullable(v.object({ metric: v.string(), value: v.number(), part: v.picklist(['practise', 'learn']), rows: Count, right: v.nullable(Count) })),
  /** Rows of each class of the target, in their order; one number where there are none. */
  picture: v.array(Count),
  /** How many steps of the rail are done, and how many there are. */
  done: Count,
  of: Count,
})
export type ProjectCard = v.InferOutput<typeof ProjectCard>

/** A project on the shelf, for Home. */
export const RecentProject = v.object({ id: ProjectId, ...ProjectCard.entries })
export type RecentProject = v.InferOutput<typeof RecentProject>

import { createHash } from 'node:crypto'
import type { ArtifactDoc } from '../../contract/documents/artifact.ts'
import type { DatasetDoc } from '../../contract/documents/dataset.ts'
import type { PlanDoc } from '../../contract/documents/plan.ts'
import { predicts, setAside, type Problem } from '../../contract/documents/problem.ts'
import type { RecipeDoc } from '../../contract/documents/recipe.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'

export interface LearnedFrom {
  readonly dataset: DatasetDoc
  readonly problem: Problem | null
  readonly recipe: RecipeDoc
  readonly splitPlan: SplitPlanDoc
  readonly plan: PlanDoc
}

/** JSON with the keys of every object in order, so that equal documents have equal text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]))
}

/**
 * The hash of what a run would learn from. Reasons (why a type, why a use, why a task) are left out: another reason for
 * the same choice makes nothing stale. So is the threshold: it changes what is said, not what is learned.
 */
export function basisOf({ dataset, problem, recipe, splitPlan, plan }: LearnedFrom): string {
  const columns = dataset.columns.map(({ name, type, use }) => ({ name, type, use }))
  const asked = problem === null ? null : { target: setAside(problem) ?? null, task: problem.task, ...(predicts(problem) && problem.metric !== undefined ? { metric: problem.metric } : {}) }
  const basis = ordered({ table: dataset.table, steps: dataset.steps, columns, asked, recipe, splitPlan, learners: plan.learners })
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex')
}

/** Whether a file says what the app says now: of two classes the threshold lies in it. */
export const isFresh = ({ threshold }: Pick<ArtifactDoc, 'threshold'>, { plan }: Pick<LearnedFrom, 'plan'>): boolean => threshold === undefined || threshold === plan.threshold

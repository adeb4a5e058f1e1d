import type { PlanDoc, PlannedLearner } from '../../contract/documents/plan.ts'
import type { PredictTask } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { Source } from '../../contract/documents/dataset.ts'
import { samples } from '../../contract/samples.ts'

/** With fewer rows than this nothing is held out: every row is needed to learn from. */
const fewestToHoldOut = 20

/** How rows are dealt unless a person says otherwise; `rows` counts those that have a target. */
export const defaultSplit = (task: PredictTask, rows: number): SplitPlanDoc => ({ testShare: rows < fewestToHoldOut ? 0 : 0.2, seed: 42, stratify: task === 'classify' })

/** A tree that can still be looked at. */
const tree: PlannedLearner = { id: 'decision-tree', params: { max_depth: 4 }, without: [] }

/**
 * What learns unless a person says otherwise. The lecture worked without scaling, and its numbers are printed: its two
 * samples leave scaling out.
 */
export function defaultPlan(task: PredictTask, source: Source): PlanDoc {
  const without = source.kind === 'sample' ? samples[source.sample].without : []
  const id = task === 'regress' ? 'linear-regression' : 'logistic-regression'
  return { learners: [{ id, params: {}, without }, tree], threshold: 0.5 }
}

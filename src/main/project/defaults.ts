import type { PlanDoc, PlannedLearner } from '../../contract/documents/plan.ts'
import type { Task } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { Source } from '../../contract/documents/dataset.ts'
import { samples } from '../../contract/samples.ts'

/** With fewer rows than this nothing is held out: every row is needed to learn from. */
const fewestToHoldOut = 20

/** With fewer rows than this all learning rows take turns instead of some being set aside to practise on. */
const fewestToPractise = 200

/** With fewer rows than this they take turns one by one. */
const fewestForFiveTurns = 50
const mostTurns = 50

/** A fifth practises; with few rows they take turns, with very few one by one. `rows` counts those that have a target. */
function practice(rows: number, testShare: number): Pick<SplitPlanDoc, 'practiceShare' | 'folds'> {
  if (rows >= fewestToPractise) return { practiceShare: 0.2 }
  if (rows >= fewestForFiveTurns) return { folds: 5 }
  return { folds: Math.max(2, Math.min(mostTurns, rows - Math.ceil(testShare * rows))) }
}

/** How rows are dealt unless a person says otherwise; `rows` counts those that have a target. Where groups are looked for nothing is held out. */
export function defaultSplit(task: Task, rows: number): SplitPlanDoc {
  if (task === 'cluster') return { testShare: 0, seed: 42, stratify: false }
  const testShare = rows < fewestToHoldOut ? 0 : 0.2
  return { testShare, ...practice(rows, testShare), seed: 42, stratify: task === 'classify' }
}

/** A plan for another column: what a person chose stays, as far as the rows allow it. */
export function keptSplit(before: SplitPlanDoc, fresh: SplitPlanDoc, sameTask: boolean): SplitPlanDoc {
  const { practiceShare, folds, ...kept } = before
  const chosen = fresh.folds !== undefined || (practiceShare === undefined && (folds === undefined || folds > 10)) ? fresh : before
  return {
    ...kept,
    testShare: fresh.testShare === 0 ? 0 : before.testShare,
    stratify: sameTask ? before.stratify : fresh.stratify,
    ...(chosen.practiceShare === undefined ? {} : { practiceShare: chosen.practiceShare }),
    ...(chosen.folds === undefined ? {} : { folds: chosen.folds }),
  }
}

/** A tree that can still be looked at. */
const tree: PlannedLearner = { id: 'decision-tree', params: { max_depth: 4 }, without: [] }

/**
 * What learns unless a person says otherwise. The lecture worked without scaling, and its numbers are printed: its two
 * samples leave scaling out.
 */
export function defaultPlan(task: Task, source: Source): PlanDoc {
  if (task === 'cluster') return { learners: [{ id: 'k-means', params: { n_clusters: 3 }, without: [] }], threshold: 0.5 }
  const without = source.kind === 'sample' ? samples[source.sample].without : []
  const id = task === 'regress' ? 'linear-regression' : 'logistic-regression'
  return { learners: [{ id, params: {}, without }, tree], threshold: 0.5 }
}

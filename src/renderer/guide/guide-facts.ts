import { openingsOf } from '../../contract/documents/envelope.ts'
import { predicts, type Task } from '../../contract/documents/problem.ts'
import { fewestToRank, type PartScores, type RunRows, type Trained } from '../../contract/documents/run.ts'
import type { JobState, ProjectState } from '../../contract/state.ts'
import { inputsOf } from '../state/inputs.ts'

interface GuideResult {
  readonly at: 'running' | 'done' | 'stopped' | 'failed'
  /** Something before it has changed since. */
  readonly stale: boolean
  /** Learners that are through, the baseline not counted. */
  readonly learned: number
  /** The learner that counts; `leads` where its scores put it first, not a person's choice or the order of the plan. */
  readonly best?: { readonly id: string; readonly scores: PartScores; readonly leads: boolean } | undefined
  readonly baseline?: PartScores | undefined
  /** Whether scores come from rows that the learner had not seen. */
  readonly unseen: boolean
  readonly rows?: RunRows | undefined
  readonly groups?: readonly number[] | undefined
  readonly classes: number
}

/** What the Guide speaks of: only what the project's documents say, nothing else. */
export interface GuideFacts {
  readonly rows: number
  readonly columns: number
  readonly task?: Task | undefined
  readonly target?: string | undefined
  /** Columns to learn from, and columns that are left out. */
  readonly inputs: readonly string[]
  readonly out: number
  /** Changes of the table itself. */
  readonly fixes: number
  readonly recipeSteps: number
  readonly testShare: number
  readonly practiceShare?: number | undefined
  readonly folds?: number | undefined
  readonly seed: number
  /** The latest rows are held out: no chance is in it. */
  readonly inTime?: boolean | undefined
  readonly learners: readonly string[]
  readonly threshold: number
  readonly result?: GuideResult | undefined
  readonly openings: number
  readonly proved: number
}

/** Scores on rows that a learner had not seen, or else on those it learned from. */
const scoresOf = ({ validation, test, train }: Trained): { readonly scores: PartScores; readonly unseen: boolean } => {
  const unseen = validation ?? test
  return { scores: unseen ?? train, unseen: unseen !== undefined }
}

function resultOf(project: ProjectState): GuideResult | undefined {
  const { run, steps } = project
  if (run === null) return undefined
  const done = run.learners.flatMap((one) => (one.at === 'done' ? [one.trained] : []))
  const best = done.find(({ learner }) => learner.id === (run.chosen ?? run.best))
  const seen = best === undefined ? undefined : scoresOf(best)
  const baseline = done.find(({ learner }) => learner.id === 'baseline')
  return {
    at: run.at,
    stale: steps.train?.at === 'stale',
    learned: done.filter(({ learner }) => learner.id !== 'baseline').length,
    best: best === undefined || seen === undefined ? undefined : { id: best.learner.id, scores: seen.scores, leads: best.learner.id === run.best && seen.unseen && seen.scores.rows >= fewestToRank },
    baseline: baseline === undefined ? undefined : scoresOf(baseline).scores,
    unseen: seen?.unseen === true,
    rows: run.rows,
    groups: best?.groups?.sizes,
    classes: run.classes.length,
  }
}

export function guideFacts(project: ProjectState, job: JobState | null = null): GuideFacts {
  const { dataset, problem, recipe, splitPlan, plan, run, artifacts } = project
  const target = predicts(problem) ? problem.target : problem?.compare
  const { used, out } = inputsOf(dataset.columns, target)
  const result = resultOf(project)
  return {
    rows: dataset.rows,
    columns: dataset.columns.length,
    task: problem?.task,
    target: predicts(problem) ? problem.target : undefined,
    inputs: used.map(({ name }) => name),
    out: out.length,
    fixes: dataset.steps.length,
    recipeSteps: recipe.steps.filter(({ on }) => on).length,
    testShare: splitPlan.testShare,
    practiceShare: splitPlan.practiceShare,
    folds: splitPlan.folds,
    seed: splitPlan.seed,
    inTime: splitPlan.by?.kind === 'time',
    learners: plan.learners.map(({ id }) => id),
    threshold: plan.threshold,
    result: result === undefined ? undefined : job?.kind === 'train' ? { ...result, at: 'running' } : result,
    openings: openingsOf(project).length,
    proved: artifacts.filter((artifact) => artifact.run === run?.id).length,
  }
}

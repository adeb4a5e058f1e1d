import type { Fault } from '../../contract/fault.ts'
import type { Importance, LearningCurve, Refit, RunDoc, RunLearner, Trained } from '../../contract/documents/run.ts'
import type { RunId } from '../../contract/documents/ids.ts'
import { basisOf } from '../project/basis.ts'
import { bestOf } from '../project/best.ts'
import type { Documents } from '../project/steps.ts'
import { predicts, type Problem } from '../../contract/documents/problem.ts'

const firstMetric = (problem: Problem): string => (problem.task === 'cluster' ? 'silhouette' : (problem.metric ?? (problem.task === 'classify' ? 'accuracy' : 'mae')))

/** The run as it begins: everything waits. The metric is the product's until the run itself says it. */
export function newRun(id: RunId, documents: Documents, problem: Problem): RunDoc {
  const planned = documents.plan.learners.map((learner) => learner.id)
  const ids = predicts(problem) ? ['baseline', ...planned] : planned
  return {
    id,
    at: 'running',
    basis: basisOf(documents),
    task: problem.task,
    ...(predicts(problem) ? { target: problem.target } : {}),
    classes: [],
    metric: firstMetric(problem),
    seed: documents.splitPlan.seed,
    learners: ids.map((one) => ({ at: 'waiting', id: one })),
    notes: [],
  }
}

const scored = (run: RunDoc): RunDoc => {
  const best = bestOf(run)
  return best === undefined ? run : { ...run, best }
}

const replaced = (run: RunDoc, learner: RunLearner): RunDoc => ({ ...run, learners: run.learners.map((one) => (one.id === learner.id ? learner : one)) })

/** A learner begins: whoever is done stays done. */
export const withLearning = (run: RunDoc, id: string): RunDoc =>
  run.learners.some((one) => one.id === id && one.at === 'waiting') ? replaced(run, { at: 'learning', id }) : run

/** Named at once: whatever happens to the next learner, this one stays. */
export const withTrained = (run: RunDoc, trained: Trained): RunDoc => scored(replaced(run, { at: 'done', id: trained.learner.id, trained }))

/** What the learner that is to be used has learned from learning and practice rows together. */
export const withRefit = (run: RunDoc, id: string, refit: Refit): RunDoc => ({
  ...run,
  learners: run.learners.map((one) => (one.id === id && one.at === 'done' ? { ...one, trained: { ...one.trained, refit } } : one)),
})

/** What the columns are worth to another learner than the best; said again, it replaces what was said. */
export const withWeighed = (run: RunDoc, importance: Importance): RunDoc => ({ ...run, weighed: [...(run.weighed ?? []).filter(({ learner }) => learner !== importance.learner), importance] })

/** How a learner does as it learns from more rows; drawn again, it replaces what was drawn. */
export const withCurve = (run: RunDoc, curve: LearningCurve): RunDoc => ({ ...run, curves: [...(run.curves ?? []).filter(({ learner }) => learner !== curve.learner), curve] })

/** The learner that counts instead of the best; the best itself is nobody's choice. */
export function withChosen(run: RunDoc, learner: string): RunDoc {
  const chosen: RunDoc = { ...run, chosen: learner }
  if (learner === run.best) delete chosen.chosen
  return chosen
}

export const withFailed = (run: RunDoc, id: string, fault: Fault): RunDoc => replaced(run, { at: 'failed', id, fault })

const unfinished = ({ at }: RunLearner): boolean => at === 'waiting' || at === 'learning'

/** The run when nothing more will come: what did not finish was stopped. */
export const ended = (run: RunDoc, at: 'done' | 'stopped'): RunDoc =>
  scored({ ...run, at, learners: run.learners.map((one) => (unfinished(one) ? { at: 'stopped', id: one.id } : one)) })

/** The run when something broke it: the learner that was at work carries the reason, those done are kept. */
export const broken = (run: RunDoc, fault: Fault): RunDoc =>
  scored({
    ...run,
    at: 'failed',
    fault,
    learners: run.learners.map((one) => (one.at === 'learning' ? { at: 'failed', id: one.id, fault } : one.at === 'waiting' ? { at: 'stopped', id: one.id } : one)),
  })

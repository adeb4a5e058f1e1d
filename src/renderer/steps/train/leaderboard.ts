import type { PlanDoc, PlannedLearner } from '../../../contract/documents/plan.ts'
import type { PredictTask } from '../../../contract/documents/problem.ts'
import type { PartScores, RunDoc, RunLearner } from '../../../contract/documents/run.ts'
import type { Source } from '../../../contract/documents/dataset.ts'
import { samples } from '../../../contract/samples.ts'

/** Who can learn each kind of task, in the order in which they learn. The baseline is never among them. */
const learnersFor: Readonly<Record<PredictTask, readonly string[]>> = {
  classify: ['logistic-regression', 'decision-tree'],
  regress: ['linear-regression', 'decision-tree'],
}

const lessIsBetter = new Set(['mae', 'rmse', 'mape', 'median_ae', 'log_loss', 'brier'])

/** One line of the leaderboard: who it is, whether it is planned, and how far the last run came with it. */
export interface Line {
  readonly id: string
  readonly planned: PlannedLearner | undefined
  readonly run: RunLearner | undefined
  /** The scores that count: of rows that it had not seen, else of the learning rows. */
  readonly scores: PartScores | undefined
}

export const scoresOf = (learner: RunLearner | undefined): PartScores | undefined => (learner?.at === 'done' ? (learner.trained.validation ?? learner.trained.train) : undefined)

/** Better first; without a score after those with one. */
function byScore(metric: string): (a: Line, b: Line) => number {
  const sign = lessIsBetter.has(metric) ? 1 : -1
  const worth = (line: Line): number => {
    const score = line.scores?.metrics[metric]
    return score === undefined ? Infinity : sign * score
  }
  return (a, b) => {
    const [first, second] = [worth(a), worth(b)]
    return first === second ? 0 : first - second
  }
}

/**
 * All lines, best first once there are scores; before that in the order of learning, the baseline last. Where nothing was
 * held out the order stays that of the plan: scores of learning rows would always choose who knows them by heart.
 */
export function leaderboard(task: PredictTask, plan: PlanDoc, run: RunDoc | null): Line[] {
  const lines = [...learnersFor[task], 'baseline'].map((id): Line => {
    const ran = run?.task === task ? run.learners.find((learner) => learner.id === id) : undefined
    return { id, planned: plan.learners.find((learner) => learner.id === id), run: ran, scores: scoresOf(ran) }
  })
  const heldOut = lines.some((line) => line.run?.at === 'done' && line.run.trained.validation !== undefined)
  return run === null || !heldOut ? lines : lines.sort(byScore(run.metric))
}

/** A learner as it is first proposed for this table. */
export function proposed(id: string, source: Source): PlannedLearner {
  const without = source.kind === 'sample' && id !== 'decision-tree' ? samples[source.sample].without : []
  return { id, params: id === 'decision-tree' ? { max_depth: 4 } : {}, without }
}

/** The plan with a learner added, changed or (undefined) taken out; the order stays that of learning. */
export function planWith(plan: PlanDoc, task: PredictTask, id: string, learner: PlannedLearner | undefined): PlanDoc {
  const others = plan.learners.filter((one) => one.id !== id)
  const all = learner === undefined ? others : [...others, learner]
  return { ...plan, learners: learnersFor[task].flatMap((one) => all.find((it) => it.id === one) ?? []) }
}

import type { Goal } from './problem.ts'
import type { PartScores } from './run.ts'

/** Figures of which less is better. */
export const lessIsBetter: ReadonlySet<string> = new Set(['mae', 'rmse', 'mape', 'median_ae', 'log_loss', 'brier', 'davies_bouldin'])

/** Whether scores are as good as a person wants; undefined where that figure is not among them. */
export function goalOn({ metric, value }: Goal, { metrics }: Pick<PartScores, 'metrics'>): boolean | undefined {
  const score = metrics[metric]
  return score === undefined ? undefined : lessIsBetter.has(metric) ? score <= value : score >= value
}

/** Whether a model may leave: free where no goal was set, else as the opened sealed rows say, or practice where none are sealed. */
type Gate = 'free' | 'sealed' | 'reached' | 'missed'

export function gateOf(goal: Goal | undefined, sealed: number, opened: PartScores | undefined, practice: PartScores | undefined): Gate {
  if (goal === undefined) return 'free'
  if (sealed > 0 && opened === undefined) return 'sealed'
  const judged = sealed > 0 ? opened : practice
  const reached = judged === undefined ? undefined : goalOn(goal, judged)
  return reached === undefined ? 'free' : reached ? 'reached' : 'missed'
}

import { lessIsBetter } from '../../contract/documents/goal.ts'
import type { PartScores } from '../../contract/documents/run.ts'
import type { Targeted } from '../table/target.ts'

/** A metric that ranks learners, and whether more of it is better (1) or less (−1). */
export interface Ranking {
  readonly metric: string
  readonly sign: 1 | -1
}

/** The rarer of two classes must have this share, or accuracy says little and the ranking looks at roc_auc. */
const leastShare = 0.2

/** A metric of the command line with its direction. */
export const rankingBy = (metric: string): Ranking => ({ metric, sign: lessIsBetter.has(metric) ? -1 : 1 })

/**
 * The rule of the product: accuracy, or roc_auc where the rarer of two classes has under 20 %; more classes macro_f1;
 * numbers mae; groups (no target) silhouette.
 */
export function rankingMetric(target: Targeted | undefined): Ranking {
  if (target === undefined) return rankingBy('silhouette')
  if (target.task === 'regress') return rankingBy('mae')
  if (target.classes.length > 2) return rankingBy('macro_f1')
  const second = target.codes.reduce((sum, code) => sum + code, 0)
  const rarer = Math.min(second, target.codes.length - second) / target.codes.length
  return rankingBy(rarer >= leastShare ? 'accuracy' : 'roc_auc')
}

export interface Scored {
  readonly id: string
  readonly scores: PartScores
}

/** Where the metric itself could not be computed for anyone: a test part with one class has no ROC curve. */
const rankingThatExists = (scored: readonly Scored[], ranking: Ranking): Ranking =>
  scored.some(({ scores }) => scores.metrics[ranking.metric] !== undefined) ? ranking : { metric: 'accuracy', sign: 1 }

/**
 * The learner with the best score on held-out rows, the first on ties; the baseline only where nothing else is done;
 * undefined where nothing is. With nothing held out the first of the plan: scores of learning rows would always choose
 * the learner that knows them by heart.
 */
export function bestOf(scored: readonly Scored[], ranking: Ranking, heldOut: boolean): string | undefined {
  if (!heldOut) return (scored.find(({ id }) => id !== 'baseline') ?? scored[0])?.id
  const { metric, sign } = rankingThatExists(scored, ranking)
  let best: { id: string; score: number } | undefined
  for (const { id, scores } of scored) {
    if (id === 'baseline') continue
    const score = sign * (scores.metrics[metric] ?? -sign * Infinity)
    if (best === undefined || score > best.score) best = { id, score }
  }
  return best?.id ?? scored[0]?.id
}

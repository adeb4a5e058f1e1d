import type { PartScores } from '../../contract/documents/run.ts'
import type { Targeted } from '../table/target.ts'

/** A metric that ranks learners, and whether more of it is better (1) or less (−1). */
export interface Ranking {
  readonly metric: string
  readonly sign: 1 | -1
}

/** The rarer of two classes must have this share, or accuracy says little and the ranking looks at roc_auc. */
const leastShare = 0.2

/** The rule of the product: accuracy, or roc_auc where the rarer of two classes has under 20 %; more classes macro_f1; numbers mae. */
export function rankingMetric(target: Targeted): Ranking {
  if (target.task === 'regress') return { metric: 'mae', sign: -1 }
  if (target.classes.length > 2) return { metric: 'macro_f1', sign: 1 }
  const second = target.codes.reduce((sum, code) => sum + code, 0)
  const rarer = Math.min(second, target.codes.length - second) / target.codes.length
  return { metric: rarer >= leastShare ? 'accuracy' : 'roc_auc', sign: 1 }
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

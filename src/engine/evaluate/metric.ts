import { lessIsBetter } from '../../contract/documents/goal.ts'
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

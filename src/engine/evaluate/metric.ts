import type { PartScores } from '../../contract/documents/run.ts'
import type { Targeted } from '../table/target.ts'

/** The metric that ranks learners, by the rule of the product, and whether more of it is better. */
export function rankingMetric(target: Targeted): { metric: string; sign: 1 | -1 } {
  if (target.task === 'regress') return { metric: 'mae', sign: -1 }
  if (target.classes.length > 2) return { metric: 'macro_f1', sign: 1 }
  const second = target.codes.reduce((sum, code) => sum + code, 0)
  const rarer = Math.min(second, target.codes.length - second) / target.codes.length
  return { metric: rarer >= 0.2 ? 'accuracy' : 'roc_auc', sign: 1 }
}

/** The learner with the best score, the first on ties; the baseline, which comes first, only where nothing else is there. */
export function bestOf(scored: readonly { id: string; scores: PartScores }[], { metric, sign }: { metric: string; sign: 1 | -1 }): string | undefined {
  const real = scored.filter(({ id }) => id !== 'baseline')
  let best: { id: string; score: number } | undefined
  for (const { id, scores } of real) {
    const value = scores.metrics[metric]
    const score = value === undefined ? -Infinity : sign * value
    if (best === undefined || score > best.score) best = { id, score }
  }
  return best?.id ?? scored[0]?.id
}

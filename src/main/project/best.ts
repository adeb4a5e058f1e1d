import type { RunDoc } from '../../contract/documents/run.ts'

const lessIsBetter = new Set(['mae', 'rmse', 'mape', 'median_ae', 'log_loss', 'brier', 'davies_bouldin'])
const baseline = 'baseline'

/**
 * The learner with the best score on held-out rows so far; the baseline only when alone. With nothing held out the first
 * of the plan: scores of learning rows would always choose the learner that knows them by heart.
 */
export function bestOf({ learners, metric }: Pick<RunDoc, 'learners' | 'metric'>): string | undefined {
  const sign = lessIsBetter.has(metric) ? -1 : 1
  const scored = learners.flatMap((learner) => {
    if (learner.at !== 'done') return []
    const score = (learner.trained.test ?? learner.trained.train).metrics[metric]
    return [{ id: learner.id, score: score === undefined ? -Infinity : sign * score }]
  })
  const rivals = scored.filter(({ id }) => id !== baseline)
  const among = rivals.length > 0 ? rivals : scored
  if (learners.every((learner) => learner.at !== 'done' || learner.trained.test === undefined)) return among[0]?.id
  return among.reduce<{ id: string; score: number } | undefined>((best, one) => (best === undefined || one.score > best.score ? one : best), undefined)?.id
}

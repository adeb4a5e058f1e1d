import type { RunDoc } from '../../contract/documents/run.ts'

const lessIsBetter = new Set(['mae', 'rmse', 'mape', 'median_ae', 'log_loss', 'brier', 'davies_bouldin'])
const baseline = 'baseline'

/** The learner with the best score so far (on test rows; on learning rows where nothing was held out); the baseline only when alone. */
export function bestOf({ learners, metric }: Pick<RunDoc, 'learners' | 'metric'>): string | undefined {
  const sign = lessIsBetter.has(metric) ? -1 : 1
  const scored = learners.flatMap((learner) => {
    if (learner.at !== 'done') return []
    const score = (learner.trained.test ?? learner.trained.train).metrics[metric]
    return [{ id: learner.id, score: score === undefined ? -Infinity : sign * score }]
  })
  const rivals = scored.filter(({ id }) => id !== baseline)
  const among = rivals.length > 0 ? rivals : scored
  return among.reduce<{ id: string; score: number } | undefined>((best, one) => (best === undefined || one.score > best.score ? one : best), undefined)?.id
}

import type { Goal } from '../../../contract/documents/problem.ts'
import type { PartScores } from '../../../contract/documents/run.ts'
import type { Format } from '../../format/format.ts'

const lessIsBetter = new Set(['mae', 'rmse', 'mape', 'median_ae', 'log_loss', 'brier', 'davies_bouldin'])
const inItsUnit = new Set(['mae', 'rmse', 'median_ae'])

/** Whether scores are as good as a person wants; undefined where that figure is not among them. */
export function goalOn({ metric, value }: Goal, { metrics }: Pick<PartScores, 'metrics'>): boolean | undefined {
  const score = metrics[metric]
  return score === undefined ? undefined : lessIsBetter.has(metric) ? score <= value : score >= value
}

/** A score with no more digits than it bears; errors in the target's own unit. */
export const valueOf = (metric: string, value: number, format: Format): string => (inItsUnit.has(metric) ? format.amount(value, 3) : format.fixed(value, 3))

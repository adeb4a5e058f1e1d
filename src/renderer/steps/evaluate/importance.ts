import type { Importance, RunDoc } from '../../../contract/documents/run.ts'
import type { Format } from '../../format/format.ts'
import type { WhyTexts } from '../../i18n/why.ts'

/** What a learner of a run leans on, as far as it was worked out. */
export const importanceIn = ({ importance, weighed = [] }: Pick<RunDoc, 'importance' | 'weighed'>, learner: string): Importance | undefined => [importance, ...weighed].find((one) => one?.learner === learner)

/** As many columns as are drawn; the table has them all. */
export const mostShown = 12

/** Scores between 0 and 1, which people say in points of a hundred. */
const shares = new Set(['accuracy', 'balanced_accuracy', 'precision', 'recall', 'f1', 'macro_f1', 'roc_auc', 'pr_auc', 'mcc', 'kappa', 'r2', 'silhouette'])

/** Stones of a bar whose longest has `most`; a column that costs nothing has none. */
export const stonesFor = (mean: number, scale: number, most: number): number => Math.max(0, Math.round((mean / scale) * most))

/** As many places as the spread bears: its first digit that counts. */
function placesOf(sd: number, mean: number): number {
  const size = sd > 0 ? sd : Math.abs(mean)
  return size === 0 ? 1 : Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(size)) - (size >= 1 ? 0 : 1)))
}

/** What a shuffled column costs, with its spread: points of a hundred, or the unit of the error. */
export function costWords({ mean, sd, metric }: { readonly mean: number; readonly sd: number; readonly metric: string }, texts: WhyTexts, format: Format): string {
  const [value, spread] = shares.has(metric) ? [mean * 100, sd * 100] : [mean, sd]
  const places = placesOf(spread, value)
  const amount = `${format.fixed(value, places)}\u00a0±\u00a0${format.fixed(spread, places)}`
  return shares.has(metric) ? texts.points(amount) : amount
}

import { lessIsBetter } from './goal.ts'
import { fewestToRank, type PartScores } from './run.ts'

/** A learner that is done, with its scores on rows that it had not seen, where there are any. */
interface Scored {
  readonly id: string
  readonly scores: PartScores | undefined
}

/**
 * The learner with the best score, the first on ties; the baseline only where nothing else is done; undefined where nothing
 * is. By accuracy where the metric itself could not be computed for anyone: rows of one class have no ROC curve. Without
 * scores, or of fewer than `fewest` rows, the first of the plan: scores of learning rows would always choose the learner
 * that knows them by heart.
 */
export function bestAmong(done: readonly Scored[], metric: string, fewest = fewestToRank): string | undefined {
  const rivals = done.filter(({ id }) => id !== 'baseline')
  const among = rivals.length > 0 ? rivals : done
  const judged = among.filter(({ scores }) => scores !== undefined && scores.rows >= fewest)
  const known = judged.some(({ scores }) => scores?.metrics[metric] !== undefined) ? metric : 'accuracy'
  let best: { id: string; worth: number } | undefined
  for (const { id, scores } of judged) {
    const score = scores?.metrics[known]
    const worth = score === undefined ? -Infinity : lessIsBetter.has(known) ? -score : score
    if (best === undefined || worth > best.worth) best = { id, worth }
  }
  return best?.id ?? among[0]?.id
}

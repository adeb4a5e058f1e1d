import { lessIsBetter } from '../../contract/documents/goal.ts'
import { fewestToRank, type RunDoc, type Trained } from '../../contract/documents/run.ts'

const baseline = 'baseline'

/** What a learner is ranked by: rows that it had not seen; groups by all rows, since nothing is predicted. */
const ranked = ({ validation, groups, train }: Trained): Trained['validation'] => validation ?? (groups === undefined ? undefined : train)

/**
 * The learner with the best score so far, on practice rows or out of fold; the baseline only when alone. Where there is no
 * such score, or too few rows to rank by, the first of the plan: scores of learning rows would always choose the learner
 * that knows them by heart.
 */
export function bestOf({ learners, metric }: Pick<RunDoc, 'learners' | 'metric'>): string | undefined {
  const done = learners.flatMap((learner) => (learner.at === 'done' ? [learner] : []))
  const rivals = done.filter(({ id }) => id !== baseline)
  const among = rivals.length > 0 ? rivals : done
  const scores = among.map(({ trained }) => ranked(trained))
  if (scores.every((score) => score === undefined || score.rows < fewestToRank)) return among[0]?.id
  const known = scores.some((score) => score?.metrics[metric] !== undefined) ? metric : 'accuracy'
  const sign = lessIsBetter.has(known) ? -1 : 1
  const worth = scores.map((score) => (score?.metrics[known] === undefined ? -Infinity : sign * score.metrics[known]))
  return among[worth.indexOf(Math.max(...worth))]?.id
}

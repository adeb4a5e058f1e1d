import { bestAmong } from '../../contract/documents/best.ts'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'

/** What a learner is ranked by: rows that it had not seen; groups by all rows, since nothing is predicted. */
const ranked = ({ validation, groups, train }: Trained): Trained['validation'] => validation ?? (groups === undefined ? undefined : train)

/** The learner with the best score so far, on practice rows or out of fold. */
export const bestOf = ({ learners, metric }: Pick<RunDoc, 'learners' | 'metric'>): string | undefined =>
  bestAmong(learners.flatMap((learner) => (learner.at === 'done' ? [{ id: learner.id, scores: ranked(learner.trained) }] : [])), metric)

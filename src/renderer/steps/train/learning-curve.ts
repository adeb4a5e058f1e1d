import { lessIsBetter } from '../../../contract/documents/goal.ts'
import type { LearningCurve, RunDoc } from '../../../contract/documents/run.ts'

/** The curve of a learner of a run, as far as it was drawn. */
export const curveIn = ({ curves }: Pick<RunDoc, 'curves'>, learner: string): LearningCurve | undefined => curves?.find((one) => one.learner === learner)

/** What a point must have less than, of the rows of the last one, to be held against it. */
const earlier = 0.65

/** Whether the last rows still made it better by more than its turns lie apart; undefined where too few points tell. */
export function stillRises({ metric, points }: LearningCurve): boolean | undefined {
  const last = points.at(-1)
  const before = points.findLast(({ rows }) => rows <= earlier * (last?.rows ?? 0))
  if (last === undefined || before === undefined) return undefined
  const gain = lessIsBetter.has(metric) ? before.mean - last.mean : last.mean - before.mean
  return gain > Math.max(last.sd, before.sd)
}

import type { PartScores } from '../../contract/documents/run.ts'
import type { Rng } from '../number/rng.ts'
import type { Targeted } from '../table/target.ts'
import { classEvidence, scoreClasses } from './classes.ts'
import { classIntervals, valueIntervals } from './intervals.ts'
import { scoreValues, valueEvidence } from './values.ts'

/** n × k probabilities with the n classes that are said (whatever the threshold was), or n values. */
export type SaidOfRows = { readonly proba: Float64Array; readonly codes: Int32Array } | { readonly values: Float64Array }

/** Scores, with their intervals, of what was said about the rows of `part`, in its order. At least one row. */
export function scoreSaid(part: Targeted, said: SaidOfRows, rng: Rng): PartScores {
  if (part.task === 'regress' && 'values' in said) {
    const evidence = valueEvidence(part.values, said.values)
    const scores = scoreValues(evidence)
    return { ...scores, intervals: valueIntervals(scores, evidence, rng) }
  }
  if (part.task === 'classify' && 'proba' in said) {
    const evidence = classEvidence(part.classes.length, part.codes, said.codes, said.proba)
    const scores = scoreClasses(part.classes, evidence)
    return { ...scores, intervals: classIntervals(scores, evidence, rng) }
  }
  throw new TypeError(`another task than ${part.task} was answered`)
}

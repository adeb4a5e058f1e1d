import type { PredictTask } from '../../contract/documents/problem.ts'
import type { PartScores } from '../../contract/documents/run.ts'
import { labelOf } from '../learn/label.ts'
import type { Answer } from '../learn/learner.ts'
import type { Targeted } from '../table/target.ts'
import type { Rng } from '../number/rng.ts'
import { classEvidence, scoreClasses } from './classes.ts'
import { classIntervals, valueIntervals } from './intervals.ts'
import { scoreValues, valueEvidence } from './values.ts'

/**
 * What was said about rows that have a target, by their number in the table. `part`: 0 learning, 1 test. `actual` and
 * `said`: class numbers or values; `sure`: the probability of what was said (1 for values).
 */
export interface Judged {
  readonly rows: Int32Array
  readonly part: Uint8Array
  readonly actual: Float64Array
  readonly said: Float64Array
  readonly sure: Float64Array
}

export type JudgedPart = Omit<Judged, 'part'>

/**
 * Holds a learner's answer to the rows of `target` against what they really are; `threshold` is used with two classes.
 * With `rng` the scores have their intervals, which takes some tenths of a second on large tables.
 */
export function judge(learner: string, threshold: number, target: Targeted, answer: Answer<PredictTask>, rng?: Rng): { scores: PartScores; judged: JudgedPart } {
  if (target.task === 'regress' && 'values' in answer) return judgeValues(target, answer.values, rng)
  if (target.task === 'classify' && 'proba' in answer) return judgeLabels(target, answer.proba, threshold, rng)
  throw new TypeError(`${learner} answered another task than ${target.task}`)
}

function judgeValues({ rows, values }: Targeted & { task: 'regress' }, said: Float64Array, rng: Rng | undefined): { scores: PartScores; judged: JudgedPart } {
  const evidence = valueEvidence(values, said)
  const scores = scoreValues(evidence)
  const judged = { rows, actual: values, said, sure: new Float64Array(rows.length).fill(1) }
  return { scores: rng === undefined ? scores : { ...scores, intervals: valueIntervals(scores, evidence, rng) }, judged }
}

function judgeLabels({ rows, codes, classes }: Targeted & { task: 'classify' }, proba: Float64Array, threshold: number, rng: Rng | undefined): { scores: PartScores; judged: JudgedPart } {
  const k = classes.length
  const said = new Int32Array(rows.length)
  const sure = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const label = labelOf(proba, i * k, k, threshold)
    said[i] = label
    sure[i] = proba[i * k + label] as number
  }
  const evidence = classEvidence(k, codes, said, proba)
  const scores = scoreClasses(classes, evidence)
  const judged = { rows, actual: Float64Array.from(codes), said: Float64Array.from(said), sure }
  return { scores: rng === undefined ? scores : { ...scores, intervals: classIntervals(scores, evidence, rng) }, judged }
}

/** Learning rows first, then test rows. Copies. */
export function joinParts(learn: JudgedPart, test: JudgedPart | undefined): Judged {
  const n = learn.rows.length
  const all = n + (test?.rows.length ?? 0)
  const rows = new Int32Array(all)
  rows.set(learn.rows)
  if (test !== undefined) rows.set(test.rows, n)
  const numbers = (key: 'actual' | 'said' | 'sure'): Float64Array => {
    const joined = new Float64Array(all)
    joined.set(learn[key])
    if (test !== undefined) joined.set(test[key], n)
    return joined
  }
  return { rows, part: new Uint8Array(all).fill(1, n), actual: numbers('actual'), said: numbers('said'), sure: numbers('sure') }
}

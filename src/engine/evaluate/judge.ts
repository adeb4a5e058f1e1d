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
 * What was said about rows that have a target, by their number in the table. `part`: 0 learning, 1 test, 2 practice: said
 * by models that had not seen the row, which under cross-validation is a learning row too and stands here twice. `actual`
 * and `said`: class numbers or values; `sure`: the probability of what was said (1 for values); `probabilities`: of all
 * classes, row after row, where there are classes.
 */
export interface Judged {
  readonly rows: Int32Array
  readonly part: Uint8Array
  readonly actual: Float64Array
  readonly said: Float64Array
  readonly sure: Float64Array
  readonly probabilities?: Float64Array
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
  const judged = { rows, actual: Float64Array.from(codes), said: Float64Array.from(said), sure, probabilities: proba }
  return { scores: rng === undefined ? scores : { ...scores, intervals: classIntervals(scores, evidence, rng) }, judged }
}

export const parts = { learn: 0, test: 1, practise: 2 } as const

function joined(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const it of arrays) {
    all.set(it, at)
    at += it.length
  }
  return all
}

/** What was said about several parts, one behind the other. Copies. */
export function joinParts(said: readonly (readonly [keyof typeof parts, JudgedPart | undefined])[]): Judged {
  const there = said.flatMap(([part, judged]) => (judged === undefined ? [] : [{ part: parts[part], judged }]))
  const count = there.reduce((sum, { judged }) => sum + judged.rows.length, 0)
  const rows = new Int32Array(count)
  const part = new Uint8Array(count)
  let at = 0
  for (const one of there) {
    rows.set(one.judged.rows, at)
    part.fill(one.part, at, (at += one.judged.rows.length))
  }
  const numbers = (key: 'actual' | 'said' | 'sure'): Float64Array => joined(there.map(({ judged }) => judged[key]))
  const probabilities = there.flatMap(({ judged }) => judged.probabilities ?? [])
  return { rows, part, actual: numbers('actual'), said: numbers('said'), sure: numbers('sure'), ...(probabilities.length === 0 ? {} : { probabilities: joined(probabilities) }) }
}

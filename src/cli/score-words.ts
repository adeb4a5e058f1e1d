import type { Confusion, Metrics, PartScores } from '../contract/documents/run.ts'
import type { ModelScores } from '../engine/export/model-file.ts'
import { alignedLines } from './aligned.ts'

/** Four digits: as many as a score of some hundred rows can bear, and one more. A dash where there is no score. */
export const short = (value: number | undefined): string => (value === undefined ? '–' : String(Number(value.toPrecision(4))))

export const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`

const within = ([low, high]: readonly [number, number]): string => `, 95 %: ${short(low)} to ${short(high)}`

/** Scores with their intervals; `where`: what they are the scores of. */
export interface Beside {
  readonly where: string
  readonly metrics: Metrics
  readonly intervals?: PartScores['intervals']
}

const scoreText = (name: string, { metrics, intervals }: Omit<Beside, 'where'>): string => `${short(metrics[name])}${intervals?.[name] === undefined ? '' : within(intervals[name])}`

/** One line a metric, with its interval, and in brackets what else it has been. */
export function* scoreLines(scores: Omit<Beside, 'where'>, besides: readonly Beside[]): Generator<string> {
  for (const name of Object.keys(scores.metrics)) {
    const others = besides.flatMap((it) => (it.metrics[name] === undefined ? [] : [`${it.where}: ${scoreText(name, it)}`]))
    yield `  ${name}: ${scoreText(name, scores)}${others.length === 0 ? '' : ` (${others.join('; ')})`}`
  }
}

/** The scores that a model had on the rows held out when it learned, where there were some. */
export const heldOutThen = ({ test, testIntervals }: ModelScores): Beside[] => (test === undefined ? [] : [{ where: 'held out when it learned', metrics: test, intervals: testIntervals }])

/**
 * What was said of what really is, and of two classes which one precision, recall and f1 speak of; no matrix with more
 * than 10 classes, which no terminal shows well.
 */
export function* matrixLines(confusion: Confusion | undefined): Generator<string> {
  if (confusion === undefined) return
  const { classes, counts } = confusion
  if (classes.length === 2) yield `  precision, recall and f1 are those of “${classes[1] ?? ''}”`
  if (classes.length > 10) return
  yield '  really ↓, said →'
  yield* alignedLines([['', ...classes], ...classes.map((label, i) => [label, ...(counts[i] ?? []).map(String)])], ['left', ...classes.map(() => 'right' as const)])
}

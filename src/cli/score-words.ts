import type { Confusion, Metrics, PartScores } from '../contract/documents/run.ts'

/** Four digits: as many as a score of some hundred rows can bear, and one more. A dash where there is no score. */
export const short = (value: number | undefined): string => (value === undefined ? '–' : String(Number(value.toPrecision(4))))

export const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`

type Intervals = PartScores['intervals']

export const within = ([low, high]: readonly [number, number]): string => `95 %: ${short(low)} to ${short(high)}`

const withinBehind = (interval: readonly [number, number] | undefined): string => (interval === undefined ? '' : `, ${within(interval)}`)

/** One line a metric, with its interval, and beside it what it was when the model was made. */
export function* scoreLines(metrics: Metrics, intervals: Intervals, then: { readonly metrics: Metrics; readonly intervals?: Intervals; readonly where: string } | undefined): Generator<string> {
  for (const [name, value] of Object.entries(metrics)) {
    const was = then?.metrics[name]
    yield `  ${name}: ${short(value)}${withinBehind(intervals?.[name])}${was === undefined ? '' : ` (${then?.where}: ${short(was)}${withinBehind(then?.intervals?.[name])})`}`
  }
}

/** What was said of what really is; nothing with more than 10 classes, which no terminal shows well. */
export function* matrixLines(confusion: Confusion | undefined): Generator<string> {
  if (confusion === undefined || confusion.classes.length > 10) return
  const { classes, counts } = confusion
  const width = Math.max(...classes.map((it) => it.length), 4)
  yield '  really ↓, said →'
  yield `  ${[''.padEnd(width), ...classes.map((it) => it.padStart(width))].join('  ')}`
  for (const [i, label] of classes.entries()) yield `  ${[label.padEnd(width), ...(counts[i] ?? []).map((it) => String(it).padStart(width))].join('  ')}`
}

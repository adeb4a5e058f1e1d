import { scaleFor, type Scale } from '../../charts/ticks.ts'

export interface ResidualBars {
  /** The bars' own scale: marks are their edges, 0 among them where there are errors on both sides. */
  readonly scale: Scale
  /** Rows in each bar. */
  readonly counts: readonly number[]
}

/** What is left over, in about 16 bars with round edges; one that stands on an edge counts to the right, the last one to the left. */
export function residualBars(errors: readonly number[]): ResidualBars {
  const scale = scaleFor(Math.min(...errors), Math.max(...errors), 16)
  const bars = Math.max(1, scale.marks.length - 1)
  const counts = new Array<number>(bars).fill(0)
  for (const error of errors) {
    const bar = scale.marks.findLastIndex((edge) => edge <= error)
    counts[Math.min(bars - 1, Math.max(0, bar))] = (counts[Math.min(bars - 1, Math.max(0, bar))] ?? 0) + 1
  }
  return { scale, counts }
}

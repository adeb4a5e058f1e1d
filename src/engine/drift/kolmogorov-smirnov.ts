import { kolmogorovTail } from '../number/kolmogorov.ts'
import { countUpTo, type NumberSketch } from '../table/sketch.ts'

/** Where old rows times new rows are at most this, every order of the rows is counted; else the limit distribution is taken. */
const mostPaths = 2_000_000

/**
 * The chance that two samples of n and m values, all in random order, have a greatest difference of their shares of at least
 * `steps` / (n · m): the paths through the n × m grid that leave the band (Hodges 1957), as shares, so nothing overflows.
 * O(n · m). Ties make it too large, never too small.
 */
function exactTail(n: number, m: number, steps: number): number {
  const left = new Float64Array(m + 1)
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= steps) left[j] = 1
      else if (i + j === 0) left[j] = 0
      else left[j] = (i / (i + j)) * (i > 0 ? (left[j] as number) : 0) + (j / (i + j)) * (j > 0 ? (left[j - 1] as number) : 0)
    }
  }
  return left[m] as number
}

/** Above so many rows of the smaller sample the limit is close; it errs towards larger p. */
function smirnovTail(n: number, m: number, steps: number): number {
  if (steps <= 0) return 1
  return n * m <= mostPaths ? exactTail(n, m, steps) : Math.min(1, kolmogorovTail((steps / (n * m)) * Math.sqrt((n / (n + m)) * m)))
}

/**
 * The two-sample test of Kolmogorov and Smirnov of a sketch against values (ascending, without gaps, at least one on each
 * side). The greatest difference is looked for at the sketch's points; where these are percentiles it may miss up to a
 * hundredth, so p is too large there, never too small.
 */
export function kolmogorovSmirnov({ points, upTo, exact }: Pick<NumberSketch, 'points' | 'upTo' | 'exact'>, sorted: Float64Array): { statistic: number; p: number } {
  const n = upTo[upTo.length - 1] as number
  const m = sorted.length
  let steps = 0
  let old = 0
  let fresh = 0
  points.forEach((point, i) => {
    // Just before the point the old share is still that of the point before, if no value lies between.
    if (exact || i === 0) steps = Math.max(steps, Math.abs(old * m - countBelow(sorted, point, fresh) * n))
    old = upTo[i] as number
    fresh = countUpTo(sorted, point)
    steps = Math.max(steps, Math.abs(old * m - fresh * n))
  })
  return { statistic: steps / (n * m), p: smirnovTail(n, m, steps) }
}

/** How many of `sorted` are < value; at least `from` are. */
function countBelow(sorted: Float64Array, value: number, from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * `groups` × d centres, row by row, in the columns that the learner sees; the largest group first (by weight of its
 * learning rows), of equal ones the one whose first differing coordinate is smaller. `inertia`: Σ weight·|row − its centre|².
 */
export interface CentresModel {
  readonly kind: 'centres'
  readonly groups: number
  readonly centres: Float64Array
  readonly inertia: number
  /** False: the best start used its rounds up before it settled; absent where a stop came first. */
  readonly converged?: boolean
}

/** Σ (x − y)² over d numbers of x from `i`, of y from `j` on. */
export function squaredDistance(x: Float64Array, i: number, y: Float64Array, j: number, d: number): number {
  let sum = 0
  for (let at = 0; at < d; at++) {
    const off = (x[i + at] as number) - (y[j + at] as number)
    sum += off * off
  }
  return sum
}

/** Columns between two looks at a limit. */
const stride = 8

/** The same, as long as it is within `limit`; else any number beyond it. */
export function squaredDistanceWithin(limit: number, x: Float64Array, i: number, y: Float64Array, j: number, d: number): number {
  let sum = 0
  for (let at = 0; at < d && sum <= limit; ) {
    const end = Math.min(d, at + stride)
    for (; at < end; at++) {
      const off = (x[i + at] as number) - (y[j + at] as number)
      sum += off * off
    }
  }
  return sum
}

/** The nearest of the centres to the d numbers of x from `at` on, the first on ties. */
export function nearestCentre(centres: Float64Array, x: Float64Array, at: number, d: number): number {
  const groups = d === 0 ? 1 : centres.length / d
  let best = 0
  let least = Infinity
  for (let c = 0; c < groups; c++) {
    const distance = squaredDistanceWithin(least, x, at, centres, c * d, d)
    if (distance < least) {
      least = distance
      best = c
    }
  }
  return best
}

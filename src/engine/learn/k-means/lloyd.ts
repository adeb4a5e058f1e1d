import { mustFinish, type Run } from '../run.ts'
import { Assignment } from './assignment.ts'
import { squaredDistance } from './centres-model.ts'
import { weightAt, type Points } from './points.ts'

export interface Grouping {
  readonly centres: Float64Array
  readonly labels: Int32Array
  readonly inertia: number
  readonly rounds: number
  /** False: the rounds were used up; undefined: a stop came first. */
  readonly converged: boolean | undefined
}

/**
 * Lloyd's rounds from given centres (k × d, not changed), as scikit-learn's KMeans makes them: each row to its nearest
 * centre, each centre to the mean of its rows, a group that lost all its rows to the row farthest from its centre; until
 * no row changes its group, or the centres move by no more than `tolerance` (the sum of their squared ways).
 */
export function lloyd(points: Points, start: Float64Array, { tolerance, rounds }: { tolerance: number; rounds: number }, run: Run, hear: (round: number) => void): Grouping {
  const { n, d } = points
  let centres: Float64Array = start.slice()
  const assignment = new Assignment(points)
  const { labels } = assignment
  const ended = (round: number, converged: boolean | undefined, known = false): Grouping => {
    if (!known) assignment.seek(centres)
    return { centres, labels, inertia: inertiaOf(points, centres, labels), rounds: round, converged }
  }
  for (let round = 1; round <= rounds; round++) {
    if (mustFinish(run) && round > 1) return ended(round - 1, undefined)
    hear(round)
    const same = !assignment.seek(centres)
    const moved = means(points, labels, centres)
    assignment.follow(centres, moved)
    let way = 0
    for (let at = 0; at < centres.length; at++) way += square((moved[at] as number) - (centres[at] as number))
    centres = moved
    if (same || way <= tolerance) return ended(round, true, same)
  }
  return ended(rounds, false)

  function means(points: Points, labels: Int32Array, before: Float64Array): Float64Array {
    const k = d === 0 ? 1 : before.length / d
    const sums = new Float64Array(before.length)
    const weights = new Float64Array(k)
    for (let i = 0; i < n; i++) addRow(sums, weights, points, i, labels[i] as number, 1)
    fillEmpty(points, labels, before, sums, weights)
    return sums.map((sum, at) => ((weights[Math.floor(at / d)] as number) > 0 ? sum / (weights[Math.floor(at / d)] as number) : (before[at] as number)))
  }
}

const square = (x: number): number => x * x

function inertiaOf(points: Points, centres: Float64Array, labels: Int32Array): number {
  const { n, d, data } = points
  let sum = 0
  for (let i = 0; i < n; i++) sum += weightAt(points, i) * squaredDistance(data, i * d, centres, (labels[i] as number) * d, d)
  return sum
}

/** Adds row i to group c, or takes it away (`sign` −1). */
function addRow(sums: Float64Array, weights: Float64Array, points: Points, i: number, c: number, sign: 1 | -1): void {
  const { d, data } = points
  const w = sign * weightAt(points, i)
  weights[c] = (weights[c] as number) + w
  for (let j = 0; j < d; j++) sums[c * d + j] = (sums[c * d + j] as number) + w * (data[i * d + j] as number)
}

/** Gives each group without weight the farthest row from its own centre that is not yet given away, the one in front on ties. */
function fillEmpty(points: Points, labels: Int32Array, centres: Float64Array, sums: Float64Array, weights: Float64Array): void {
  const { n, d, data } = points
  const empty = Array.from(weights.keys()).filter((c) => !((weights[c] as number) > 0))
  if (empty.length === 0 || d === 0) return
  const far = Float64Array.from({ length: n }, (_, i) => (weightAt(points, i) > 0 ? squaredDistance(data, i * d, centres, (labels[i] as number) * d, d) : 0))
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => (far[b] as number) - (far[a] as number) || a - b)
  empty.forEach((c, at) => {
    const row = order[at] as number
    if (!((far[row] as number) > 0)) return
    addRow(sums, weights, points, row, labels[row] as number, -1)
    addRow(sums, weights, points, row, c, 1)
  })
}

import type { Rng } from '../../number/rng.ts'
import { log } from '../../number/functions.ts'
import { mustFinish, type Run } from '../run.ts'
import { squaredDistance } from './centres-model.ts'
import { weightAt, type Points } from './points.ts'

/**
 * Up to k rows to start from, row by row (Arthur and Vassilvitskii's k-means++, greedy as in scikit-learn: of
 * 2 + ⌊ln k⌋ draws, each in proportion to the squared distance to what was chosen, the one that leaves the least). Fewer
 * where fewer rows differ. A stop that is not an abort is not obeyed: half of them would be no start.
 */
export function startingCentres(points: Points, k: number, run: Run): Float64Array {
  const { rng } = run
  const { n, d, data } = points
  const chosen: number[] = [drawn(Float64Array.from({ length: n }, (_, i) => weightAt(points, i)), rng)]
  let pull = pulls(points, chosen[0] as number, undefined)
  const trials = 2 + Math.floor(log(k))
  while (chosen.length < k && pull.some((it) => it > 0)) {
    mustFinish(run)
    let best: { readonly row: number; readonly pull: Float64Array; readonly left: number } | undefined
    for (let trial = 0; trial < trials; trial++) {
      const row = drawn(pull, rng)
      const then = pulls(points, row, pull)
      const left = then.reduce((sum, it) => sum + it, 0)
      if (best === undefined || left < best.left) best = { row, pull: then, left }
    }
    if (best === undefined) break
    chosen.push(best.row)
    pull = best.pull
  }
  const centres = new Float64Array(chosen.length * d)
  chosen.forEach((row, c) => centres.set(data.subarray(row * d, (row + 1) * d), c * d))
  return centres
}

/** Weight times squared distance to the nearest of the chosen rows, once `row` is among them; `before`: without it. */
function pulls(points: Points, row: number, before: Float64Array | undefined): Float64Array {
  const { n, d, data } = points
  const pull = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const own = weightAt(points, i) * squaredDistance(data, i * d, data, row * d, d)
    pull[i] = before === undefined ? own : Math.min(own, before[i] as number)
  }
  return pull
}

/** A place, each in proportion to its share; never one with share 0. */
function drawn(shares: Float64Array, rng: Rng): number {
  const total = shares.reduce((sum, it) => sum + it, 0)
  const aim = rng.next() * total
  let sum = 0
  let last = 0
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number
    if (share === 0) continue
    sum += share
    last = i
    if (sum > aim) break
  }
  return last
}

import { addShare, dot } from '../number/vector.ts'
import { mustFinish, type Run } from './run.ts'

export interface Settled {
  readonly w: Float64Array
  /** False: the rounds were used up. A stop that came earlier leaves it open. */
  readonly converged: boolean | undefined
}

/**
 * The w with the least ½·|y − A·w|² + l1·Σ|w|, by cyclic coordinate descent from 0 (Friedman, Hastie and Tibshirani
 * 2010), until the duality gap is below tol·|y|², as scikit-learn does it: the gap is looked at when no weight moved by
 * more than the share `tol` of the greatest one, and in the last round. O(n·d) a round; A is not changed.
 */
export function descended(A: readonly Float64Array[], y: Float64Array, l1: number, { tol, rounds }: { tol: number; rounds: number }, run: Run): Settled {
  const w = new Float64Array(A.length)
  const lengths = A.map((column) => dot(column, column))
  const rest = y.slice()
  const goal = tol * dot(y, y)
  for (let round = 0; round < rounds; round++) {
    if (mustFinish(run) && round > 0) return { w, converged: undefined }
    run.report({ done: round, of: rounds })
    let most = 0
    let moved = 0
    for (let j = 0; j < A.length; j++) {
      const length = lengths[j] as number
      if (length === 0) continue
      const column = A[j] as Float64Array
      const before = w[j] as number
      const pull = dot(column, rest) + before * length
      const now = (Math.sign(pull) * Math.max(Math.abs(pull) - l1, 0)) / length
      if (now !== before) addShare(rest, before - now, column)
      w[j] = now
      most = Math.max(most, Math.abs(now))
      moved = Math.max(moved, Math.abs(now - before))
    }
    const still = most === 0 || moved <= tol * most
    if ((still || round === rounds - 1) && dualityGap(A, y, rest, w, l1) <= goal) return { w, converged: true }
  }
  return { w, converged: false }
}

/** How far the objective at w may be above its least: the difference to the dual's value at the scaled rest. */
function dualityGap(A: readonly Float64Array[], y: Float64Array, rest: Float64Array, w: Float64Array, l1: number): number {
  let steepest = 0
  for (const column of A) steepest = Math.max(steepest, Math.abs(dot(column, rest)))
  const share = steepest > l1 ? l1 / steepest : 1
  let size = 0
  for (let j = 0; j < w.length; j++) size += Math.abs(w[j] as number)
  return 0.5 * dot(rest, rest) * (1 + share * share) + l1 * size - share * dot(rest, y)
}

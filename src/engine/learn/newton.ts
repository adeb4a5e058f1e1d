import { addShare, dot, greatest } from '../number/vector.ts'
import { conjugateGradients } from './conjugate-gradients.ts'
import type { Loss, Place } from './logistic-loss.ts'
import { mustFinish, type Run } from './run.ts'

export interface Descent {
  readonly theta: Float64Array
  /** False: the rounds were used up, or no step led down; undefined: a stop came first. */
  readonly converged: boolean | undefined
}

/** Of a sum, what rounding may leave of it when it is 0 in truth, as a share of its greatest part at the start. */
const roundingShare = 1e-12

/**
 * Newton's method with halving steps from `start` until the gradient, in the columns' own units, is no longer than
 * `tolerance` or, where floating point cannot tell it from 0, no longer becomes shorter; until `rounds` are used up or a stop is asked for. Steps are
 * truncated (Nocedal and Wright, algorithm 7.1), the more exact the flatter the slope; the preconditioner is made anew
 * when the last step took more work than that.
 */
export function newton(loss: Loss, start: Float64Array, { tolerance, rounds }: { tolerance: number; rounds: number }, run: Run): Descent {
  let place = loss.at(start)
  let gradient = loss.gradient(place)
  const first = Math.max(1, greatest(gradient))
  let precondition = loss.preconditioner(place)
  for (let round = 0; round < rounds; round++) {
    if (mustFinish(run) && round > 0) return { theta: place.theta, converged: undefined }
    run.report({ done: round, of: rounds })
    const steep = length(gradient)
    if (loss.ownLength(gradient) <= tolerance) return { theta: place.theta, converged: true }
    const here = place
    const { step, rounds: products } = conjugateGradients(gradient, (direction) => loss.bent(here, direction), precondition, Math.min(0.1, Math.sqrt(steep / first)), run)
    const gain = dot(gradient, step) / 2
    if (gain > roundingOf(place.value, loss.rows)) {
      const next = shortened(loss, place, step, gain)
      if (next === undefined) return { theta: place.theta, converged: false }
      place = next
      gradient = loss.gradient(place)
    } else {
      // The loss can no longer tell better from worse; the gradient, more exact, still can.
      const then = loss.at(moved(place.theta, step, 1))
      const flatter = loss.gradient(then)
      const shorter = length(flatter)
      if (shorter < steep) [place, gradient] = [then, flatter]
      if (!(shorter < steep / 2)) return { theta: place.theta, converged: Math.min(shorter, steep) <= Math.max(tolerance, roundingShare * first * Math.sqrt(loss.size)) }
    }
    if (products >= loss.preconditionerCost) precondition = loss.preconditioner(place)
  }
  return { theta: place.theta, converged: wasStopped(run) ? undefined : loss.ownLength(gradient) <= tolerance }
}

/** What a sum of `rows` positive terms may be off by: half a unit in the last place for each of √rows additions, with room. */
const roundingOf = (value: number, rows: number): number => 1e-15 * Math.sqrt(rows) * Math.abs(value)

const length = (vector: Float64Array): number => Math.sqrt(dot(vector, vector))

const wasStopped = (run: Run): boolean => run.stop !== 'none'

function moved(theta: Float64Array, step: Float64Array, t: number): Float64Array {
  const there = theta.slice()
  addShare(there, -t, step)
  return there
}

/** theta − t·step for the first t of 1, ½, ¼ … that makes the loss smaller as it should (Armijo), or nothing. `gain`: half the slope along the step. */
function shortened(loss: Loss, { theta, value }: Place, step: Float64Array, gain: number): Place | undefined {
  for (let t = 1; t > 1e-10; t /= 2) {
    const next = loss.at(moved(theta, step, t))
    if (next.value <= value - 2e-4 * t * gain) return next
  }
  return undefined
}

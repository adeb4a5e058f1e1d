import { newtonStep } from './curvature.ts'
import type { Loss } from './logistic-loss.ts'
import { mustFinish, type Run } from './run.ts'

export interface Descent {
  readonly theta: Float64Array
  readonly settled: boolean
}

interface Place {
  readonly theta: Float64Array
  readonly value: number
}

/**
 * Newton's method with halving steps from `start` until the gradient's greatest part is below `tolerance` times that
 * of the start (or of 1), the loss can gain no more than its own rounding, `rounds` are used up or a stop is asked for.
 * Where the Hessian is too large to build, steps are truncated (Nocedal and Wright, algorithm 7.1), the more exact the
 * flatter the slope.
 */
export function newton(loss: Loss, start: Float64Array, { tolerance, rounds }: { tolerance: number; rounds: number }, run: Run): Descent {
  let at: Place = { theta: start, value: loss.value(start) }
  let { gradient, curvature } = loss.slopes(start)
  let steep = greatest(gradient)
  const first = Math.max(1, steep)
  const goal = tolerance * first
  for (let round = 0; round < rounds; round++) {
    if (mustFinish(run) && round > 0) return { theta: at.theta, settled: false }
    run.report({ done: round, of: rounds })
    if (steep <= goal) return { theta: at.theta, settled: true }
    const step = newtonStep(gradient, curvature, Math.min(0.1, Math.sqrt(steep / first)), run)
    const gain = dot(gradient, step) / 2
    if (gain > roundingOf(at.value, loss.rows)) {
      const next = shortened(loss, at, step, gain)
      if (next === undefined) return { theta: at.theta, settled: false }
      at = next
      ;({ gradient, curvature } = loss.slopes(at.theta))
      steep = greatest(gradient)
      continue
    }
    // The loss can no longer tell better from worse; the gradient, more exact, still can.
    const theta = moved(at.theta, step, 1)
    const then = loss.slopes(theta)
    const flatter = greatest(then.gradient)
    if (!(flatter < steep / 2)) return { theta: flatter < steep ? theta : at.theta, settled: true }
    at = { theta, value: loss.value(theta) }
    ;({ gradient, curvature } = then)
    steep = flatter
  }
  return { theta: at.theta, settled: steep <= goal }
}

/** What a sum of `rows` positive terms may be off by: half a unit in the last place for each of √rows additions, with room. */
const roundingOf = (value: number, rows: number): number => 1e-15 * Math.sqrt(rows) * Math.abs(value)

const greatest = (vector: Float64Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

const moved = (theta: Float64Array, step: Float64Array, t: number): Float64Array => theta.map((it, i) => it - t * (step[i] as number))

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** theta − t·step for the first t of 1, ½, ¼ … that makes the loss smaller as it should (Armijo), or nothing. `gain`: half the slope along the step. */
function shortened(loss: Loss, { theta, value }: Place, step: Float64Array, gain: number): Place | undefined {
  for (let t = 1; t > 1e-10; t /= 2) {
    const next = moved(theta, step, t)
    const then = loss.value(next)
    if (then <= value - 2e-4 * t * gain) return { theta: next, value: then }
  }
  return undefined
}

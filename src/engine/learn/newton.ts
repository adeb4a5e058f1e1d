import { FaultError } from '../../contract/fault.ts'
import { solveInPlace } from '../number/cholesky.ts'
import type { Loss } from './logistic-loss.ts'
import type { Run } from './run.ts'

export interface Descent {
  readonly theta: Float64Array
  readonly settled: boolean
}

/**
 * Newton's method with halving steps from `start` until the gradient's greatest part is below `tolerance` times that
 * of the start (or of 1), no step helps any more, `rounds` are used up or a stop is asked for. A ridge of rounding size
 * keeps the system solvable along directions that change nothing (the common shift of all intercepts).
 */
export function newton(loss: Loss, start: Float64Array, { tolerance, rounds }: { tolerance: number; rounds: number }, run: Run): Descent {
  let theta = start
  let value = loss.value(theta)
  let goal = 0
  for (let round = 0; round < rounds; round++) {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    if (run.stop === 'finish' && round > 0) return { theta, settled: false }
    const { gradient, hessian } = loss.slopes(theta)
    const steep = greatest(gradient)
    if (round === 0) goal = tolerance * Math.max(1, steep)
    run.report({ done: Math.min(round, rounds - 1), of: rounds })
    if (steep <= goal) return { theta, settled: true }
    const step = stepOf(gradient, hessian)
    const next = shortened(loss, theta, step, value, gradient)
    if (next === undefined) return { theta, settled: steep <= 1e4 * goal }
    theta = next.theta
    value = next.value
  }
  return { theta, settled: false }
}

const greatest = (vector: Float64Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

function stepOf(gradient: Float64Array, hessian: Float64Array): Float64Array {
  const d = gradient.length
  let trace = 0
  for (let i = 0; i < d; i++) trace += hessian[i * d + i] as number
  for (let ridge = 1e-14; ; ridge *= 100) {
    const A = hessian.slice()
    for (let i = 0; i < d; i++) A[i * d + i] = (A[i * d + i] as number) * (1 + ridge) + ridge * 1e-6 * (trace / d || 1)
    const step = gradient.slice()
    if (solveInPlace(A, step) && step.every(Number.isFinite)) return step
    if (ridge > 1e6) return gradient.slice()
  }
}

/** theta − t·step for the first t of 1, ½, ¼ … that makes the loss smaller as it should (Armijo), or nothing. */
function shortened(loss: Loss, theta: Float64Array, step: Float64Array, value: number, gradient: Float64Array): { theta: Float64Array; value: number } | undefined {
  let slope = 0
  for (let i = 0; i < step.length; i++) slope += (gradient[i] as number) * (step[i] as number)
  // So near the bottom that the loss cannot show the gain: the full Newton step is right.
  const lost = 4e-16 * Math.abs(value)
  for (let t = 1; t > 1e-10; t /= 2) {
    const next = theta.map((it, i) => it - t * (step[i] as number))
    const then = loss.value(next)
    if (then <= value - 1e-4 * t * slope || (t === 1 && slope <= 8 * lost && then <= value + 4 * lost)) return { theta: next, value: then }
  }
  return undefined
}

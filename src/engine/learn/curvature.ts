import { solveInPlace } from '../number/cholesky.ts'
import { mustFinish, type Run } from './run.ts'

/** How the slope of a loss changes: the whole Hessian (size × size, row by row), or what it makes of a direction. */
export type Curvature =
  | { readonly kind: 'matrix'; readonly hessian: Float64Array }
  | { readonly kind: 'operator'; readonly diagonal: Float64Array; times(direction: Float64Array): Float64Array }

/** Newton's step H⁻¹·gradient: by Cholesky where the matrix is there, else by conjugate gradients to the accuracy `forcing`. */
export function newtonStep(gradient: Float64Array, curvature: Curvature, forcing: number, run: Run): Float64Array {
  return curvature.kind === 'matrix' ? solved(gradient, curvature.hessian) : conjugate(gradient, curvature, forcing, run)
}

/** A ridge of rounding size keeps the system solvable along directions that change nothing. */
function solved(gradient: Float64Array, hessian: Float64Array): Float64Array {
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

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function add(into: Float64Array, share: number, what: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + share * (what[i] as number)
}

const mostRounds = 300

/**
 * Conjugate gradients with the diagonal as preconditioner (Nocedal and Wright, algorithm 7.1), from 0, so that every
 * break leaves a direction that goes down. A stop is seen after each product with the curvature.
 */
function conjugate(gradient: Float64Array, { diagonal, times }: Extract<Curvature, { kind: 'operator' }>, forcing: number, run: Run): Float64Array {
  const precondition = (r: Float64Array): Float64Array => r.map((it, i) => it / Math.max(diagonal[i] as number, 1e-12))
  const step = new Float64Array(gradient.length)
  const rest = gradient.slice()
  let tilted = precondition(rest)
  const direction = tilted.slice()
  let strength = dot(rest, tilted)
  const goal = forcing * forcing * strength
  for (let round = 0; round < mostRounds && strength > goal; round++) {
    if (round > 0 && mustFinish(run)) break
    const bent = times(direction)
    const bend = dot(direction, bent)
    if (!(bend > 0)) return round === 0 ? direction : step
    const share = strength / bend
    add(step, share, direction)
    add(rest, -share, bent)
    tilted = precondition(rest)
    const next = dot(rest, tilted)
    for (let i = 0; i < direction.length; i++) direction[i] = (tilted[i] as number) + (next / strength) * (direction[i] as number)
    strength = next
  }
  return step
}

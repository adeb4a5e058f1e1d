import { addShare, dot } from '../number/vector.ts'
import { mustFinish, type Run } from './run.ts'

export interface Solved {
  readonly step: Float64Array
  /** Products with the matrix that were made. */
  readonly rounds: number
}

const mostRounds = 300

/**
 * x with A·x = b up to the share `forcing`, by preconditioned conjugate gradients (Nocedal and Wright, algorithms 5.3 and
 * 7.1) from 0, so that every break leaves a direction that goes down. A stop is seen after each product with A.
 */
export function conjugateGradients(b: Float64Array, times: (direction: Float64Array) => Float64Array, precondition: (rest: Float64Array) => Float64Array, forcing: number, run: Run): Solved {
  const step = new Float64Array(b.length)
  const rest = b.slice()
  let tilted = precondition(rest)
  const direction = tilted.slice()
  let strength = dot(rest, tilted)
  const goal = forcing * forcing * strength
  let rounds = 0
  while (rounds < mostRounds && strength > goal) {
    if (rounds > 0 && mustFinish(run)) break
    const bent = times(direction)
    rounds += 1
    const bend = dot(direction, bent)
    if (!(bend > 0)) return { step: rounds === 1 ? direction : step, rounds }
    const share = strength / bend
    addShare(step, share, direction)
    addShare(rest, -share, bent)
    tilted = precondition(rest)
    const next = dot(rest, tilted)
    for (let i = 0; i < direction.length; i++) direction[i] = (tilted[i] as number) + (next / strength) * (direction[i] as number)
    strength = next
  }
  return { step, rounds }
}

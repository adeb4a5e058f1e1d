import { singularOf } from '../number/singular.ts'
import { solveTriangle, solveTurnedTriangle, triangleOf } from '../number/triangle.ts'
import { dot } from '../number/vector.ts'
import { roundingLength } from './centring.ts'
import { mustFinish, type Run } from './run.ts'

/** Brings a column to length 1, in place; one that is constant up to the rounding of its numbers becomes 0. Its length before. */
function toUnit(column: Float64Array, mean: number): number {
  const length = Math.sqrt(dot(column, column))
  const by = length > roundingLength(mean, column.length) ? length : Infinity
  for (let i = 0; i < column.length; i++) column[i] = (column[i] as number) / by
  return by === Infinity ? 1 : length
}

/**
 * The shortest w with the least |A·w − y|², for columns A centred at `means`; A and y are overwritten. Columns are
 * brought to unit length and reduced to a triangle; where its rank is in doubt its singular values tell. The normal
 * equations, which square the condition, are never formed. On rank-deficient tables the part of w that lies in the null space of A is
 * taken away, which leaves the minimum-norm solution in the columns' own units.
 */
export function shortestSolution(A: readonly Float64Array[], means: Float64Array, y: Float64Array, run: Run): Float64Array {
  const d = A.length
  const lengths = A.map((column, j) => toUnit(column, means[j] as number))
  const triangle = triangleOf(A, y, (column) => {
    mustFinish(run)
    run.report({ done: column, of: d + 1 })
  })
  const offsetBound = Math.sqrt(means.reduce((sum, mean, j) => sum + (mean / (lengths[j] as number)) * (mean / (lengths[j] as number)), 0) * y.length)
  if (triangle.m === d && leastSize(triangle.columns) > ample * Number.EPSILON * (Math.max(d, Math.sqrt(y.length)) * Math.sqrt(d) + offsetBound)) {
    const direct = triangle.turned
    solveTriangle(triangle.columns, direct)
    return direct.map((it, j) => it / (lengths[j] as number))
  }
  const { left, right, sizes } = singularOf(triangle.columns)
  const general = Math.max(d, Math.sqrt(y.length)) * sizes.reduce((most, size) => Math.max(most, size), 0)
  const w = new Float64Array(d)
  const idle: Float64Array[] = []
  for (let k = 0; k < d; k++) {
    const size = sizes[k] as number
    const direction = right[k] as Float64Array
    // What rounding alone leaves in this direction: that of the work, and that of the numbers themselves, far from 0.
    const offsets = direction.reduce((sum, value, j) => sum + Math.abs((value * (means[j] as number)) / (lengths[j] as number)), 0) * Math.sqrt(y.length)
    if (!(size > 8 * Number.EPSILON * (general + offsets))) {
      idle.push(direction.map((value, j) => value / (lengths[j] as number)))
      continue
    }
    const along = dot(left[k] as Float64Array, triangle.turned) / size / size
    for (let j = 0; j < d; j++) w[j] = (w[j] as number) + (along * (direction[j] as number)) / (lengths[j] as number)
  }
  return withoutPart(w, idle)
}

/** So far above what rounding alone leaves, no direction is in doubt, and singular values need not be looked for. */
const ample = 1e4

const tries = 6

/** About the least singular value of a square triangle, from above, by inverse iteration: 4·d² work a try. 0 where a pivot is. */
function leastSize(R: readonly Float64Array[]): number {
  if (R.some((column, j) => column[j] === 0)) return 0
  let x = Float64Array.from(R, (_, j) => (j % 3 === 0 ? 1 : -0.75))
  let least = Infinity
  for (let round = 0; round < tries; round++) {
    const before = Math.sqrt(dot(x, x))
    x = x.map((it) => it / before)
    solveTurnedTriangle(R, x)
    solveTriangle(R, x)
    least = Math.min(least, 1 / Math.sqrt(Math.sqrt(dot(x, x))))
  }
  return least
}

/** w without its part in the span of `directions` (made orthonormal one after the other, each twice for accuracy). */
function withoutPart(w: Float64Array, directions: readonly Float64Array[]): Float64Array {
  const basis: Float64Array[] = []
  const clear = (vector: Float64Array): void => {
    for (const one of basis) {
      const along = dot(one, vector)
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) - along * (one[i] as number)
    }
  }
  for (const direction of directions) {
    const vector = direction.slice()
    clear(vector)
    clear(vector)
    const length = Math.sqrt(dot(vector, vector))
    if (length > 1e-12 * Math.sqrt(dot(direction, direction))) basis.push(vector.map((value) => value / length))
  }
  const rest = w.slice()
  clear(rest)
  return rest
}

import { numbersAt } from '../learn/rows.ts'
import { mustFinish, type Run } from '../learn/run.ts'
import type { Matrix } from '../number/matrix.ts'
import { addShare, dot, greatest } from '../number/vector.ts'

/** Rows laid on the plane on which they lie furthest apart; `shown`: the shares of all variance along its two directions. */
export interface PrincipalPlane {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly shown: readonly [number, number]
}

/** Directions turn this often at most; two that are all but equally long need more, and either is as good. */
const mostTurns = 200

/**
 * The first two principal components of n × d numbers without gaps: each is found by turning a direction towards that of
 * the most variance (power iteration, the second on what the first leaves), its greatest weight made positive. No chance.
 */
export function principalPlane(X: Matrix, run: Run): PrincipalPlane {
  const left = X.columns.map((_, j) => centred(numbersAt(X, j)))
  const whole = left.reduce((sum, column) => sum + dot(column, column), 0)
  const first = takeDirection(left, X.rows, run)
  const second = takeDirection(left, X.rows, run)
  const share = (places: Float64Array): number => (whole === 0 ? 0 : dot(places, places) / whole)
  return { x: first, y: second, shown: [share(first), share(second)] }
}

function centred(numbers: ArrayLike<number>): Float64Array {
  const column = Float64Array.from(numbers)
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  return column.map((value) => value - mean)
}

/** Where the rows lie along the direction of the most variance, which is taken out of `columns`. */
function takeDirection(columns: Float64Array[], rows: number, run: Run): Float64Array {
  const places = new Float64Array(rows)
  let direction = unit(Float64Array.from(columns, (column, j) => dot(column, column) * (1 + j / (columns.length * 64))))
  if (direction === undefined) return places
  for (let turn = 0; turn < mostTurns && !mustFinish(run); turn++) {
    lay(places, columns, direction)
    const next: Float64Array | undefined = unit(Float64Array.from(columns, (column) => dot(column, places)))
    if (next === undefined) break
    const turned = greatest(next.map((weight, j) => weight - (direction?.[j] as number)))
    direction = next
    if (turned < 1e-12) break
  }
  const most = direction.reduce((best, weight, j, all) => (Math.abs(weight) > Math.abs(all[best] as number) ? j : best), 0)
  if ((direction[most] as number) < 0) direction = direction.map((weight) => -weight)
  lay(places, columns, direction)
  columns.forEach((column, j) => addShare(column, -(direction[j] as number), places))
  return places
}

function lay(places: Float64Array, columns: readonly Float64Array[], direction: Float64Array): void {
  places.fill(0)
  columns.forEach((column, j) => addShare(places, direction[j] as number, column))
}

function unit(vector: Float64Array): Float64Array | undefined {
  const length = Math.sqrt(dot(vector, vector))
  return length > 0 && Number.isFinite(length) ? vector.map((weight) => weight / length) : undefined
}

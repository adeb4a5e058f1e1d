/** A·V = U·Σ: `left[k]` is column k of U·Σ, `right[k]` column k of V, `sizes[k]` the singular value, in no order. */
export interface Singular {
  readonly left: readonly Float64Array[]
  readonly right: readonly Float64Array[]
  readonly sizes: Float64Array
}

/**
 * Singular values of an m × d matrix given by columns (not changed), m ≤ d or not, by one-sided Jacobi rotations
 * (Hestenes; Golub and Van Loan, section 8.6.3): small values keep their digits. About 8 sweeps of (m + d)·d² work.
 */
export function singularOf(columns: readonly Float64Array[]): Singular {
  const d = columns.length
  const left = columns.map((column) => column.slice())
  const right = columns.map((_, k) => {
    const axis = new Float64Array(d)
    axis[k] = 1
    return axis
  })
  let turned = true
  for (let sweep = 0; sweep < 60 && turned; sweep++) {
    turned = false
    for (let p = 0; p < d - 1; p++) for (let q = p + 1; q < d; q++) if (levelled(left, right, p, q)) turned = true
  }
  return { left, right, sizes: Float64Array.from(left, (column) => Math.sqrt(dot(column, column))) }
}

/** Makes columns p and q perpendicular; false where they are so to the last bits. */
function levelled(left: readonly Float64Array[], right: readonly Float64Array[], p: number, q: number): boolean {
  const x = left[p] as Float64Array
  const y = left[q] as Float64Array
  const xx = dot(x, x)
  const yy = dot(y, y)
  const xy = dot(x, y)
  if (!(Math.abs(xy) > 2.3e-16 * Math.sqrt(xx) * Math.sqrt(yy)) || xy === 0) return false
  const theta = (yy - xx) / (2 * xy)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  turn(x, y, c, t * c)
  turn(right[p] as Float64Array, right[q] as Float64Array, c, t * c)
  return true
}

function turn(x: Float64Array, y: Float64Array, c: number, s: number): void {
  for (let i = 0; i < x.length; i++) {
    const a = x[i] as number
    const b = y[i] as number
    x[i] = c * a - s * b
    y[i] = s * a + c * b
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

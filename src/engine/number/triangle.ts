/** R of A = Q·R, column by column (column j holds min(j + 1, m) numbers of use), and Qᵀ·b, m = min(n, d). */
export interface Triangle {
  readonly m: number
  readonly columns: readonly Float64Array[]
  readonly turned: Float64Array
}

/**
 * Householder's triangle of an n × d matrix given by columns, which are overwritten, as is b (Golub and Van Loan,
 * section 5.2). Backward stable: unlike the normal equations it does not square the condition. 2·n·d² work, no copy of A.
 * `look` is called before each column.
 */
export function triangleOf(columns: readonly Float64Array[], b: Float64Array, look: (column: number) => void): Triangle {
  const n = b.length
  const d = columns.length
  const m = Math.min(n, d)
  for (let k = 0; k < m; k++) {
    look(k)
    const v = columns[k] as Float64Array
    const length = Math.sqrt(dotFrom(v, v, k))
    if (length === 0) continue
    const first = v[k] as number
    const end = first > 0 ? -length : length
    v[k] = first - end
    const half = length * (length + Math.abs(first))
    for (let j = k + 1; j < d; j++) reflect(v, columns[j] as Float64Array, k, half)
    reflect(v, b, k, half)
    v.fill(0, k + 1)
    v[k] = end
  }
  return { m, columns: columns.map((column) => column.slice(0, m)), turned: b.slice(0, m) }
}

function dotFrom(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** x mirrored at the plane with normal v, both from row `from`; `half`: half of v·v. */
function reflect(v: Float64Array, x: Float64Array, from: number, half: number): void {
  const along = dotFrom(v, x, from) / half
  for (let i = from; i < x.length; i++) x[i] = (x[i] as number) - along * (v[i] as number)
}

/**
 * The triangle of R with root·I below it, and what the same turn makes of (b, 0), in place: column j of R holds at least
 * j + 1 numbers. Work d³ · 2/3: what is 0 below the diagonal of both stays so.
 */
export function addDiagonal(R: readonly Float64Array[], b: Float64Array, root: number, look: (column: number) => void): void {
  const d = R.length
  const below = R.map((_, j) => {
    const column = new Float64Array(j + 1)
    column[j] = root
    return column
  })
  const rest = new Float64Array(d)
  for (let k = 0; k < d; k++) {
    look(k)
    const column = R[k] as Float64Array
    const v = below[k] as Float64Array
    const first = column[k] as number
    const length = Math.sqrt(first * first + dotFrom(v, v, 0))
    if (length === 0) continue
    const end = first > 0 ? -length : length
    const top = first - end
    const half = length * (length + Math.abs(first))
    const turn = (upper: Float64Array, lower: Float64Array): void => {
      let along = top * (upper[k] as number)
      for (let i = 0; i <= k; i++) along += (v[i] as number) * (lower[i] as number)
      along /= half
      upper[k] = (upper[k] as number) - along * top
      for (let i = 0; i <= k; i++) lower[i] = (lower[i] as number) - along * (v[i] as number)
    }
    for (let j = k + 1; j < d; j++) turn(R[j] as Float64Array, below[j] as Float64Array)
    turn(b, rest)
    column[k] = end
  }
}

/** Solves R·x = b for the triangle R of d columns (column j: its first j + 1 numbers), in place. A pivot of 0 gives x = 0 there. */
export function solveTriangle(R: readonly Float64Array[], b: Float64Array): void {
  for (let j = R.length - 1; j >= 0; j--) {
    const column = R[j] as Float64Array
    const pivot = column[j] as number
    const x = pivot === 0 ? 0 : (b[j] as number) / pivot
    b[j] = x
    for (let i = 0; i < j; i++) b[i] = (b[i] as number) - x * (column[i] as number)
  }
}

/** Solves Rᵀ·x = b, in place. A pivot of 0 gives x = 0 there. */
export function solveTurnedTriangle(R: readonly Float64Array[], b: Float64Array): void {
  for (let j = 0; j < R.length; j++) {
    const column = R[j] as Float64Array
    let sum = b[j] as number
    for (let i = 0; i < j; i++) sum -= (column[i] as number) * (b[i] as number)
    const pivot = column[j] as number
    b[j] = pivot === 0 ? 0 : sum / pivot
  }
}

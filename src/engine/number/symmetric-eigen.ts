/** Eigenvalues and, as columns of `vectors` (d × d, row by row), eigenvectors. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

/**
 * Eigen-decomposition of a symmetric d × d matrix (row by row; not changed) by cyclic Jacobi rotations, accurate to
 * the last bits for small eigenvalues too (Golub and Van Loan, section 8.5). d³ work a sweep, about 8 sweeps.
 */
export function symmetricEigen(matrix: Float64Array, d: number): Eigen {
  const a = matrix.slice()
  const v = new Float64Array(d * d)
  for (let i = 0; i < d; i++) v[i * d + i] = 1
  for (let sweep = 0; sweep < 60 && offDiagonal(a, d) > 0; sweep++) {
    for (let p = 0; p < d - 1; p++) for (let q = p + 1; q < d; q++) rotate(a, v, d, p, q)
  }
  return { values: Float64Array.from({ length: d }, (_, i) => a[i * d + i] as number), vectors: v }
}

/** What is left beside the diagonal, where it still counts. */
function offDiagonal(a: Float64Array, d: number): number {
  let left = 0
  for (let p = 0; p < d - 1; p++) {
    for (let q = p + 1; q < d; q++) {
      const apq = Math.abs(a[p * d + q] as number)
      const scale = Math.sqrt(Math.abs(a[p * d + p] as number) * Math.abs(a[q * d + q] as number))
      if (apq > 1e-17 * scale && apq > 1e-300) left += apq
    }
  }
  return left
}

function rotate(a: Float64Array, v: Float64Array, d: number, p: number, q: number): void {
  const apq = a[p * d + q] as number
  if (apq === 0) return
  const theta = ((a[q * d + q] as number) - (a[p * d + p] as number)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < d; k++) turn(a, k * d + p, k * d + q, c, s)
  for (let k = 0; k < d; k++) turn(a, p * d + k, q * d + k, c, s)
  for (let k = 0; k < d; k++) turn(v, k * d + p, k * d + q, c, s)
  a[p * d + q] = 0
  a[q * d + p] = 0
}

function turn(m: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = m[i] as number
  const y = m[j] as number
  m[i] = c * x - s * y
  m[j] = s * x + c * y
}

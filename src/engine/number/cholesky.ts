/**
 * The lower triangle L of A = L·Lᵀ for a symmetric positive definite d × d matrix, row by row, written into A, whose
 * upper triangle is neither read nor changed. False where A is not positive definite to working precision.
 */
export function factorInPlace(A: Float64Array, d: number): boolean {
  for (let i = 0; i < d; i++) {
    const row = i * d
    for (let j = 0; j < i; j++) {
      const other = j * d
      let sum = A[row + j] as number
      for (let k = 0; k < j; k++) sum -= (A[row + k] as number) * (A[other + k] as number)
      A[row + j] = sum / (A[other + j] as number)
    }
    let pivot = A[row + i] as number
    for (let k = 0; k < i; k++) pivot -= (A[row + k] as number) * (A[row + k] as number)
    if (!(pivot > 1e-300)) return false
    A[row + i] = Math.sqrt(pivot)
  }
  return true
}

/** Solves L·Lᵀ·x = b for a factor of `factorInPlace`; b becomes x. */
export function solveFactored(L: Float64Array, b: Float64Array): void {
  const d = b.length
  for (let i = 0; i < d; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (L[i * d + k] as number) * (b[k] as number)
    b[i] = sum / (L[i * d + i] as number)
  }
  for (let i = d - 1; i >= 0; i--) {
    const x = (b[i] as number) / (L[i * d + i] as number)
    b[i] = x
    for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (L[i * d + k] as number) * x
  }
}

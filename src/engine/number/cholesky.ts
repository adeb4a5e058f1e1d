/**
 * Solves A·x = b for a symmetric positive definite d × d matrix (row by row); A and b are overwritten, b with x.
 * False where A is not positive definite to working precision.
 */
export function solveInPlace(A: Float64Array, b: Float64Array): boolean {
  const d = b.length
  for (let j = 0; j < d; j++) {
    let pivot = A[j * d + j] as number
    for (let k = 0; k < j; k++) pivot -= (A[j * d + k] as number) * (A[j * d + k] as number)
    if (!(pivot > 1e-300)) return false
    const root = Math.sqrt(pivot)
    A[j * d + j] = root
    for (let i = j + 1; i < d; i++) {
      let sum = A[i * d + j] as number
      for (let k = 0; k < j; k++) sum -= (A[i * d + k] as number) * (A[j * d + k] as number)
      A[i * d + j] = sum / root
    }
  }
  for (let i = 0; i < d; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (A[i * d + k] as number) * (b[k] as number)
    b[i] = sum / (A[i * d + i] as number)
  }
  for (let i = d - 1; i >= 0; i--) {
    let sum = b[i] as number
    for (let k = i + 1; k < d; k++) sum -= (A[k * d + i] as number) * (b[k] as number)
    b[i] = sum / (A[i * d + i] as number)
  }
  return true
}

import { exp } from './functions.ts'

const rootTwoPi = 2.5066282746310002
const piSquaredOver8 = 1.2337005501361697

/**
 * P(K > x) of Kolmogorov's limit distribution (1933): 2 Σ (−1)ᵏ⁻¹ exp(−2 k² x²); for small x one minus its other series,
 * √(2π)/x · Σ exp(−(2k − 1)² π² / (8 x²)), which needs few terms there.
 */
export function kolmogorovTail(x: number): number {
  if (x <= 0) return 1
  if (x < 1) {
    let sum = 0
    for (let k = 1; k <= 9; k += 2) sum += exp((-k * k * piSquaredOver8) / (x * x))
    return 1 - (rootTwoPi / x) * sum
  }
  let sum = 0
  for (let k = 6; k >= 1; k--) sum = exp(-2 * k * k * x * x) - sum
  return 2 * sum
}

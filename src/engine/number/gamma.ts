import { exp, log } from './functions.ts'

const halfLogTwoPi = 0.9189385332046728

/** Bernoulli numbers B₂ₖ / (2k (2k − 1)), k = 1 …: Stirling's series. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/** ln Γ(x) for x > 0: Stirling's series from 15 on, below it Γ(x) = Γ(x + 1) / x. Within some 1e-14 of its size, near 1 and 2 of 1. */
export function logGamma(x: number): number {
  let factor = 1
  let at = x
  for (; at < 15; at++) factor *= at
  const square = 1 / (at * at)
  let series = 0
  for (let k = stirling.length - 1; k >= 0; k--) series = series * square + (stirling[k] as number)
  return (at - 0.5) * log(at) - at + halfLogTwoPi + series / at - log(factor)
}

const rounds = 10_000

/** γ(a, x) / Γ(a) by its power series; good for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < rounds && term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * exp(a * log(x) - x - logGamma(a))
}

/** Γ(a, x) / Γ(a) by Legendre's continued fraction, evaluated after Lentz; good for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  const least = 1e-300
  let b = x + 1 - a
  let c = 1 / least
  let d = 1 / b
  let value = d
  for (let n = 1; n < rounds; n++) {
    const top = -n * (n - a)
    b += 2
    d = top * d + b
    if (Math.abs(d) < least) d = least
    c = b + top / c
    if (Math.abs(c) < least) c = least
    d = 1 / d
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value * exp(a * log(x) - x - logGamma(a))
}

/** The regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), a > 0, x ≥ 0 (Abramowitz and Stegun 6.5). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? Math.max(0, 1 - lowerSeries(a, x)) : upperFraction(a, x)
}

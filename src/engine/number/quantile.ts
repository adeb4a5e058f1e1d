/** Type 7 of Hyndman and Fan (NumPy's default): linear between the two nearest of `sorted`, ascending and without NaN. Empty: NaN. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const n = sorted.length
  if (n === 0) return NaN
  const at = (n - 1) * q
  const below = Math.floor(at)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, n - 1)] as number
  return low + (high - low) * (at - below)
}

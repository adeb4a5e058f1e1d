/**
 * Σ weight·value / Σ weight in two passes: what rounding left of the first is made good by the second, so that the mean
 * of equal numbers is that number, however many there are. Without weights each counts 1; NaN where nothing counts.
 */
export function weightedMean(values: Float64Array, weight: Float64Array | undefined): number {
  const first = shifted(values, 0, weight)
  return Number.isFinite(first) ? first + shifted(values, first, weight) : first
}

function shifted(values: Float64Array, from: number, weight: Float64Array | undefined): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const w = weight?.[i] ?? 1
    sum += w * ((values[i] as number) - from)
    total += w
  }
  return sum / total
}

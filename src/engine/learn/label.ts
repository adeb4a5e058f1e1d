/**
 * The class that probabilities say, as its number. Two classes: the second, the positive one, where p > threshold.
 * More: the greatest p, the first on ties. `proba` holds k numbers from `at` on.
 */
export function labelOf(proba: Float64Array, at: number, k: number, threshold: number): number {
  if (k === 2) return (proba[at + 1] as number) > threshold ? 1 : 0
  let best = 0
  for (let c = 1; c < k; c++) if ((proba[at + c] as number) > (proba[at + best] as number)) best = c
  return best
}

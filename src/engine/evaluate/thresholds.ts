/** A threshold is a whole number of thousandths: as fine as a hand can set it. */
export const thresholdSteps = 1000

/** For each threshold i / 1000, i from 0 to 1000: how many sought rows, and how many others, have a greater probability. */
export interface AboveThresholds {
  readonly sought: Int32Array
  readonly others: Int32Array
}

/** How many of the thresholds 0, 0.001 … 1 lie below `p`. */
function below(p: number): number {
  let count = Math.min(thresholdSteps + 1, Math.max(0, Math.ceil(p * thresholdSteps)))
  while (count > 0 && (count - 1) / thresholdSteps >= p) count--
  while (count <= thresholdSteps && count / thresholdSteps < p) count++
  return count
}

/** Counts what each threshold would call the positive class. `codes`: 1 is sought. O(n + 1000). */
export function aboveThresholds(probability: Float64Array, codes: ArrayLike<number>): AboveThresholds {
  const sought = new Int32Array(thresholdSteps + 2)
  const others = new Int32Array(thresholdSteps + 2)
  for (let i = 0; i < probability.length; i++) {
    const side = codes[i] === 1 ? sought : others
    const at = below(probability[i] as number)
    side[at] = (side[at] as number) + 1
  }
  // side[at]: rows that pass exactly the first `at` thresholds; a threshold i is passed by all with at > i.
  for (const side of [sought, others]) for (let i = thresholdSteps; i >= 0; i--) side[i] = (side[i] as number) + (side[i + 1] as number)
  return { sought: sought.slice(1), others: others.slice(1) }
}

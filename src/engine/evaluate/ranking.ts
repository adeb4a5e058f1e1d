/** How sure a model was of what is sought, for rows that are it and for rows that are not, each in rising order. */
export interface Sureness {
  readonly sought: Float64Array
  readonly others: Float64Array
}

/** For class `c`, from n true codes and n × k probabilities. O(n log n). */
export function surenessOf(c: number, codes: Int32Array, proba: Float64Array, k: number): Sureness {
  const sought = new Float64Array(codes.length)
  const others = new Float64Array(codes.length)
  let found = 0
  for (let i = 0; i < codes.length; i++) {
    const p = proba[i * k + c] as number
    if (codes[i] === c) sought[found++] = p
    else others[i - found] = p
  }
  return { sought: sought.slice(0, found).sort(), others: others.slice(0, codes.length - found).sort() }
}

/**
 * Area under the ROC curve: the share of pairs (one sought, one other) in which the sought row has the greater score, ties
 * counted half (Mann and Whitney 1947). Undefined where one side is empty.
 */
export function rocAuc({ sought, others }: Sureness): number | undefined {
  if (sought.length === 0 || others.length === 0) return undefined
  let below = 0
  let upTo = 0
  let halves = 0
  for (const score of sought) {
    while (below < others.length && (others[below] as number) < score) below++
    upTo = Math.max(upTo, below)
    while (upTo < others.length && (others[upTo] as number) <= score) upTo++
    halves += below + upTo
  }
  return halves / 2 / (sought.length * others.length)
}

/**
 * Average precision: Σ (recall gained) · precision over falling thresholds, rows of equal score taken together, without
 * interpolation (scikit-learn's average_precision_score). Undefined where nothing is sought.
 */
export function averagePrecision({ sought, others }: Sureness): number | undefined {
  if (sought.length === 0) return undefined
  let area = 0
  let i = sought.length
  let j = others.length
  while (i > 0) {
    const score = sought[i - 1] as number
    let gained = 0
    while (i > 0 && sought[i - 1] === score) {
      i--
      gained++
    }
    while (j > 0 && (others[j - 1] as number) >= score) j--
    const hits = sought.length - i
    area += (gained / sought.length) * (hits / (hits + others.length - j))
  }
  return area
}

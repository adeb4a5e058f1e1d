/** The different scores of n rows as rungs of a ladder, the lowest 0: which rung each row stands on. */
export interface Ladder {
  readonly rungs: number
  readonly rung: Int32Array
}

/** Rows by their probability of class `c`, from n × k probabilities. O(n log n). */
export function ladderOf(c: number, proba: Float64Array, k: number): Ladder {
  const n = proba.length / k
  const scores = new Float64Array(n)
  for (let i = 0; i < n; i++) scores[i] = proba[i * k + c] as number
  const steps = scores.slice().sort()
  let rungs = 0
  for (let i = 0; i < n; i++) if (i === 0 || steps[i] !== steps[rungs - 1]) steps[rungs++] = steps[i] as number
  const rung = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const score = scores[i] as number
    let low = 0
    let high = rungs - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle] as number) < score) low = middle + 1
      else high = middle
    }
    rung[i] = low
  }
  return { rungs, rung }
}

/** How many rows that are what is sought, and how many others, stand on each rung, and in all. */
export interface Sureness {
  readonly sought: Float64Array
  readonly others: Float64Array
  readonly allSought: number
  readonly allOthers: number
}

/** For class `c` on its ladder; `weight`: how often each row counts, absent: once. O(n). */
export function surenessOf(c: number, { rungs, rung }: Ladder, codes: Int32Array, weight?: Int32Array): Sureness {
  const sought = new Float64Array(rungs)
  const others = new Float64Array(rungs)
  let allSought = 0
  let allOthers = 0
  for (let i = 0; i < codes.length; i++) {
    const counts = weight === undefined ? 1 : (weight[i] as number)
    const at = rung[i] as number
    if (codes[i] === c) {
      sought[at] = (sought[at] as number) + counts
      allSought += counts
    } else {
      others[at] = (others[at] as number) + counts
      allOthers += counts
    }
  }
  return { sought, others, allSought, allOthers }
}

/**
 * `roc_auc`, area under the ROC curve: the share of pairs (one sought, one other) in which the sought row has the greater
 * score, ties counted half (Mann and Whitney 1947). Undefined where one side is empty.
 */
export function rocAuc({ sought, others, allSought, allOthers }: Sureness): number | undefined {
  if (allSought === 0 || allOthers === 0) return undefined
  let below = 0
  let halves = 0
  for (let rung = 0; rung < sought.length; rung++) {
    const here = others[rung] as number
    halves += (sought[rung] as number) * (2 * below + here)
    below += here
  }
  return halves / 2 / (allSought * allOthers)
}

/**
 * `pr_auc`, average precision: Σ (recall gained) · precision over falling thresholds, rows of equal score taken together,
 * without interpolation (scikit-learn's average_precision_score). Undefined where nothing is sought.
 */
export function averagePrecision({ sought, others, allSought }: Sureness): number | undefined {
  if (allSought === 0) return undefined
  let area = 0
  let hits = 0
  let called = 0
  for (let rung = sought.length - 1; rung >= 0; rung--) {
    const gained = sought[rung] as number
    hits += gained
    called += gained + (others[rung] as number)
    if (gained > 0) area += (gained / allSought) * (hits / called)
  }
  return area
}

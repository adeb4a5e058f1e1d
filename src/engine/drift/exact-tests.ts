/** Two parts of rows, and how many of each have a mark. */
export interface Marked {
  readonly marked: number
  readonly rows: number
}

/** Probabilities that differ by rounding alone count as equal. */
const slack = 1 + 1e-7

/**
 * Fisher's exact test (1922), two-sided: the chance that as many marks, dealt to the same rows at random, fall in a way that
 * is at most as likely as theirs. The hypergeometric terms run outwards from the likeliest one, each from its neighbour.
 */
export function fisherExact(a: Marked, b: Marked): number {
  const marks = a.marked + b.marked
  const low = Math.max(0, marks - b.rows)
  const high = Math.min(marks, a.rows)
  const mode = Math.min(high, Math.max(low, Math.floor(((marks + 1) * (a.rows + 1)) / (a.rows + b.rows + 2))))
  const weights = new Float64Array(high - low + 1)
  weights[mode - low] = 1
  for (let k = mode; k < high; k++) weights[k + 1 - low] = (weights[k - low] as number) * (((a.rows - k) / (k + 1)) * ((marks - k) / (b.rows - marks + k + 1)))
  for (let k = mode; k > low; k--) weights[k - 1 - low] = (weights[k - low] as number) * ((k / (a.rows - k + 1)) * ((b.rows - marks + k) / (marks - k + 1)))
  const seen = (weights[a.marked - low] as number) * slack
  let all = 0
  let rare = 0
  for (const weight of weights) {
    all += weight
    if (weight <= seen) rare += weight
  }
  return Math.min(1, rare / all)
}

/**
 * The chance that all `marked` rows of a word fall into the new file, if the old and the new rows were dealt at random:
 * C(new, marked) / C(old + new, marked), Fisher's one-sided test with none on the old side.
 */
export function allAmongNew(marked: number, old: number, fresh: number): number {
  let p = 1
  for (let i = 0; i < marked; i++) p *= (fresh - i) / (old + fresh - i)
  return p
}

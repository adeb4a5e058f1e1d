import type { Marks } from './marks.ts'

/**
 * The best split of a node so far; `feature` −1: none. Rows whose rank in that column is `low` or less go left; `high` is
 * the next rank that occurs in the node.
 */
export interface BestSplit {
  feature: number
  low: number
  high: number
  gain: number
}

/**
 * A way to judge splits, holding the rows of one node at a time, each known by its place in the node (0 … n − 1). Gains are
 * weighted drops of impurity; those that differ by less than rounding can make count as equal, so that ties fall to the
 * column that was looked at first, and in it to the lowest threshold. Like scikit-learn, a split that gains nothing is
 * taken rather than none.
 */
export interface SplitSearch {
  readonly outputs: number
  /** How many units of gain make one of impurity: ln 2 where gains are in nats and impurity in bits. */
  readonly unit: number
  /** Of the node that was opened last. */
  readonly weight: number
  readonly impurity: number
  readonly pure: boolean
  /** Makes the rows at `from` … `to` − 1 of `rows` the node in hand. */
  open(rows: Int32Array, from: number, to: number): void
  /** Writes the answer of the node in hand, `outputs` numbers from `at` on: class shares, or the mean. */
  answer(into: Float64Array, at: number): void
  /**
   * Looks at every split of the node in hand by one column that leaves `minLeaf` rows on each side; keeps it in `best`
   * where it is better. keys: the ranks of its n rows, rising; places: whose they are.
   */
  scanSorted(feature: number, keys: Int32Array, places: Int32Array, n: number, minLeaf: number, best: BestSplit): void
  /** The same from keys in the order of places, all of them from `lowest` to `highest`: for ranges no wider than the node has rows. */
  scanCounted(feature: number, keys: Int32Array, n: number, lowest: number, highest: number, minLeaf: number, best: BestSplit): void
  /** Sums the marks of the node in hand, the same rows as in `open`, for `scanMarked`. */
  sumMarks(marks: Marks, rows: Int32Array, from: number, to: number): void
  /** The same for a column of two values by its sums; false where it has but one of them in this node of n rows. */
  scanMarked(feature: number, slot: number, n: number, minLeaf: number, best: BestSplit): boolean
}

export function keep(best: BestSplit, feature: number, low: number, high: number, gain: number): void {
  best.feature = feature
  best.low = low
  best.high = high
  best.gain = gain
}

/** Halfway between two float32 numbers, low < high, as a float32 that is at least `low` and below `high`. */
export function between(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2)
  return middle >= low && middle < high ? middle : low
}

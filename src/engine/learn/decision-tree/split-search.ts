/** The best split of a node so far; `feature` −1: none. Rows with a value ≤ threshold go left. */
export interface BestSplit {
  feature: number
  threshold: number
  gain: number
}

/** One part of the rows of an order: places `from` to `to` − 1. */
export interface Segment {
  readonly from: number
  readonly to: number
}

/**
 * A way to judge splits, holding the sums of one node at a time. Gains are weighted drops of impurity, and those that
 * differ by less than rounding can make count as equal, so that ties fall to the first column and the lowest threshold.
 */
export interface SplitSearch {
  readonly outputs: number
  /** Weight and purity of the node that was opened last. */
  readonly weight: number
  readonly pure: boolean
  /** Makes the rows of a segment of `rows` the node in hand. */
  open(rows: Int32Array, segment: Segment): void
  /** Appends the answer of the node in hand: class shares, or the mean. */
  answer(into: number[]): void
  /**
   * Looks at every split of the node in hand by one column, whose values rise along `order`, that leaves `minLeaf` rows
   * on each side; keeps it in `best` where it is better. Like scikit-learn it takes a split that gains nothing rather than none.
   */
  scan(feature: number, values: Float32Array, order: Int32Array, segment: Segment, minLeaf: number, best: BestSplit): void
}

/** Halfway between two float32 numbers, low < high, as a float32 that is at least `low` and below `high`. */
export function between(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2)
  return middle >= low && middle < high ? middle : low
}

import { between, type BestSplit, type Segment, type SplitSearch } from './split-search.ts'

/**
 * Splits for numbers, by squared error. With y taken from the node's own mean, the sums of the two sides are L and −L, and
 * a split gains L²/W_left + L²/W_right: no difference of large numbers is ever taken.
 */
export class ValueSearch implements SplitSearch {
  readonly outputs = 1
  weight = 0
  pure = false
  readonly #values: Float64Array
  readonly #weights: Float64Array
  #mean = 0
  #tie = 0

  constructor(values: Float64Array, weights: Float64Array) {
    this.#values = values
    this.#weights = weights
  }

  open(rows: Int32Array, { from, to }: Segment): void {
    const first = this.#values[rows[from] as number] as number
    let weight = 0
    let sum = 0
    this.pure = true
    for (let i = from; i < to; i++) {
      const row = rows[i] as number
      const y = this.#values[row] as number
      const w = this.#weights[row] as number
      weight += w
      sum += w * (y - first)
      if (y !== first) this.pure = false
    }
    const mean = first + sum / weight
    let error = 0
    for (let i = from; i < to; i++) {
      const row = rows[i] as number
      const off = (this.#values[row] as number) - mean
      error += (this.#weights[row] as number) * off * off
    }
    this.weight = weight
    this.#mean = mean
    this.#tie = 1e-12 * error
  }

  answer(into: number[]): void {
    into.push(this.#mean)
  }

  scan(feature: number, values: Float32Array, order: Int32Array, { from, to }: Segment, minLeaf: number, best: BestSplit): void {
    const targets = this.#values
    const weights = this.#weights
    const mean = this.#mean
    let leftWeight = 0
    let leftSum = 0
    let here = values[order[from] as number] as number
    for (let i = from; i + 1 < to; i++) {
      const row = order[i] as number
      const w = weights[row] as number
      leftWeight += w
      leftSum += w * ((targets[row] as number) - mean)
      const low = here
      here = values[order[i + 1] as number] as number
      const rightWeight = this.weight - leftWeight
      if (low === here || i + 1 - from < minLeaf || to - i - 1 < minLeaf || rightWeight <= 0) continue
      const gain = (leftSum * leftSum) / leftWeight + (leftSum * leftSum) / rightWeight
      if (gain > best.gain + this.#tie) {
        best.feature = feature
        best.threshold = between(low, here)
        best.gain = gain
      }
    }
  }
}

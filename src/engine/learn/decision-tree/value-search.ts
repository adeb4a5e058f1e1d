import type { Marks } from './marks.ts'
import { keep, type BestSplit, type SplitSearch } from './split-search.ts'

/**
 * Splits for numbers, by squared error. With y taken from the node's own mean, the sums of the two sides are L and −L, and
 * a split gains L²/W_left + L²/W_right: no difference of large numbers is ever taken. Values and weights by row.
 */
export class ValueSearch implements SplitSearch {
  readonly outputs = 1
  readonly unit = 1
  weight = 0
  impurity = 0
  pure = false
  readonly #values: Float64Array
  readonly #weights: Float64Array
  /** By place in the node: weight, and weight times the distance from the node's mean. */
  readonly #heft: Float64Array
  readonly #pull: Float64Array
  /** Sums of pull and of weight by rank, and rows by rank, for counting. */
  #pulls = new Float64Array(0)
  #hefts = new Float64Array(0)
  #counts = new Int32Array(0)
  /** The same by slot, of marked columns. */
  #markedPull = new Float64Array(0)
  #markedWeight = new Float64Array(0)
  #markedRows = new Int32Array(0)
  #mean = 0
  #tie = 0

  constructor(values: Float64Array, weights: Float64Array) {
    this.#values = values
    this.#weights = weights
    this.#heft = new Float64Array(values.length)
    this.#pull = new Float64Array(values.length)
  }

  open(rows: Int32Array, from: number, to: number): void {
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
      const w = this.#weights[row] as number
      const off = (this.#values[row] as number) - mean
      error += w * off * off
      this.#heft[i - from] = w
      this.#pull[i - from] = w * off
    }
    this.weight = weight
    this.impurity = this.pure ? 0 : error / weight
    this.#mean = mean
    this.#tie = 1e-12 * error
  }

  answer(into: Float64Array, at: number): void {
    into[at] = this.#mean
  }

  scanSorted(feature: number, keys: Int32Array, places: Int32Array, n: number, minLeaf: number, best: BestSplit): void {
    const pulls = this.#pull
    const weights = this.#heft
    let leftWeight = 0
    let leftSum = 0
    let here = keys[0] as number
    for (let i = 0; i + 1 < n; i++) {
      const place = places[i] as number
      leftWeight += weights[place] as number
      leftSum += pulls[place] as number
      const low = here
      here = keys[i + 1] as number
      if (low === here || i + 1 < minLeaf || n - i - 1 < minLeaf) continue
      const gain = this.#gain(leftSum, leftWeight)
      if (gain > best.gain + this.#tie) keep(best, feature, low, here, gain)
    }
  }

  scanCounted(feature: number, keys: Int32Array, n: number, lowest: number, highest: number, minLeaf: number, best: BestSplit): void {
    const range = highest - lowest + 1
    this.#count(keys, n, lowest, range)
    let leftWeight = 0
    let leftSum = 0
    let leftRows = 0
    let low = -1
    for (let bin = 0; bin < range; bin++) {
      const rows = this.#counts[bin] as number
      if (rows === 0) continue
      if (leftRows >= minLeaf && n - leftRows >= minLeaf) {
        const gain = this.#gain(leftSum, leftWeight)
        if (gain > best.gain + this.#tie) keep(best, feature, lowest + low, lowest + bin, gain)
      }
      leftRows += rows
      leftWeight += this.#hefts[bin] as number
      leftSum += this.#pulls[bin] as number
      low = bin
    }
  }

  #count(keys: Int32Array, n: number, lowest: number, range: number): void {
    if (this.#counts.length < range) {
      this.#counts = new Int32Array(range)
      this.#pulls = new Float64Array(range)
      this.#hefts = new Float64Array(range)
    }
    const counts = this.#counts.fill(0, 0, range)
    const pulls = this.#pulls.fill(0, 0, range)
    const hefts = this.#hefts.fill(0, 0, range)
    for (let i = 0; i < n; i++) {
      const bin = (keys[i] as number) - lowest
      counts[bin] = (counts[bin] as number) + 1
      pulls[bin] = (pulls[bin] as number) + (this.#pull[i] as number)
      hefts[bin] = (hefts[bin] as number) + (this.#heft[i] as number)
    }
  }

  sumMarks({ slots, starts, marked }: Marks, rows: Int32Array, from: number, to: number): void {
    if (this.#markedRows.length < slots) {
      this.#markedRows = new Int32Array(slots)
      this.#markedWeight = new Float64Array(slots)
      this.#markedPull = new Float64Array(slots)
    }
    const counts = this.#markedRows.fill(0)
    const weights = this.#markedWeight.fill(0)
    const pulls = this.#markedPull.fill(0)
    for (let i = from; i < to; i++) {
      const row = rows[i] as number
      const w = this.#heft[i - from] as number
      const pull = this.#pull[i - from] as number
      const end = starts[row + 1] as number
      for (let m = starts[row] as number; m < end; m++) {
        const slot = marked[m] as number
        counts[slot] = (counts[slot] as number) + 1
        weights[slot] = (weights[slot] as number) + w
        pulls[slot] = (pulls[slot] as number) + pull
      }
    }
  }

  scanMarked(feature: number, slot: number, n: number, minLeaf: number, best: BestSplit): boolean {
    const rows = this.#markedRows[slot] as number
    if (rows === 0 || rows === n) return false
    if (rows < minLeaf || n - rows < minLeaf) return true
    const gain = this.#gain(this.#markedPull[slot] as number, this.#markedWeight[slot] as number)
    if (gain > best.gain + this.#tie) keep(best, feature, 0, 1, gain)
    return true
  }

  #gain(leftSum: number, leftWeight: number): number {
    const rightWeight = this.weight - leftWeight
    return rightWeight <= 0 ? -Infinity : (leftSum * leftSum) / leftWeight + (leftSum * leftSum) / rightWeight
  }
}

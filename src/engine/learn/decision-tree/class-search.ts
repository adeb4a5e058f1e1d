import { EntropyTerms } from './entropy-terms.ts'
import type { Marks } from './marks.ts'
import { keep, type BestSplit, type SplitSearch } from './split-search.ts'

export type ClassCriterion = 'gini' | 'entropy' | 'log_loss'

const ln2 = 0.6931471805599453
/** Splits for classes, by Gini's index or by entropy (which scikit-learn also calls log_loss). Codes and weights by row. */
export class ClassSearch implements SplitSearch {
  readonly outputs: number
  readonly unit: number
  weight = 0
  impurity = 0
  pure = false
  /** Undefined for Gini's index. */
  readonly #terms: EntropyTerms | undefined
  readonly #codes: Int32Array
  readonly #weights: Float64Array
  /** Class and weight by place in the node. */
  readonly #code: Int32Array
  readonly #heft: Float64Array
  readonly #node: Float64Array
  readonly #left: Float64Array
  readonly #right: Float64Array
  /** Weight by rank and class, and rows by rank, for counting. */
  #bins = new Float64Array(0)
  #counts = new Int32Array(0)
  /** Weight by slot and class, and rows by slot, of marked columns. */
  #markedWeight = new Float64Array(0)
  #markedRows = new Int32Array(0)
  /** Σ w² / W of the node, or Σ w·ln w − W·ln W: a split's gain is how much its sides have more. */
  #unsplit = 0
  #tie = 0

  constructor(criterion: ClassCriterion, codes: Int32Array, classes: number, weights: Float64Array) {
    this.outputs = classes
    this.#terms = criterion === 'gini' ? undefined : new EntropyTerms(codes, classes, weights)
    this.unit = this.#terms === undefined ? 1 : ln2
    this.#codes = codes
    this.#weights = weights
    this.#code = new Int32Array(codes.length)
    this.#heft = new Float64Array(codes.length)
    this.#node = new Float64Array(classes)
    this.#left = new Float64Array(classes)
    this.#right = new Float64Array(classes)
  }

  open(rows: Int32Array, from: number, to: number): void {
    const node = this.#node.fill(0)
    for (let i = from; i < to; i++) {
      const row = rows[i] as number
      const code = this.#codes[row] as number
      const w = this.#weights[row] as number
      this.#code[i - from] = code
      this.#heft[i - from] = w
      node[code] = (node[code] as number) + w
    }
    let weight = 0
    let classes = 0
    for (let c = 0; c < node.length; c++) {
      weight += node[c] as number
      if ((node[c] as number) > 0) classes += 1
    }
    this.weight = weight
    this.pure = classes <= 1
    this.#unsplit = this.#terms === undefined ? squares(node) / weight : this.#terms.classes(node) - this.#terms.total(weight)
    const loss = this.#terms === undefined ? weight - this.#unsplit : -this.#unsplit
    this.impurity = this.pure ? 0 : loss / (weight * this.unit)
    this.#tie = 1e-12 * loss + Number.EPSILON * weight
  }

  answer(into: Float64Array, at: number): void {
    for (let c = 0; c < this.outputs; c++) into[at + c] = (this.#node[c] as number) / this.weight
  }

  scanSorted(feature: number, keys: Int32Array, places: Int32Array, n: number, minLeaf: number, best: BestSplit): void {
    if (this.#terms === undefined) this.#sortedGini(feature, keys, places, n, minLeaf, best)
    else this.#sortedEntropy(feature, keys, places, n, minLeaf, best)
  }

  #sortedGini(feature: number, keys: Int32Array, places: Int32Array, n: number, minLeaf: number, best: BestSplit): void {
    const codes = this.#code
    const weights = this.#heft
    const left = this.#left.fill(0)
    const right = this.#right
    right.set(this.#node)
    let leftSquares = 0
    let rightSquares = squares(right)
    let leftWeight = 0
    let here = keys[0] as number
    for (let i = 0; i + 1 < n; i++) {
      const place = places[i] as number
      const code = codes[place] as number
      const w = weights[place] as number
      const l = left[code] as number
      const r = right[code] as number
      leftSquares += w * (2 * l + w)
      rightSquares -= w * (2 * r - w)
      left[code] = l + w
      right[code] = r - w
      leftWeight += w
      const low = here
      here = keys[i + 1] as number
      const rightWeight = this.weight - leftWeight
      if (low === here || i + 1 < minLeaf || n - i - 1 < minLeaf || rightWeight <= 0) continue
      const gain = leftSquares / leftWeight + rightSquares / rightWeight - this.#unsplit
      if (gain > best.gain + this.#tie) keep(best, feature, low, here, gain)
    }
  }

  #sortedEntropy(feature: number, keys: Int32Array, places: Int32Array, n: number, minLeaf: number, best: BestSplit): void {
    const left = this.#left.fill(0)
    const right = this.#right
    right.set(this.#node)
    let leftWeight = 0
    let here = keys[0] as number
    for (let i = 0; i + 1 < n; i++) {
      const place = places[i] as number
      const code = this.#code[place] as number
      const w = this.#heft[place] as number
      left[code] = (left[code] as number) + w
      right[code] = (right[code] as number) - w
      leftWeight += w
      const low = here
      here = keys[i + 1] as number
      if (low === here || i + 1 < minLeaf || n - i - 1 < minLeaf) continue
      const gain = this.#sides(leftWeight)
      if (gain > best.gain + this.#tie) keep(best, feature, low, here, gain)
    }
  }

  scanCounted(feature: number, keys: Int32Array, n: number, lowest: number, highest: number, minLeaf: number, best: BestSplit): void {
    const k = this.outputs
    const range = highest - lowest + 1
    this.#count(keys, n, lowest, range)
    const bins = this.#bins
    const left = this.#left.fill(0)
    const right = this.#right
    right.set(this.#node)
    let leftWeight = 0
    let leftRows = 0
    let low = -1
    for (let bin = 0; bin < range; bin++) {
      const rows = this.#counts[bin] as number
      if (rows === 0) continue
      if (leftRows >= minLeaf && n - leftRows >= minLeaf) {
        const gain = this.#sides(leftWeight)
        if (gain > best.gain + this.#tie) keep(best, feature, lowest + low, lowest + bin, gain)
      }
      for (let c = 0; c < k; c++) {
        const w = bins[bin * k + c] as number
        left[c] = (left[c] as number) + w
        right[c] = (right[c] as number) - w
        leftWeight += w
      }
      leftRows += rows
      low = bin
    }
  }

  #count(keys: Int32Array, n: number, lowest: number, range: number): void {
    const k = this.outputs
    if (this.#counts.length < range) {
      this.#counts = new Int32Array(range)
      this.#bins = new Float64Array(range * k)
    }
    const counts = this.#counts.fill(0, 0, range)
    const bins = this.#bins.fill(0, 0, range * k)
    const codes = this.#code
    const weights = this.#heft
    for (let i = 0; i < n; i++) {
      const bin = (keys[i] as number) - lowest
      const at = bin * k + (codes[i] as number)
      counts[bin] = (counts[bin] as number) + 1
      bins[at] = (bins[at] as number) + (weights[i] as number)
    }
  }

  sumMarks({ slots, starts, marked }: Marks, rows: Int32Array, from: number, to: number): void {
    const k = this.outputs
    if (this.#markedRows.length < slots) {
      this.#markedRows = new Int32Array(slots)
      this.#markedWeight = new Float64Array(slots * k)
    }
    const counts = this.#markedRows.fill(0)
    const sums = this.#markedWeight.fill(0)
    for (let i = from; i < to; i++) {
      const row = rows[i] as number
      const code = this.#code[i - from] as number
      const w = this.#heft[i - from] as number
      const end = starts[row + 1] as number
      for (let m = starts[row] as number; m < end; m++) {
        const slot = marked[m] as number
        counts[slot] = (counts[slot] as number) + 1
        sums[slot * k + code] = (sums[slot * k + code] as number) + w
      }
    }
  }

  scanMarked(feature: number, slot: number, n: number, minLeaf: number, best: BestSplit): boolean {
    const rows = this.#markedRows[slot] as number
    if (rows === 0 || rows === n) return false
    if (rows < minLeaf || n - rows < minLeaf) return true
    const k = this.outputs
    let weight = 0
    for (let c = 0; c < k; c++) {
      const w = this.#markedWeight[slot * k + c] as number
      this.#left[c] = w
      this.#right[c] = (this.#node[c] as number) - w
      weight += w
    }
    const gain = this.#sides(weight)
    if (gain > best.gain + this.#tie) keep(best, feature, 0, 1, gain)
    return true
  }

  /** What a split gains whose sides hold `#left` and `#right`; −∞ where rounding leaves a side without weight. */
  #sides(leftWeight: number): number {
    const rightWeight = this.weight - leftWeight
    if (rightWeight <= 0) return -Infinity
    const terms = this.#terms
    if (terms === undefined) return squares(this.#left) / leftWeight + squares(this.#right) / rightWeight - this.#unsplit
    return terms.classes(this.#left) - terms.total(leftWeight) + terms.classes(this.#right) - terms.total(rightWeight) - this.#unsplit
  }
}

function squares(sums: Float64Array): number {
  let total = 0
  for (let c = 0; c < sums.length; c++) total += (sums[c] as number) * (sums[c] as number)
  return total
}

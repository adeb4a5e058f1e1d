import { log } from '../../number/functions.ts'
import { between, type BestSplit, type Segment, type SplitSearch } from './split-search.ts'

const xLogX = (x: number): number => (x > 0 ? x * log(x) : 0)

/** x · ln x for whole x from 0 to n: entropy then costs no logarithm a split. */
function xLogXTable(n: number): Float64Array {
  const table = new Float64Array(n + 1)
  for (let x = 1; x <= n; x++) table[x] = xLogX(x)
  return table
}

/** Splits for classes, by Gini's index or by entropy (in nats: the choice of base changes no split). */
export class ClassSearch implements SplitSearch {
  readonly outputs: number
  weight = 0
  pure = false
  readonly #criterion: 'gini' | 'entropy'
  readonly #codes: Int32Array
  readonly #weights: Float64Array
  readonly #table: Float64Array | undefined
  readonly #node: Float64Array
  readonly #left: Float64Array
  readonly #right: Float64Array
  /** Σ w² / W of the node, or Σ w·ln w − W·ln W: a split's gain is how much its sides have more. */
  #unsplit = 0
  #tie = 0

  constructor(criterion: 'gini' | 'entropy', codes: Int32Array, classes: number, weights: Float64Array, whole: boolean) {
    this.outputs = classes
    this.#criterion = criterion
    this.#codes = codes
    this.#weights = weights
    this.#table = criterion === 'entropy' && whole ? xLogXTable(codes.length) : undefined
    this.#node = new Float64Array(classes)
    this.#left = new Float64Array(classes)
    this.#right = new Float64Array(classes)
  }

  open(rows: Int32Array, { from, to }: Segment): void {
    const node = this.#node.fill(0)
    for (let i = from; i < to; i++) {
      const code = this.#codes[rows[i] as number] as number
      node[code] = (node[code] as number) + (this.#weights[rows[i] as number] as number)
    }
    let weight = 0
    let classes = 0
    for (const sum of node) {
      weight += sum
      if (sum > 0) classes += 1
    }
    this.weight = weight
    this.pure = classes <= 1
    this.#unsplit = this.#criterion === 'gini' ? squares(node) / weight : this.#order(node) - this.#xLogX(weight)
    const impurity = this.#criterion === 'gini' ? weight - this.#unsplit : -this.#unsplit
    this.#tie = 1e-12 * impurity + Number.EPSILON * weight
  }

  answer(into: number[]): void {
    for (const sum of this.#node) into.push(sum / this.weight)
  }

  scan(feature: number, values: Float32Array, order: Int32Array, segment: Segment, minLeaf: number, best: BestSplit): void {
    if (this.#criterion === 'gini') this.#scanGini(feature, values, order, segment, minLeaf, best)
    else this.#scanEntropy(feature, values, order, segment, minLeaf, best)
  }

  #scanGini(feature: number, values: Float32Array, order: Int32Array, { from, to }: Segment, minLeaf: number, best: BestSplit): void {
    const codes = this.#codes
    const weights = this.#weights
    const left = this.#left.fill(0)
    const right = this.#right
    right.set(this.#node)
    let leftSquares = 0
    let rightSquares = squares(right)
    let leftWeight = 0
    let here = values[order[from] as number] as number
    for (let i = from; i + 1 < to; i++) {
      const row = order[i] as number
      const code = codes[row] as number
      const w = weights[row] as number
      const l = left[code] as number
      const r = right[code] as number
      leftSquares += w * (2 * l + w)
      rightSquares -= w * (2 * r - w)
      left[code] = l + w
      right[code] = r - w
      leftWeight += w
      const low = here
      here = values[order[i + 1] as number] as number
      const rightWeight = this.weight - leftWeight
      if (low === here || i + 1 - from < minLeaf || to - i - 1 < minLeaf || rightWeight <= 0) continue
      const gain = leftSquares / leftWeight + rightSquares / rightWeight - this.#unsplit
      if (gain > best.gain + this.#tie) keep(best, feature, low, here, gain)
    }
  }

  #scanEntropy(feature: number, values: Float32Array, order: Int32Array, { from, to }: Segment, minLeaf: number, best: BestSplit): void {
    const left = this.#left.fill(0)
    const right = this.#right
    right.set(this.#node)
    let leftWeight = 0
    let here = values[order[from] as number] as number
    for (let i = from; i + 1 < to; i++) {
      const row = order[i] as number
      const code = this.#codes[row] as number
      const w = this.#weights[row] as number
      left[code] = (left[code] as number) + w
      right[code] = (right[code] as number) - w
      leftWeight += w
      const low = here
      here = values[order[i + 1] as number] as number
      if (low === here || i + 1 - from < minLeaf || to - i - 1 < minLeaf) continue
      const gain = this.#order(left) - this.#xLogX(leftWeight) + this.#order(right) - this.#xLogX(this.weight - leftWeight) - this.#unsplit
      if (gain > best.gain + this.#tie) keep(best, feature, low, here, gain)
    }
  }

  #xLogX(x: number): number {
    return this.#table === undefined ? xLogX(x) : (this.#table[x] as number)
  }

  #order(sums: Float64Array): number {
    let order = 0
    for (let c = 0; c < sums.length; c++) order += this.#xLogX(sums[c] as number)
    return order
  }
}

function squares(sums: Float64Array): number {
  let total = 0
  for (let c = 0; c < sums.length; c++) total += (sums[c] as number) * (sums[c] as number)
  return total
}

function keep(best: BestSplit, feature: number, low: number, high: number, gain: number): void {
  best.feature = feature
  best.threshold = between(low, high)
  best.gain = gain
}

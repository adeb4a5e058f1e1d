import { FaultError } from '../../../contract/fault.ts'
import type { Matrix } from '../../number/matrix.ts'
import { numbersAt } from '../rows.ts'
import type { Run } from '../run.ts'
import type { Criterion } from './impurity.ts'
import type { TreeModel } from './tree-model.ts'

export interface Limits {
  readonly max_depth: number | null
  readonly min_samples_split: number
  readonly min_samples_leaf: number
}

interface Split {
  readonly feature: number
  readonly threshold: number
  readonly gain: number
}

/** A node that waits: rows from..to of the order, and how deep it lies. */
interface Waiting {
  readonly node: number
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** Splits must make the cost smaller by more than rounding does. */
const leastGain = 1e-12

/**
 * CART (Breiman, Friedman, Olshen, Stone) as scikit-learn grows it depth first: the best split over all columns, halfway
 * between neighbouring values, on float32 values. Ties: the first column, then the lowest threshold. O(d · n · log n) a level.
 */
export function growTree(X: Matrix, criterion: Criterion, limits: Limits, run: Run, weight?: Float64Array): TreeModel {
  const columns = X.columns.map((_, j) => Float32Array.from(numbersAt(X, j)))
  const order = Int32Array.from({ length: X.rows }, (_, i) => i).filter((i) => (weight?.[i] ?? 1) > 0)
  const nodes = new Nodes(criterion)
  const waiting: Waiting[] = [{ node: nodes.add(), from: 0, to: order.length, depth: 0 }]
  let settled = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    const { node, from, to, depth } = next
    const rows = order.subarray(from, to)
    const sums = nodes.settle(node, rows)
    const may = run.stop === 'none' && depth < (limits.max_depth ?? Infinity) && rows.length >= limits.min_samples_split && criterion.cost(sums) > leastGain * criterion.weight(sums)
    const split = may ? bestSplit(columns, rows, sums, criterion, limits.min_samples_leaf) : undefined
    if (split === undefined) {
      settled += rows.length
      run.report({ done: settled, of: order.length })
      continue
    }
    const middle = from + part(rows, columns[split.feature] as Float32Array, split.threshold)
    const { left, right } = nodes.split(node, split)
    waiting.push({ node: right, from: middle, to, depth: depth + 1 }, { node: left, from, to: middle, depth: depth + 1 })
  }
  return nodes.model()
}

class Nodes {
  readonly #criterion: Criterion
  readonly #feature: number[] = []
  readonly #threshold: number[] = []
  readonly #left: number[] = []
  readonly #right: number[] = []
  readonly #value: number[] = []
  readonly #samples: number[] = []

  constructor(criterion: Criterion) {
    this.#criterion = criterion
  }

  add(): number {
    this.#threshold.push(0)
    this.#left.push(-1)
    this.#right.push(-1)
    this.#samples.push(0)
    for (let c = 0; c < this.#criterion.outputs; c++) this.#value.push(0)
    return this.#feature.push(-1) - 1
  }

  settle(node: number, rows: Int32Array): Float64Array {
    const criterion = this.#criterion
    const sums = new Float64Array(criterion.size)
    for (const row of rows) criterion.add(sums, row, 1)
    const answer = new Float64Array(criterion.outputs)
    criterion.answer(sums, answer, 0)
    answer.forEach((value, c) => (this.#value[node * criterion.outputs + c] = value))
    this.#samples[node] = criterion.weight(sums)
    return sums
  }

  split(node: number, { feature, threshold }: Split): { left: number; right: number } {
    const left = this.add()
    const right = this.add()
    this.#feature[node] = feature
    this.#threshold[node] = threshold
    this.#left[node] = left
    this.#right[node] = right
    return { left, right }
  }

  model(): TreeModel {
    return {
      kind: 'tree',
      outputs: this.#criterion.outputs,
      feature: Int32Array.from(this.#feature),
      threshold: Float32Array.from(this.#threshold),
      left: Int32Array.from(this.#left),
      right: Int32Array.from(this.#right),
      value: Float64Array.from(this.#value),
      samples: Float64Array.from(this.#samples),
    }
  }
}

/** Sorts rows by a column, keeping the order of equals, so that ties fall the same way everywhere. */
function sortedBy(rows: Int32Array, column: Float32Array): Int32Array {
  return rows.slice().sort((a, b) => (column[a] as number) - (column[b] as number) || a - b)
}

function bestSplit(columns: readonly Float32Array[], rows: Int32Array, sums: Float64Array, criterion: Criterion, minLeaf: number): Split | undefined {
  const whole = criterion.cost(sums)
  let best: Split | undefined
  for (let feature = 0; feature < columns.length; feature++) {
    const column = columns[feature] as Float32Array
    const sorted = sortedBy(rows, column)
    const left = new Float64Array(criterion.size)
    const right = sums.slice()
    for (let i = 0; i + 1 < sorted.length; i++) {
      const row = sorted[i] as number
      criterion.add(left, row, 1)
      criterion.add(right, row, -1)
      const here = column[row] as number
      const next = column[sorted[i + 1] as number] as number
      if (here === next || i + 1 < minLeaf || sorted.length - i - 1 < minLeaf) continue
      const gain = whole - criterion.cost(left) - criterion.cost(right)
      if (gain > (best?.gain ?? 0) + leastGain * whole) best = { feature, threshold: between(here, next), gain }
    }
  }
  return best
}

/** Halfway between two float32 numbers, as a float32 that is at least the lower and less than the higher. */
function between(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2)
  return middle >= high || middle < low ? low : middle
}

/** Brings the rows that go left to the front; says how many there are. */
function part(rows: Int32Array, column: Float32Array, threshold: number): number {
  const right: number[] = []
  let left = 0
  for (const row of rows) {
    if ((column[row] as number) <= threshold) rows[left++] = row
    else right.push(row)
  }
  rows.set(right, left)
  return left
}

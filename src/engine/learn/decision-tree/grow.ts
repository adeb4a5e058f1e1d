import { mustFinish, type Run } from '../run.ts'
import { risingOrder } from './rising-order.ts'
import type { BestSplit, Segment, SplitSearch } from './split-search.ts'
import { TreeNodes, type TreeModel } from './tree-model.ts'

export interface Limits {
  readonly max_depth: number | null
  readonly min_samples_split: number
  readonly min_samples_leaf: number
}

/** A group of rows that is not yet a node. */
interface Waiting extends Segment {
  readonly parent: number
  readonly isLeft: boolean
  readonly depth: number
}

/**
 * CART (Breiman, Friedman, Olshen and Stone 1984), depth first and numbered as scikit-learn does: at each node the best
 * split over all columns, halfway between neighbouring values; a group stays a leaf where it is pure, too deep, too small
 * or cannot be split. Columns are sorted once and then only dealt to the two sides, so a level costs O(d · n).
 * Memory beside `columns`: 4 bytes a cell for the sorted orders.
 *
 * `columns`: d float32 columns of n rows without NaN or −0. Stop: `finish` makes leaves of what waits, `abort` throws.
 */
export function growTree(columns: readonly Float32Array[], n: number, search: SplitSearch, limits: Limits, run: Run): TreeModel {
  const deepest = limits.max_depth ?? Infinity
  const rows = Int32Array.from({ length: n }, (_, i) => i)
  const orders = sortedColumns(columns, run)
  const dealer = new Dealer(n)
  const nodes = new TreeNodes(search.outputs)
  const progress = new LeafProgress(n, run)
  const waiting: Waiting[] = [{ parent: -1, isLeft: true, from: 0, to: n, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to, depth } = next
    search.open(rows, next)
    const node = nodes.add(next.parent, next.isLeft, search.weight, (into) => search.answer(into))
    const size = to - from
    const stays = search.pure || depth >= deepest || size < limits.min_samples_split || size < 2 * limits.min_samples_leaf
    const split = stays ? undefined : bestSplit(columns, orders, next, search, limits.min_samples_leaf, run)
    if (split === undefined) {
      progress.settle(size)
      continue
    }
    nodes.fork(node, split.feature, split.threshold)
    const middle = dealer.mark(columns[split.feature] as Float32Array, split.threshold, rows, next)
    dealer.deal(rows, next)
    if (depth + 1 < deepest) for (const order of orders) if (order !== undefined) dealer.deal(order, next)
    waiting.push({ parent: node, isLeft: false, from: middle, to, depth: depth + 1 }, { parent: node, isLeft: true, from, to: middle, depth: depth + 1 })
  }
  return nodes.model()
}

/** The rising order of each column; none for a column with one value only, which can split nothing. */
function sortedColumns(columns: readonly Float32Array[], run: Run): (Int32Array | undefined)[] {
  // After a stop there will be one leaf, which needs no order.
  return columns.map((values) => (mustFinish(run) || values.every((value) => value === values[0]) ? undefined : risingOrder(values)))
}

function bestSplit(columns: readonly Float32Array[], orders: readonly (Int32Array | undefined)[], segment: Segment, search: SplitSearch, minLeaf: number, run: Run): BestSplit | undefined {
  const best: BestSplit = { feature: -1, threshold: 0, gain: -Infinity }
  for (let feature = 0; feature < columns.length; feature++) {
    if (mustFinish(run)) return undefined
    const order = orders[feature]
    if (order !== undefined) search.scan(feature, columns[feature] as Float32Array, order, segment, minLeaf, best)
  }
  return best.feature < 0 ? undefined : best
}

/** Deals the rows of a segment to the two sides of a split, keeping their order on each. */
class Dealer {
  readonly #goesLeft: Uint8Array
  readonly #aside: Int32Array

  constructor(n: number) {
    this.#goesLeft = new Uint8Array(n)
    this.#aside = new Int32Array(n)
  }

  /** Notes for each row of the segment where it goes; says where the right side begins. */
  mark(values: Float32Array, threshold: number, rows: Int32Array, { from, to }: Segment): number {
    let middle = from
    for (let i = from; i < to; i++) {
      const row = rows[i] as number
      const left = (values[row] as number) <= threshold ? 1 : 0
      this.#goesLeft[row] = left
      middle += left
    }
    return middle
  }

  deal(order: Int32Array, { from, to }: Segment): void {
    const goesLeft = this.#goesLeft
    const aside = this.#aside
    let left = from
    let right = 0
    for (let i = from; i < to; i++) {
      const row = order[i] as number
      if (goesLeft[row] === 1) order[left++] = row
      else aside[right++] = row
    }
    order.set(aside.subarray(0, right), left)
  }
}

/** Rows that have come to rest in a leaf; said a hundred times at most. */
class LeafProgress {
  readonly #of: number
  readonly #run: Run
  #settled = 0
  #said = 0

  constructor(of: number, run: Run) {
    this.#of = of
    this.#run = run
    run.report({ done: 0, of })
  }

  settle(rows: number): void {
    this.#settled += rows
    if (this.#settled < this.#of && this.#settled - this.#said < this.#of / 100) return
    this.#said = this.#settled
    this.#run.report({ done: this.#settled, of: this.#of })
  }
}

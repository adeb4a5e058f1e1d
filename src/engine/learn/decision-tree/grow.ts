import type { Rng } from '../../number/rng.ts'
import { mustFinish, type Run } from '../run.ts'
import { ColumnDraw } from './column-draw.ts'
import type { Marks } from './marks.ts'
import { NodeKeys } from './node-keys.ts'
import type { RankedColumn } from './ranked-column.ts'
import type { RankedTable } from './ranked-table.ts'
import { between, type BestSplit, type SplitSearch } from './split-search.ts'
import { TreeNodes } from './tree-nodes.ts'

export interface Limits {
  readonly max_depth: number | null
  readonly min_samples_split: number
  readonly min_samples_leaf: number
  readonly min_impurity_decrease: number
}

/** A group of rows, `from` to `to` − 1, that is not yet a node; `constants` columns are known to have one value in it. */
interface Waiting {
  readonly from: number
  readonly to: number
  readonly parent: number
  readonly isLeft: boolean
  readonly depth: number
  readonly constants: number
}

export interface Growth {
  readonly table: RankedTable
  /** The rows that count; at least one. Never changed. */
  readonly rows: Int32Array
  readonly search: SplitSearch
  readonly limits: Limits
  /** How many columns a node looks at. */
  readonly most: number
  /** Orders the columns that a node looks at, so it decides between splits that are equally good. */
  readonly rng: Rng
}

/** Work between two looks at the stop flag, in cells. */
const block = 4096

/**
 * CART (Breiman, Friedman, Olshen and Stone 1984), depth first and numbered as scikit-learn does: at each node the best
 * split over the columns drawn, halfway between neighbouring values; a group stays a leaf where it is pure, too deep, too
 * small, cannot be split, or would gain less than `min_impurity_decrease`. Each node sorts the ranks of its own rows, or
 * counts them where they span no more numbers than it has rows (so truth values cost one pass and no sort).
 * Memory: 40 bytes a row. Stop: `finish` makes leaves of what waits and so a tree that is not `whole`, `abort` throws.
 * `settled` hears of the rows that have come to rest in a leaf.
 */
export function growTree({ table, rows: counted, search, limits, most, rng }: Growth, run: Run, settled?: (rows: number) => void): { readonly nodes: TreeNodes; readonly whole: boolean } {
  const deepest = limits.max_depth ?? Infinity
  const rows = counted.slice()
  const aside = new Int32Array(rows.length)
  const finder = new SplitFinder(table, rows, search, limits.min_samples_leaf, new ColumnDraw(table.columns.length, most, rng), run)
  const nodes = new TreeNodes(search.outputs)
  const waiting: Waiting[] = [{ parent: -1, isLeft: true, from: 0, to: rows.length, depth: 0, constants: 0 }]
  let total = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to, depth } = next
    search.open(rows, from, to)
    if (next.parent < 0) total = search.weight
    const node = nodes.add(next.parent, next.isLeft, search)
    const size = to - from
    const stays = search.pure || depth >= deepest || size < limits.min_samples_split || size < 2 * limits.min_samples_leaf
    const constants = stays ? -1 : finder.find(from, to, next.constants)
    const { feature, low, high, gain } = finder.best
    if (constants < 0 || gain / (search.unit * total) + Number.EPSILON < limits.min_impurity_decrease) {
      settled?.(size)
      continue
    }
    const { ranks, values } = table.columns[feature] as RankedColumn
    nodes.fork(node, feature, between(values[low] as number, values[high] as number))
    const middle = deal(rows, ranks, low, from, to, aside)
    waiting.push({ parent: node, isLeft: false, from: middle, to, depth: depth + 1, constants }, { parent: node, isLeft: true, from, to: middle, depth: depth + 1, constants })
  }
  return { nodes, whole: !finder.finished }
}

class SplitFinder {
  readonly best: BestSplit = { feature: -1, low: 0, high: 0, gain: -Infinity }
  readonly #table: RankedTable
  readonly #rows: Int32Array
  readonly #search: SplitSearch
  readonly #minLeaf: number
  readonly #draw: ColumnDraw
  readonly #run: Run
  readonly #keys: NodeKeys
  #cells = block
  #marksSummed = false
  /** Once the run should finish, nothing is looked at any more. */
  finished = false

  constructor(table: RankedTable, rows: Int32Array, search: SplitSearch, minLeaf: number, draw: ColumnDraw, run: Run) {
    this.#table = table
    this.#rows = rows
    this.#search = search
    this.#minLeaf = minLeaf
    this.#draw = draw
    this.#run = run
    this.#keys = new NodeKeys(rows.length)
  }

  /** Leaves the best split of the node in `best`; returns how many columns are constant in it, −1 where there is no split or the run should finish. */
  find(from: number, to: number, constants: number): number {
    const best = this.best
    best.feature = -1
    best.gain = -Infinity
    this.#marksSummed = false
    const known = this.#draw.draw(constants, (column) => {
      this.#watch(to - from)
      return this.finished || this.#look(column, from, to)
    })
    return this.finished || best.feature < 0 ? -1 : known
  }

  #watch(cells: number): void {
    this.#cells += cells
    if (this.finished || this.#cells < block) return
    this.#cells = 0
    this.finished = mustFinish(this.#run)
  }

  #look(column: number, from: number, to: number): boolean {
    const { columns, marks } = this.#table
    const { ranks, values } = columns[column] as RankedColumn
    if (values.length === 1) return false
    if (marks !== undefined && values.length === 2) return this.#lookAtMarks(marks, column, from, to)
    const keys = this.#keys
    keys.gather(ranks, this.#rows, from, to)
    const { lowest, highest } = keys
    if (lowest === highest) return false
    const n = to - from
    if (highest - lowest < n) {
      this.#search.scanCounted(column, keys.keys, n, lowest, highest, this.#minLeaf, this.best)
    } else {
      keys.sort(n)
      this.#search.scanSorted(column, keys.keys, keys.places, n, this.#minLeaf, this.best)
    }
    return true
  }

  #lookAtMarks(marks: Marks, column: number, from: number, to: number): boolean {
    if (!this.#marksSummed) this.#search.sumMarks(marks, this.#rows, from, to)
    this.#marksSummed = true
    return this.#search.scanMarked(column, marks.slotOf[column] as number, to - from, this.#minLeaf, this.best)
  }
}

/** Moves the rows of a group whose rank is at most `low` before the others, each side in its order; says where the others begin. */
function deal(rows: Int32Array, ranks: Int32Array, low: number, from: number, to: number, aside: Int32Array): number {
  let left = from
  let right = 0
  for (let i = from; i < to; i++) {
    const row = rows[i] as number
    if ((ranks[row] as number) <= low) rows[left++] = row
    else aside[right++] = row
  }
  for (let i = 0; i < right; i++) rows[left + i] = aside[i] as number
  return left
}

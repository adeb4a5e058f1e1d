import type { Nearest } from './nearest.ts'

const leafRows = 24

/** Rows in boxes within boxes (Bentley's k-d tree), for many questions about the same rows. */
export interface RowTree {
  readonly columns: number
  readonly p: 1 | 2
  /** Rows in the order of the leaves, and the number that each had. */
  readonly data: Float64Array
  readonly row: Int32Array
  /** Node i has the rows from[i] … to[i] − 1, lies between low and high (nodes × columns) and has the children left[i] (−1: a leaf) and left[i] + 1. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly left: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** `data`: rows × columns, row by row; copied. Boxes are halved at the middle row of their widest column. */
export function rowTree(data: Float64Array, rows: number, columns: number, p: 1 | 2): RowTree {
  const order = Int32Array.from({ length: rows }, (_, i) => i)
  const [from, to, left, low, high]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  const add = (start: number, end: number): number => {
    left.push(-1)
    from.push(start)
    to.push(end)
    for (let j = 0; j < columns; j++) {
      let least = Infinity
      let most = -Infinity
      for (let i = start; i < end; i++) {
        const x = data[(order[i] as number) * columns + j] as number
        if (x < least) least = x
        if (x > most) most = x
      }
      low.push(least)
      high.push(most)
    }
    return left.length - 1
  }
  add(0, rows)
  for (let node = 0; node < left.length; node++) {
    const [start, end] = [from[node] as number, to[node] as number]
    if (end - start <= leafRows) continue
    const widest = widestOf(low, high, node * columns, columns)
    if (widest < 0) continue
    const own = order.subarray(start, end)
    own.sort((a, b) => (data[a * columns + widest] as number) - (data[b * columns + widest] as number) || a - b)
    const middle = (start + end) >> 1
    left[node] = add(start, middle)
    add(middle, end)
  }
  const ordered = new Float64Array(data.length)
  order.forEach((row, i) => ordered.set(data.subarray(row * columns, (row + 1) * columns), i * columns))
  return { columns, p, data: ordered, row: order, from: Int32Array.from(from), to: Int32Array.from(to), left: Int32Array.from(left), low: Float64Array.from(low), high: Float64Array.from(high) }
}

/** The column with the longest side, −1 where all sides are 0. */
function widestOf(low: readonly number[], high: readonly number[], at: number, columns: number): number {
  let widest = -1
  let width = 0
  for (let j = 0; j < columns; j++) {
    const own = (high[at + j] as number) - (low[at + j] as number)
    if (own > width) {
      width = own
      widest = j
    }
  }
  return widest
}

/** Offers `nearest` every row that may be among the nearest to x. */
export function search(tree: RowTree, x: Float64Array, nearest: Nearest): void {
  visit(tree, 0, boxDistance(tree, 0, x, Infinity), x, nearest)
}

function visit(tree: RowTree, node: number, distance: number, x: Float64Array, nearest: Nearest): void {
  if (distance > nearest.limit) return
  const first = tree.left[node] as number
  if (first < 0) {
    offerAll(tree.data, tree.row, tree.from[node] as number, tree.to[node] as number, x, tree.p, nearest)
    return
  }
  const one = boxDistance(tree, first, x, nearest.limit)
  const other = boxDistance(tree, first + 1, x, nearest.limit)
  if (one <= other) {
    visit(tree, first, one, x, nearest)
    visit(tree, first + 1, other, x, nearest)
  } else {
    visit(tree, first + 1, other, x, nearest)
    visit(tree, first, one, x, nearest)
  }
}

/**
 * No more than the distance of any row in the box, rounding included: each part is rounded from a smaller one and the
 * parts are added in the same order. May break off beyond `limit`.
 */
function boxDistance({ columns, low, high, p }: RowTree, node: number, x: Float64Array, limit: number): number {
  let sum = 0
  for (let j = 0, at = node * columns; j < columns; j++, at++) {
    const own = x[j] as number
    const off = own < (low[at] as number) ? (low[at] as number) - own : own > (high[at] as number) ? own - (high[at] as number) : 0
    sum += p === 2 ? off * off : off
    if (sum > limit) break
  }
  return sum
}

/** Offers rows start … end − 1 of `data`, called `row[i]` (or i), where they are not beyond the limit. */
export function offerAll(data: Float64Array, row: Int32Array | undefined, start: number, end: number, x: Float64Array, p: 1 | 2, nearest: Nearest): void {
  const distance = p === 2 ? squares : sizes
  for (let i = start; i < end; i++) {
    const sum = distance(data, i * x.length, x, nearest.limit)
    if (sum <= nearest.limit) nearest.offer(sum, row === undefined ? i : (row[i] as number))
  }
}

/** Columns between two looks at the limit: sums only grow, so one beyond it is left. */
const stride = 8

/** Σ (x − row)², the row from `at` on; may break off beyond `limit`. */
function squares(data: Float64Array, at: number, x: Float64Array, limit: number): number {
  let sum = 0
  for (let j = 0; j < x.length && sum <= limit; ) {
    const end = Math.min(x.length, j + stride)
    for (; j < end; j++) {
      const off = (x[j] as number) - (data[at + j] as number)
      sum += off * off
    }
  }
  return sum
}

/** Σ |x − row|, the row from `at` on; may break off beyond `limit`. */
function sizes(data: Float64Array, at: number, x: Float64Array, limit: number): number {
  let sum = 0
  for (let j = 0; j < x.length && sum <= limit; j++) sum += Math.abs((x[j] as number) - (data[at + j] as number))
  return sum
}

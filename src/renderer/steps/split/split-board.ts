import type * as v from 'valibot'
import type { Stone } from '../../../contract/asks/table.ts'
import type { BoardStone } from '../../charts/board-stone.ts'
import { countedStones, gridFor, heightOf, mixed, placeIn, unitFor, type Counted, type Grid } from '../../charts/stone-grid.ts'

export interface Heap {
  readonly rows: number
  readonly perClass: readonly number[]
  readonly stones: readonly v.InferOutput<typeof Stone>[]
}

/** The two heaps of a split on one board: the learning rows at the left, the test rows at the right of a line. */
export interface SplitBoard {
  readonly stones: readonly BoardStone[]
  readonly radius: number
  readonly height: number
  /** Where the test heap begins. */
  readonly testAt: number
  readonly unit: number
}

const between = 48
/** The test heap is never narrower than what is written above it. */
const leastTest = 190

interface Placed extends Counted {
  readonly key: string
  readonly row?: number
}

/** Stones of one heap: its rows where one stone is a row, else counted stones, mixed. */
function heapStones(heap: Heap, unit: number, part: string): Placed[] {
  if (unit === 1) return heap.stones.map(({ row, class: kind }) => ({ key: `row-${row}`, row, kind, hollow: false }))
  const perClass = heap.perClass.length > 0 ? heap.perClass : [heap.rows]
  const met = new Map<number, number>()
  return mixed(countedStones(perClass, unit)).map((stone) => {
    const nth = met.get(stone.kind) ?? 0
    met.set(stone.kind, nth + 1)
    return { ...stone, key: `${part}-${stone.kind}-${nth}` }
  })
}

/** `says` words a stone: its row (undefined: counted) and class. */
export function laySplit(learn: Heap, test: Heap, box: { readonly width: number; readonly height: number; readonly radius: number }, says: (kind: number, row: number | undefined) => string): SplitBoard {
  const unit = unitFor(learn.rows + test.rows)
  const heaps = [heapStones(learn, unit, 'learn'), heapStones(test, unit, 'test')] as const
  const [first, second] = heaps
  const share = test.rows === 0 ? 0 : test.rows / (learn.rows + test.rows)
  const free = test.rows === 0 ? box.width : box.width - between
  const testWidth = test.rows === 0 ? 0 : Math.max(Math.min(leastTest, free / 2), free * share)
  const widths = [free - testWidth, testWidth] as const
  const least = Math.min(
    gridFor(first.length, { ...box, width: widths[0] }).radius,
    test.rows === 0 ? Infinity : gridFor(second.length, { ...box, width: widths[1] }).radius,
  )
  const grids: readonly Grid[] = widths.map((width) => gridFor(0, { width, height: box.height, radius: least, least }))
  const testAt = widths[0] + (test.rows === 0 ? 0 : between)
  const stones = heaps.flatMap((heap, part) => {
    const grid = grids[part]
    if (grid === undefined) return []
    return heap.map(({ key, row, kind, hollow }, at): BoardStone => {
      const { x, y } = placeIn(grid, at)
      return { key, kind, hollow, x: x + (part === 1 ? testAt : 0), y, says: says(kind, row), ...(row === undefined ? {} : { row }) }
    })
  })
  return { stones, radius: least, height: Math.max(...heaps.map((heap, part) => (grids[part] === undefined ? 0 : heightOf(grids[part], heap.length)))), testAt, unit }
}

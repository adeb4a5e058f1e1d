import type { BoardStone } from '../../charts/board-stone.ts'
import { mostStones } from '../../charts/stone-grid.ts'
import { rowsPerStone } from '../../components/heap-layout.ts'
import type { JudgedRow } from './confusion-fields.ts'
import { pileUp } from './pile.ts'

interface Box {
  /** From probability 0 to 1. */
  readonly width: number
  readonly height: number
  readonly radius: number
}

export interface ThresholdStones {
  readonly stones: readonly BoardStone[]
  readonly radius: number
  /** Rows that a stone stands for. */
  readonly unit: number
}

const least = 1.5
const gap = 1.12

/** Bins of equal width where a stone is not a row: as many as can be told apart. */
const bins = 50

/** Stones over the line from 0 to 1, piled where they would lie on one another; `height` 0 is the line. Of many rows (`of`) counted stones. */
export function thresholdStones(rows: readonly JudgedRow[], of: number, box: Box, says: (row: JudgedRow) => string): ThresholdStones {
  const unit = of <= mostStones && rows.length === of ? 1 : rowsPerStone(of, mostStones)
  const laid = unit === 1 ? [...rows].sort((a, b) => (a.second ?? 0) - (b.second ?? 0) || a.actual - b.actual).map((row) => ({ row, x: row.second ?? 0 })) : counted(rows, of, unit)
  for (let radius = box.radius; ; radius -= 0.5) {
    const pitch = 2 * radius * gap
    const layers = pileUp(laid.map(({ x }) => x * box.width), pitch)
    const highest = Math.max(0, ...layers)
    if (highest * pitch + 2 * radius > box.height && radius > least) continue
    // The least stones lie closer where even they would be too many.
    const rise = highest === 0 ? pitch : Math.min(pitch, (box.height - 2 * radius) / highest)
    const stones = laid.map(({ row, x }, at): BoardStone => {
      const place = { x: x * box.width, y: -radius - (layers[at] ?? 0) * rise, kind: row.actual, ringed: row.actual !== row.said }
      return unit === 1 ? { key: `row-${row.row}`, row: row.row, ...place, says: says(row) } : { key: `many-${at}`, ...place, says: '' }
    })
    return { stones, radius, unit }
  }
}

/** One stone for each `unit` rows of a bin, a class and a verdict; what is left of a bin falls away. */
function counted(rows: readonly JudgedRow[], of: number, unit: number): { row: JudgedRow; x: number }[] {
  const perSample = of / Math.max(1, rows.length)
  const piles = new Map<string, { row: JudgedRow; x: number; rows: number }>()
  for (const row of rows) {
    const bin = Math.min(bins - 1, Math.floor((row.second ?? 0) * bins))
    const key = `${bin} ${row.actual} ${row.said}`
    const pile = piles.get(key)
    if (pile === undefined) piles.set(key, { row, x: (bin + 0.5) / bins, rows: perSample })
    else pile.rows += perSample
  }
  return [...piles.values()].sort((a, b) => a.x - b.x || a.row.actual - b.row.actual).flatMap(({ row, x, rows: count }) => Array.from({ length: Math.round(count / unit) }, () => ({ row, x })))
}

import type { PreviewSide } from '../../../contract/asks/recipe.ts'
import { rowsPerStone } from '../../components/heap-layout.ts'

interface Place {
  readonly x: number
  readonly y: number
}

export interface HistogramPicture {
  readonly radius: number
  readonly stones: readonly (Place & { readonly hollow: boolean; readonly changed: boolean })[]
  /** Loops around stones of a bar that the step changed. */
  readonly loops: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
  /** Empty cells, in a heap of their own at the left. */
  readonly gaps: readonly Place[]
  readonly gapX: number
  readonly from: number
  readonly to: number
  readonly floor: number
}

/** Rows that a stone stands for, so that the tallest heap of all the pictures has at most `most` stones. */
export function unitOf(sides: readonly PreviewSide[], most: number): number {
  return rowsPerStone(Math.max(1, ...sides.flatMap(({ bars, gaps }) => [gaps, ...bars.map(({ rows }) => rows)])), most)
}

const stonesFor = (rows: number, unit: number): number => (rows === 0 ? 0 : Math.max(1, Math.round(rows / unit)))

/** As high as the tallest heap of all the pictures. */
export function heightOf(sides: readonly PreviewSide[], unit: number): number {
  const tallest = Math.max(1, ...sides.flatMap(({ bars, gaps }) => [gaps, ...bars.map(({ rows }) => rows)]).map((rows) => stonesFor(rows, unit)))
  return Math.max(36, Math.min(118, tallest * 9.3 + 8))
}

/** Heaps along a scale: one stone above the other, those that the step changed on top with a loop around them. */
export function layHistogram({ bars, gaps }: PreviewSide, unit: number, box: { readonly width: number; readonly height: number; readonly gapsShown: boolean }): HistogramPicture {
  const left = box.gapsShown ? 46 : 6
  const right = box.width - 6
  const step = bars.length === 0 ? 0 : (right - left) / bars.length
  const tallest = Math.max(1, stonesFor(gaps, unit), ...bars.map(({ rows }) => stonesFor(rows, unit)))
  const radius = Math.max(1.2, Math.min(4.4, step === 0 ? 4.4 : step / 2.2, box.height / tallest / 2.1))
  const pitch = radius * 2.1
  const stones: HistogramPicture['stones'][number][] = []
  const loops: HistogramPicture['loops'][number][] = []
  const up = (n: number): number => box.height - radius - n * pitch
  bars.forEach(({ rows, touched }, at) => {
    const x = left + (at + 0.5) * step
    const count = stonesFor(rows, unit)
    const changed = Math.min(count, stonesFor(touched, unit))
    for (let n = 0; n < count; n++) stones.push({ x, y: up(n), hollow: rows < unit / 2, changed: n >= count - changed })
    if (changed > 0) loops.push({ x: x - radius - 2, y: up(count - 1) - radius - 2, width: radius * 2 + 4, height: (changed - 1) * pitch + radius * 2 + 4 })
  })
  return { radius, stones, loops, gaps: Array.from({ length: stonesFor(gaps, unit) }, (_, n) => ({ x: 16, y: up(n) })), gapX: 16, from: left, to: right, floor: box.height }
}

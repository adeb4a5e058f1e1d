import type { PlacedStone } from './Stones.svelte'

export interface HeapBox {
  readonly width: number
  readonly height: number
  /** The largest radius a stone may have. */
  readonly radius: number
}

export interface HeapPicture {
  readonly stones: readonly PlacedStone[]
  readonly radius: number
}

/** How many rows one stone stands for: 1, 2 or 5 times a power of ten, the least with which `rows` need at most `most` stones. */
export function rowsPerStone(rows: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (rows / (step * power) <= most) return step * power
  }
}

/** Stones of one bar, bottom first: each class rounded to whole stones, a hollow one for less than half a stone. */
function stonesOf(bar: readonly number[], unit: number): { kind: number; hollow: boolean }[] {
  return bar.flatMap((rows, kind): { kind: number; hollow: boolean }[] => {
    const whole = Math.round(rows / unit)
    if (rows > 0 && whole === 0) return [{ kind, hollow: true }]
    return Array.from({ length: whole }, () => ({ kind, hollow: false }))
  })
}

/** At most `most` bars: neighbours lie together. Only for bars along a scale, where neighbours belong together. */
export function fewerBars(bars: readonly (readonly number[])[], most: number): number[][] {
  const together = Math.max(1, Math.ceil(bars.length / most))
  const merged: number[][] = []
  bars.forEach((bar, at) => {
    const into = Math.floor(at / together)
    merged[into] = bar.map((rows, kind) => rows + (merged[into]?.[kind] ?? 0))
  })
  return merged
}

const gap = 1.15

/** How high a heap of a few stones has to be; more than `most` it never is. */
export function heapHeight(bars: readonly (readonly number[])[], unit: number, radius: number, most: number): number {
  return Math.min(most, Math.max(3, ...bars.map((bar) => stonesOf(bar, unit).length)) * radius * 2 * gap)
}

/** Stones side by side that each bar needs, so that none is taller than `rows` stones. */
const lanesFor = (counts: readonly number[], rows: number): number[] => counts.map((count) => Math.max(1, Math.ceil(count / Math.max(1, rows))))

/**
 * Heaps of stones, one a bar, all stones kept: a heap that grows too tall grows wider, and all stones shrink together
 * until everything fits the box. `bars[bar][class]` counts rows.
 */
export function layHeaps(bars: readonly (readonly number[])[], unit: number, box: HeapBox): HeapPicture {
  const heaps = bars.map((bar) => stonesOf(bar, unit))
  const counts = heaps.map((heap) => heap.length)
  let radius = box.radius
  let lanes = counts.map(() => 1)
  for (; radius > 0.6; radius -= 0.25) {
    const pitch = radius * 2 * gap
    lanes = lanesFor(counts, Math.floor(box.height / pitch))
    const between = radius * 0.8
    if (lanes.reduce((sum, lane) => sum + lane, 0) * pitch + between * (lanes.length - 1) <= box.width) break
  }
  const pitch = radius * 2 * gap
  const taken = lanes.reduce((sum, lane) => sum + lane, 0) * pitch
  const between = lanes.length < 2 ? 0 : Math.min((box.width - taken) / (lanes.length - 1), pitch * 1.4)
  let left = 0
  const stones: PlacedStone[] = []
  heaps.forEach((heap, bar) => {
    const wide = lanes[bar] ?? 1
    heap.forEach(({ kind, hollow }, at) => {
      stones.push({ kind, hollow, x: left + ((at % wide) + 0.5) * pitch, y: box.height - (Math.floor(at / wide) + 0.5) * pitch })
    })
    left += wide * pitch + between
  })
  return { stones, radius }
}

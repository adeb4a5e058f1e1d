import { rowsPerStone } from '../components/heap-layout.ts'

/** More stones than this are never drawn in one picture. */
export const mostStones = 400

/** Rows that one stone stands for in a picture of `rows` rows. */
export const unitFor = (rows: number): number => rowsPerStone(rows, mostStones)

export interface GridBox {
  readonly width: number
  readonly height: number
  /** The largest and the least radius that a stone may have. */
  readonly radius: number
  readonly least?: number
  /** The pitch as a multiple of a stone's width; ringed stones need more of it. */
  readonly room?: number
}

export interface Grid {
  readonly radius: number
  readonly pitch: number
  readonly columns: number
}

/** The largest stones with which `count` of them fill rows of a box without leaving it. A box too small gets the least stones and grows. */
export function gridFor(count: number, { width, height, radius, least = 2, room = 1.26 }: GridBox): Grid {
  for (let r = radius; ; r -= 0.5) {
    const pitch = 2 * r * room
    const columns = Math.max(1, Math.floor((width + pitch - 2 * r) / pitch))
    if (r <= least || Math.ceil(count / columns) * pitch - (pitch - 2 * r) <= height) return { radius: Math.max(r, least), pitch, columns }
  }
}

/** The centre of the stone number `at`, row by row from the top left. */
export const placeIn = ({ radius, pitch, columns }: Grid, at: number): { x: number; y: number } => ({ x: radius + (at % columns) * pitch, y: radius + Math.floor(at / columns) * pitch })

/** How high `count` stones lie. */
export const heightOf = ({ radius, pitch, columns }: Grid, count: number): number => (count === 0 ? 0 : (Math.ceil(count / columns) - 1) * pitch + 2 * radius)

export interface Counted {
  readonly kind: number
  readonly hollow: boolean
}

/** Stones for counted rows: each class rounded to whole stones, one hollow stone for less than half of one. */
export function countedStones(perClass: readonly number[], unit: number): Counted[] {
  return perClass.flatMap((rows, kind): Counted[] => {
    const whole = Math.round(rows / unit)
    if (rows > 0 && whole === 0) return [{ kind, hollow: true }]
    return Array.from({ length: whole }, () => ({ kind, hollow: false }))
  })
}

/** The same stones mixed: every class spread evenly over the whole, so that no chance is needed to deal them. */
export function mixed(stones: readonly Counted[]): Counted[] {
  const ofKind = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const { kind } of stones) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return stones
    .map((stone) => {
      const before = ofKind.get(stone.kind) ?? 0
      ofKind.set(stone.kind, before + 1)
      return { stone, place: (before + 0.5) / (counts.get(stone.kind) ?? 1) }
    })
    .sort((a, b) => a.place - b.place || a.stone.kind - b.stone.kind)
    .map(({ stone }) => stone)
}

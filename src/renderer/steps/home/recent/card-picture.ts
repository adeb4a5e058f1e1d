import type { PlacedStone } from '../../../components/Stones.svelte'

const columns = 12
const lines = 5
const pitch = 8.4
export const stoneRadius = 3.4

/** How large the picture of a project is. */
export const pictureSize = { width: Math.ceil(columns * pitch), height: Math.ceil(lines * pitch) } as const

/** As many stones as there is room for, in proportion; whoever has a row has a stone. */
export function stonesOf(counts: readonly number[]): number[] {
  const rows = counts.reduce((sum, count) => sum + count, 0)
  const room = columns * lines
  if (rows <= room) return [...counts]
  const stones = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / rows) * room))))
  // What rounding made too many or too few, the largest heap gives or takes.
  const largest = counts.indexOf(Math.max(...counts))
  const off = room - stones.reduce((sum, count) => sum + count, 0)
  return stones.map((count, at) => (at === largest ? Math.max(1, count + off) : count))
}

/** The stones of a project in lines from the left, class after class. */
export function cardPicture(counts: readonly number[]): PlacedStone[] {
  const kinds = stonesOf(counts).flatMap((count, kind) => Array.from({ length: count }, () => (counts.length === 1 ? 0 : kind)))
  const used = Math.ceil(kinds.length / columns)
  const top = (pictureSize.height - used * pitch) / 2
  return kinds.slice(0, columns * lines).map((kind, at) => ({ kind, x: (at % columns) * pitch + pitch / 2, y: top + Math.floor(at / columns) * pitch + pitch / 2 }))
}

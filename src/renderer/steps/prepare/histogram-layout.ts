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

/** The most rows in one heap of all the pictures. */
const largest = (sides: readonly PreviewSide[]): number => Math.max(1, ...sides.flatMap(({ bars, gaps, others }) => [gaps, others, ...bars.map(({ rows }) => rows)]))

/** Rows that a stone stands for, so that the tallest heap of all the pictures has at most `most` stones. */
export const unitOf = (sides: readonly PreviewSide[], most: number): number => rowsPerStone(largest(sides), most)

/** Room for a word, and for each stone of its heap. */
export const wordName = 92
export const wordPitch = 9
const letterRoom = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 7), 0)

/** How many stones fit between the names of the heaps and their figures. */
export function mostAcross(sides: readonly PreviewSide[], width: number): number {
  const names = sides.flatMap(({ bars }) => bars.map(({ from }) => letterRoom(String(from))))
  const figures = 8 * (String(largest(sides)).length + 1)
  return Math.max(4, Math.min(16, Math.floor((width - Math.min(wordName, Math.max(36, ...names)) - figures - 24) / wordPitch)))
}

const stonesFor = (rows: number, unit: number): number => (rows === 0 ? 0 : Math.max(1, Math.round(rows / unit)))

/** Where the heaps of a picture begin and end, and how far apart they are. */
function along({ bars }: PreviewSide, width: number, gapsShown: boolean): { left: number; right: number; step: number } {
  const [left, right] = [gapsShown ? 46 : 6, width - 6]
  return { left, right, step: bars.length === 0 ? 0 : (right - left) / bars.length }
}

const radiusFor = (step: number): number => Math.max(1.2, Math.min(4.4, step === 0 ? 4.4 : step / 2.2))

/** As high as the tallest heap of all the pictures. */
export function heightOf(sides: readonly PreviewSide[], unit: number, width: number, gapsShown: boolean): number {
  const radius = Math.max(...sides.map((side) => radiusFor(along(side, width, gapsShown).step)))
  return Math.max(36, Math.min(118, stonesFor(largest(sides), unit) * radius * 2.1 + 8))
}

/** Heaps along a scale: one stone above the other, those that the step changed on top with a loop around them. */
export function layHistogram(side: PreviewSide, unit: number, box: { readonly width: number; readonly height: number; readonly gapsShown: boolean }): HistogramPicture {
  const { bars, gaps } = side
  const { left, right, step } = along(side, box.width, box.gapsShown)
  const tallest = Math.max(1, stonesFor(gaps, unit), ...bars.map(({ rows }) => stonesFor(rows, unit)))
  const radius = Math.max(1.2, Math.min(radiusFor(step), box.height / tallest / 2.1))
  const pitch = radius * 2.1
  const stones: HistogramPicture['stones'][number][] = []
  /** Where all is changed a loop around each heap says nothing. */
  const everything = bars.length > 1 && bars.every(({ rows, touched }) => rows === touched)
  const loops: HistogramPicture['loops'][number][] = []
  const up = (n: number): number => box.height - radius - n * pitch
  bars.forEach(({ rows, touched }, at) => {
    const x = left + (at + 0.5) * step
    const count = stonesFor(rows, unit)
    const changed = Math.min(count, stonesFor(touched, unit))
    for (let n = 0; n < count; n++) stones.push({ x, y: up(n), hollow: rows < unit / 2, changed: n >= count - changed })
    if (changed > 0 && !everything) loops.push({ x: x - radius - 2, y: up(count - 1) - radius - 2, width: radius * 2 + 4, height: (changed - 1) * pitch + radius * 2 + 4 })
  })
  return { radius, stones, loops, gaps: Array.from({ length: stonesFor(gaps, unit) }, (_, n) => ({ x: 16, y: up(n) })), gapX: 16, from: left, to: right, floor: box.height }
}

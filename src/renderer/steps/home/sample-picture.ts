import type { SampleId } from '../../../contract/documents/dataset.ts'
import type { PlacedStone } from '../../components/Stones.svelte'
import { penguinPairs } from './penguin-pairs.ts'
import { samplePoints } from './sample-points.ts'

export interface SamplePicture {
  readonly stones: readonly PlacedStone[]
  readonly radius: number
  /** What is looked for, as an SVG path. */
  readonly line?: string
}

/** From, to: the numbers at the edges of a picture. */
type Range = readonly [number, number]

/** The numbers of the lecture's tables: what is known, and what is asked. */
const flats = [35, 30, 45, 40, 40, 35, 60, 60, 65, 65]
const exam = [10, 0, 20, 0, 30, 1, 40, 1, 50, 1]
const housing = [100, 300, 150, 450, 120, 350, 80, 220]

const place = (value: number, [from, to]: Range, edge: number, length: number): number => edge + ((value - from) / (to - from)) * (length - 2 * edge)

/** A sample drawn in `width` × `height`: few rows as large stones, many as small ones. */
export function pictureOf(sample: SampleId, width: number, height: number): SamplePicture {
  const large = height > 100
  const edge = large ? 10 : 6
  const point = (x: number, y: number, across: Range, up: Range): { x: number; y: number } => ({ x: place(x, across, edge, width), y: height - place(y, up, edge, height) })
  const many = (pairs: readonly number[], kind: number, across: Range, up: Range): PlacedStone[] =>
    Array.from({ length: pairs.length / 2 }, (_, at) => ({ kind, ...point(pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0, across, up) }))
  const line = (across: Range, up: Range, [x1, y1, x2, y2]: readonly [number, number, number, number]): string => {
    const [a, b] = [point(x1, y1, across, up), point(x2, y2, across, up)]
    return `M${a.x} ${a.y}L${b.x} ${b.y}`
  }
  const small = large ? 3 : 1.7
  const big = large ? 7 : 4.5
  switch (sample) {
    case 'flats': return { radius: big, stones: many(flats, 0, [30, 70], [25, 70]), line: line([30, 70], [25, 70], [32, 25.6, 68, 68.8]) }
    case 'housing': return { radius: big, stones: many(housing, 0, [70, 160], [180, 480]), line: line([70, 160], [180, 480], [74, 214, 156, 466]) }
    case 'exam': return { radius: big, stones: many(exam, 0, [5, 55], [0, 1]).map((stone, at) => ({ ...stone, kind: exam[at * 2 + 1] ?? 0 })), line: `M4 ${height - edge}C${width * 0.42} ${height - edge} ${width * 0.36} ${edge} ${width - 4} ${edge}` }
    case 'pupils': return { radius: small, stones: [...many(samplePoints.failed, 0, [0, 51], [4, 9.6]), ...many(samplePoints.passed, 1, [0, 51], [4, 9.6])] }
    case 'penguins': return { radius: small, stones: penguinPairs.flatMap(({ pairs }, kind) => many(pairs, kind, [172, 231], [32, 59.6])) }
    case 'ames': return { radius: small, stones: many(samplePoints.houses, 0, [5, 29], [30, 610]) }
    case 'customers': return { radius: small, stones: many(samplePoints.customers, -1, [0, 24], [0, 240]) }
  }
}

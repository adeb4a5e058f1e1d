import type * as v from 'valibot'
import type { Stone } from '../../../contract/asks/table.ts'
import type { BoardStone } from '../../charts/board-stone.ts'
import { countedStones, gridFor, heightOf, mixed, placeIn, unitFor, type Counted } from '../../charts/stone-grid.ts'

export interface Heap {
  readonly rows: number
  /** Empty: which classes it holds is not said. */
  readonly perClass: readonly number[]
  readonly stones: readonly v.InferOutput<typeof Stone>[]
}

export interface SplitParts {
  readonly learn: Heap
  /** The learning rows in heaps of their own, where they take turns. */
  readonly turns?: readonly Heap[] | undefined
  readonly practise: Heap
  /** Its stones are hollow: what they are is sealed. */
  readonly test: Heap
}

type PartName = Exclude<keyof SplitParts, 'turns'>

/** Where a part lies, from its left edge to its right. */
export interface Area {
  readonly part: PartName
  readonly at: number
  readonly width: number
}

export interface Lane {
  readonly at: number
  readonly width: number
  readonly height: number
}

/** The heaps of a split on one board, side by side; the sealed one lies in its envelope. */
export interface SplitBoard {
  readonly stones: readonly BoardStone[]
  readonly areas: readonly Area[]
  /** The lanes of the heaps that take turns, in their order, all of one height. */
  readonly lanes: readonly Lane[]
  readonly radius: number
  readonly height: number
  readonly envelope: { readonly at: number; readonly width: number; readonly height: number } | undefined
  /** Rows that one stone stands for. */
  readonly unit: number
}

const between = 48
/** No heap is narrower than what is written above it. */
const least: Readonly<Record<PartName, number>> = { learn: 150, practise: 120, test: 206 }
/** Inside the envelope: what the flap covers, and room at the other sides. */
export const flap = 104
const inside = 18
/** Above the heaps that take turns: what they are called. */
const laneHead = 34
/** Between two such heaps, less where there are many. */
const aside = (heaps: number): number => (heaps > 6 ? 12 : 20)
/** Drawn in the colour of no class. */
const sealedKind = 6

interface Placed extends Counted {
  readonly key: string
  readonly row?: number
}

/** Stones of one heap: its rows where one stone is a row, else counted stones, mixed. */
function heapStones(heap: Heap, unit: number, part: PartName, name: string): Placed[] {
  const hollow = part === 'test'
  if (unit === 1) return heap.stones.map(({ row, class: kind }) => ({ key: `row-${row}`, row, kind: hollow ? sealedKind : kind, hollow }))
  const perClass = heap.perClass.length > 0 ? heap.perClass : [heap.rows]
  const met = new Map<number, number>()
  return mixed(countedStones(perClass, unit)).map((stone) => {
    const nth = met.get(stone.kind) ?? 0
    met.set(stone.kind, nth + 1)
    return { kind: hollow ? sealedKind : stone.kind, hollow: hollow || stone.hollow, key: `${name}-${stone.kind}-${nth}` }
  })
}

/** Room for each part by its share of the rows, none narrower than its least, the wider ones giving way. */
function areasOf(parts: SplitParts, width: number): Area[] {
  const there = (['learn', 'practise', 'test'] as PartName[]).filter((part) => parts[part].rows > 0)
  const free = width - between * (there.length - 1)
  const floors = there.reduce((sum, part) => sum + least[part], 0)
  const squeeze = Math.min(1, free / Math.max(1, floors))
  const floor = (part: PartName): number => least[part] * squeeze
  const sum = (some: readonly PartName[], of: (part: PartName) => number): number => some.reduce((all, part) => all + of(part), 0)
  /** Parts that would be too narrow get their least; the others share what is left, which may make one of them too narrow. */
  const narrow = new Set<PartName>()
  let wide = there
  const shared = (part: PartName): number => ((free - sum([...narrow], floor)) * parts[part].rows) / Math.max(1, sum(wide, (one) => parts[one].rows))
  for (let next = wide; next.length > 0; ) {
    next = wide.filter((part) => shared(part) < floor(part))
    for (const part of next) narrow.add(part)
    wide = wide.filter((part) => !narrow.has(part))
  }
  let at = 0
  return there.map((part) => {
    const area = { part, at, width: narrow.has(part) ? floor(part) : shared(part) }
    at += area.width + between
    return area
  })
}

/** The heaps that take turns, side by side where the learning rows lie. */
function laneHeaps(turns: readonly Heap[], { at, width }: { readonly at: number; readonly width: number }, height: number) {
  const gap = aside(turns.length)
  const wide = Math.max(8, (width - gap * (turns.length - 1)) / turns.length)
  return turns.map((heap, place) => ({ part: 'learn' as const, lane: true, name: `turn-${place}`, heap, x: at + place * (wide + gap), y: laneHead, width: wide, height: Math.max(40, height - laneHead) }))
}

/** `says` words a stone: its part, its row (undefined: counted) and class. */
export function laySplit(parts: SplitParts, box: { readonly width: number; readonly height: number; readonly radius: number }, says: (part: PartName, kind: number, row: number | undefined) => string): SplitBoard {
  const areas = areasOf(parts, box.width)
  const unit = unitFor(areas.reduce((sum, { part }) => sum + parts[part].rows, 0))
  const heaps = areas.flatMap(({ part, at, width }) => {
    if (part === 'learn' && parts.turns !== undefined) return laneHeaps(parts.turns, { at, width }, box.height).map((heap) => ({ ...heap, stones: heapStones(heap.heap, unit, part, heap.name) }))
    const sealed = part === 'test'
    const [edge, top] = sealed ? [inside, flap] : [0, 0]
    return [{ part, lane: false, stones: heapStones(parts[part], unit, part, part), x: at + edge, y: top, width: width - 2 * edge, height: Math.max(40, box.height - top - (sealed ? inside : 0)) }]
  })
  const radius = Math.min(...heaps.map(({ stones, width, height }) => gridFor(stones.length, { width, height, radius: box.radius }).radius))
  const laid = heaps.map((heap) => {
    const grid = gridFor(0, { width: heap.width, height: heap.height, radius, least: radius })
    const stones = heap.stones.map(({ key, row, kind, hollow }, at): BoardStone => {
      const { x, y } = placeIn(grid, at)
      return { key, kind, hollow, x: heap.x + x, y: heap.y + y, says: says(heap.part, kind, row), ...(row === undefined ? {} : { row }) }
    })
    return { ...heap, stones, bottom: heap.y + heightOf(grid, stones.length) + (heap.part === 'test' ? inside : 0) }
  })
  const inLanes = laid.filter(({ lane }) => lane)
  /** No wider than the widest of them. */
  const laneWidth = Math.max(28, ...inLanes.map(({ stones, x }) => Math.max(0, ...stones.map((stone) => stone.x - x + radius))))
  const laneHeight = Math.max(0, ...inLanes.map(({ bottom }) => bottom))
  const height = Math.max(0, ...laid.map(({ bottom }) => bottom))
  const sealed = areas.find(({ part }) => part === 'test')
  return { stones: laid.flatMap(({ stones }) => stones), areas, lanes: inLanes.map(({ x, width }) => ({ at: x, width: Math.min(width, laneWidth), height: laneHeight })), radius, height, unit, envelope: sealed === undefined ? undefined : { at: sealed.at, width: sealed.width, height: Math.max(flap + 56, height) } }
}

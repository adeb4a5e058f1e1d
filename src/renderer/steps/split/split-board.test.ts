import { expect, test } from 'vitest'
import { flap, laySplit, type Heap, type SplitParts } from './split-board.ts'

const none: Heap = { rows: 0, perClass: [], stones: [] }
const heapOf = (from: number, rows: number, classes = 2): Heap => {
  const stones = Array.from({ length: Math.min(rows, 400) }, (_, at) => ({ row: from + at, class: at % classes }))
  const perClass = Array.from({ length: classes }, (_, kind) => Math.ceil((rows - kind) / classes))
  return { rows, perClass, stones }
}
const sealed = (from: number, rows: number): Heap => ({ rows, perClass: [], stones: heapOf(from, rows).stones.map(({ row }) => ({ row, class: -1 })) })
const three = (learn: number, practise: number, test: number): SplitParts => ({ learn: heapOf(0, learn), practise: heapOf(learn, practise), test: sealed(learn + practise, test) })
const box = { width: 752, height: 230, radius: 8 }
const says = (part: string, kind: number, row: number | undefined): string => `${part} ${row ?? '-'}:${kind}`

test('every row is a stone in its own heap; those of the test are hollow, of no class and in the envelope', () => {
  const board = laySplit(three(206, 69, 69), box, says)
  expect(board.unit).toBe(1)
  expect(board.stones).toHaveLength(344)
  for (const stone of board.stones) {
    const { row = -1, x, y } = stone
    const area = board.areas[row < 206 ? 0 : row < 275 ? 1 : 2]
    expect(x - board.radius).toBeGreaterThanOrEqual((area?.at ?? NaN) - 0.01)
    expect(x + board.radius).toBeLessThanOrEqual((area?.at ?? NaN) + (area?.width ?? NaN) + 0.01)
    expect(y + board.radius).toBeLessThanOrEqual(board.height + 0.01)
    expect([stone.hollow, stone.kind === 6]).toEqual(row < 275 ? [false, false] : [true, true])
    if (row >= 275) expect(y - board.radius).toBeGreaterThanOrEqual(flap - 0.01)
  }
  expect(board.areas.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(box.width - 2 * 48)
  expect(board.height).toBeLessThanOrEqual(box.height)
})

test('a row keeps its key when it changes heaps, so that its stone can walk', () => {
  const keys = (learn: number, practise: number, held: number): Set<string> => new Set(laySplit(three(learn, practise, held), box, says).stones.map(({ key }) => key))
  expect(keys(20, 10, 10)).toEqual(keys(24, 8, 8))
})

test('many rows become at most 400 counted stones, none of which claims to be a row', () => {
  const board = laySplit(three(180_128, 60_043, 60_043), box, says)
  expect(board.unit).toBe(1000)
  expect(board.stones.length).toBeLessThanOrEqual(402)
  expect(board.stones.every(({ row }) => row === undefined)).toBe(true)
  expect(new Set(board.stones.map(({ key }) => key)).size).toBe(board.stones.length)
  expect(board.stones.filter(({ hollow }) => hollow).every(({ kind }) => kind === 6)).toBe(true)
})

test('a part without rows has no place; one heap alone has all the room', () => {
  const alone = laySplit({ learn: heapOf(0, 5), practise: none, test: none }, box, says)
  expect(alone.areas).toEqual([{ part: 'learn', at: 0, width: box.width }])
  expect(alone.envelope).toBeUndefined()
  expect(laySplit({ learn: heapOf(0, 40), practise: none, test: sealed(40, 10) }, box, says).areas.map(({ part }) => part)).toEqual(['learn', 'test'])
})

test('a small part is no narrower than what is written above it', () => {
  const { areas } = laySplit(three(180, 10, 10), box, says)
  expect(areas[1]?.width).toBeGreaterThanOrEqual(119.9)
  expect(areas[2]?.width).toBeGreaterThanOrEqual(205.9)
})

test('numbers have no classes and are counted all the same', () => {
  const of = (rows: number): Heap => ({ rows, perClass: [], stones: [] })
  const board = laySplit({ learn: of(6000), practise: of(2000), test: of(2000) }, box, says)
  expect(board.unit).toBe(50)
  expect(board.stones).toHaveLength(200)
})

test('rows that take turns lie in a lane a turn, each under its number and in no other', () => {
  const turns = Array.from({ length: 5 }, (_, at) => heapOf(at * 32, 32))
  const board = laySplit({ learn: heapOf(0, 160), turns, practise: none, test: sealed(160, 40) }, box, says)
  expect(board.lanes).toHaveLength(5)
  expect(board.stones).toHaveLength(200)
  for (const { row = -1, x, y } of board.stones.slice(0, 160)) {
    const { at = NaN, width = NaN, height = NaN } = board.lanes[Math.floor(row / 32)] ?? {}
    expect(x - board.radius).toBeGreaterThanOrEqual(at - 0.01)
    expect(x + board.radius).toBeLessThanOrEqual(at + width + 0.01)
    expect(y - board.radius).toBeGreaterThanOrEqual(33.9)
    expect(y + board.radius).toBeLessThanOrEqual(height + 0.01)
  }
  expect((board.lanes[4]?.at ?? 0) + (board.lanes[4]?.width ?? 0)).toBeLessThanOrEqual(board.areas[0]?.width ?? NaN)
})

test('counted stones of different turns are different stones', () => {
  const turns = Array.from({ length: 10 }, (_, at) => heapOf(at, 24_000))
  const { stones } = laySplit({ learn: heapOf(0, 240_000), turns, practise: none, test: sealed(0, 60_000) }, box, says)
  expect(new Set(stones.map(({ key }) => key)).size).toBe(stones.length)
})

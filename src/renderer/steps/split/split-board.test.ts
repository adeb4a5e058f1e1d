import { expect, test } from 'vitest'
import { laySplit, type Heap } from './split-board.ts'

const heapOf = (from: number, rows: number, classes = 2): Heap => {
  const stones = Array.from({ length: Math.min(rows, 400) }, (_, at) => ({ row: from + at, class: at % classes }))
  const perClass = Array.from({ length: classes }, (_, kind) => Math.ceil((rows - kind) / classes))
  return { rows, perClass, stones }
}
const box = { width: 752, height: 230, radius: 8 }
const says = (kind: number, row: number | undefined): string => `${row ?? '-'}:${kind}`

test('every row is a stone in its own heap, left of the line or right of it', () => {
  const board = laySplit(heapOf(0, 275), heapOf(275, 69), box, says)
  expect(board.unit).toBe(1)
  expect(board.stones).toHaveLength(344)
  for (const { row = -1, x, y } of board.stones) {
    if (row < 275) expect(x + board.radius).toBeLessThan(board.testAt)
    else expect(x - board.radius).toBeGreaterThanOrEqual(board.testAt - 0.01)
    expect(x + board.radius).toBeLessThanOrEqual(box.width + 0.01)
    expect(y + board.radius).toBeLessThanOrEqual(board.height + 0.01)
  }
  expect(board.height).toBeLessThanOrEqual(box.height)
})

test('a row keeps its key when it changes heaps, so that its stone can walk', () => {
  const before = laySplit(heapOf(0, 30), heapOf(30, 10), box, says)
  const after = laySplit(heapOf(0, 20), heapOf(20, 20), box, says)
  expect(new Set(after.stones.map(({ key }) => key))).toEqual(new Set(before.stones.map(({ key }) => key)))
})

test('many rows become at most 400 counted stones, none of which claims to be a row', () => {
  const board = laySplit(heapOf(0, 240_171), heapOf(240_171, 60_043), box, says)
  expect(board.unit).toBe(1000)
  expect(board.stones.length).toBeLessThanOrEqual(401)
  expect(board.stones.every(({ row }) => row === undefined)).toBe(true)
  expect(new Set(board.stones.map(({ key }) => key)).size).toBe(board.stones.length)
})

test('with nothing held out one heap has all the room', () => {
  const board = laySplit(heapOf(0, 5), { rows: 0, perClass: [0, 0], stones: [] }, box, says)
  expect(board.stones).toHaveLength(5)
  expect(board.testAt).toBe(box.width)
})

test('numbers have no classes and are counted all the same', () => {
  const board = laySplit({ rows: 8000, perClass: [], stones: [] }, { rows: 2000, perClass: [], stones: [] }, box, says)
  expect(board.unit).toBe(50)
  expect(board.stones).toHaveLength(200)
})

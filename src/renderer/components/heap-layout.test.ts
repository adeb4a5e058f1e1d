import { expect, test } from 'vitest'
import { fewerBars, heapHeight, layHeaps, rowsPerStone } from './heap-layout.ts'

const box = { width: 118, height: 64, radius: 4.5 }

test('one stone stands for 1, 2 or 5 times a power of ten rows', () => {
  expect([1, 60, 61, 344, 300_214, 1_000_000].map((rows) => rowsPerStone(rows, 72))).toEqual([1, 1, 1, 5, 5000, 20_000])
})

test('every row is in a stone, and classes lie from the bottom up', () => {
  const { stones } = layHeaps([[2, 1], [0, 3]], 1, box)
  expect(stones.map((stone) => stone.kind)).toEqual([0, 0, 1, 1, 1, 1])
  const first = stones.slice(0, 3)
  expect(first[0]?.y).toBeGreaterThan(first[1]?.y ?? Infinity)
})

test('less than half a stone but more than none is a hollow stone', () => {
  const { stones } = layHeaps([[1, 100]], 10, box)
  expect(stones.filter((stone) => stone.hollow)).toHaveLength(1)
  expect(stones.filter((stone) => !stone.hollow)).toHaveLength(10)
})

test('no stone leaves the box, however tall a heap or however many bars', () => {
  for (const bars of [[[400]], Array.from({ length: 20 }, () => [20]), [[300], [1], [1]], Array.from({ length: 13 }, (_, at) => [at, 13 - at])]) {
    const { stones, radius } = layHeaps(bars, 1, box)
    expect(stones).toHaveLength(bars.flat().reduce((sum, rows) => sum + rows, 0))
    for (const { x, y } of stones) {
      expect(x - radius).toBeGreaterThanOrEqual(-0.01)
      expect(x + radius).toBeLessThanOrEqual(box.width + 0.01)
      expect(y - radius).toBeGreaterThanOrEqual(-0.01)
      expect(y + radius).toBeLessThanOrEqual(box.height + 0.01)
    }
  }
})

test('neighbouring bars lie together, and no row is lost', () => {
  expect(fewerBars([[1, 0], [2, 1], [3, 0], [4, 4], [5, 0]], 3)).toEqual([[3, 1], [7, 4], [5, 0]])
  expect(fewerBars([[1], [2]], 10)).toEqual([[1], [2]])
  expect(fewerBars([], 10)).toEqual([])
})

test('a column without any value has no stones', () => {
  expect(layHeaps([], 1, box).stones).toEqual([])
})

test('a heap of a few stones is as high as they are, and lies in its box as it did', () => {
  const five = [[1], [0], [2], [2]]
  const height = heapHeight(five, 1, 8, 140)
  expect(height).toBeLessThan(60)
  expect(layHeaps(five, 1, { width: 400, height, radius: 8 }).radius).toBe(8)
  expect(heapHeight([[400]], 1, 8, 140)).toBe(140)
})

import { expect, test } from 'vitest'
import { countedStones, gridFor, heightOf, mixed, placeIn, unitFor } from './stone-grid.ts'

test('up to 400 rows a stone is a row; above, 1, 2 or 5 times a power of ten', () => {
  expect([5, 344, 400, 401, 12_000, 300_214].map(unitFor)).toEqual([1, 1, 1, 2, 50, 1000])
})

test('stones fill a box without leaving it, as large as they can be', () => {
  for (const count of [1, 5, 69, 275, 400]) {
    const box = { width: 500, height: 230, radius: 8 }
    const grid = gridFor(count, box)
    for (let at = 0; at < count; at++) {
      const { x, y } = placeIn(grid, at)
      expect(x + grid.radius).toBeLessThanOrEqual(box.width + 0.01)
      expect(y + grid.radius).toBeLessThanOrEqual(box.height + 0.01)
    }
    expect(heightOf(grid, count)).toBeLessThanOrEqual(box.height)
  }
  expect(gridFor(5, { width: 500, height: 230, radius: 8 }).radius).toBe(8)
  expect(gridFor(400, { width: 200, height: 100, radius: 8 }).radius).toBeLessThan(4)
})

test('a box that is too small keeps all stones and grows', () => {
  const grid = gridFor(400, { width: 40, height: 20, radius: 8 })
  expect(grid.radius).toBe(2)
  expect(heightOf(grid, 400)).toBeGreaterThan(20)
})

test('nothing lies nowhere', () => {
  expect(heightOf(gridFor(0, { width: 100, height: 100, radius: 8 }), 0)).toBe(0)
})

test('counted rows become whole stones, and a rare class one hollow stone', () => {
  expect(countedStones([146, 3, 0], 10)).toEqual([...Array.from({ length: 15 }, () => ({ kind: 0, hollow: false })), { kind: 1, hollow: true }])
})

test('mixing spreads each class evenly and loses no stone', () => {
  const dealt = mixed(countedStones([6, 3], 1)).map(({ kind }) => kind)
  expect(dealt.filter((kind) => kind === 1)).toHaveLength(3)
  for (const third of [dealt.slice(0, 3), dealt.slice(3, 6), dealt.slice(6)]) expect(third.filter((kind) => kind === 1)).toHaveLength(1)
})

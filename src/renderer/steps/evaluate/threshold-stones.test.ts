import { expect, test } from 'vitest'
import { thresholdStones } from './threshold-stones.ts'

const box = { width: 500, height: 60, radius: 6 }
const row = (number: number, second: number, actual = 0) => ({ row: number, actual, said: second > 0.5 ? 1 : 0, sure: second, second })

test('each row is a stone at its probability, ringed where it is wrong, none on another', () => {
  const { stones, radius, unit } = thresholdStones([row(1, 0.2), row(2, 0.2, 1), row(3, 0.9), row(4, 1, 1)], 4, box, ({ row: number }) => `row ${number}`)
  expect(unit).toBe(1)
  expect(stones.map(({ row: number, x, ringed, says }) => [number, x, ringed, says])).toEqual([[1, 100, false, 'row 1'], [2, 100, true, 'row 2'], [3, 450, true, 'row 3'], [4, 500, false, 'row 4']])
  expect(stones[1]?.y).toBeLessThan((stones[0]?.y ?? 0) - 2 * radius)
})

test('stones shrink until the highest pile fits', () => {
  const { stones, radius } = thresholdStones(Array.from({ length: 20 }, (_, at) => row(at, 1, 1)), 20, box, () => '')
  expect(radius).toBeLessThan(2)
  expect(Math.min(...stones.map(({ y }) => y)) - radius).toBeGreaterThanOrEqual(-60)
})

test('of many rows a stone is a count, and about as many as there should be', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => row(at, (at % 100) / 100, at % 2))
  const { stones, unit } = thresholdStones(rows, 20000, { ...box, height: 120 }, () => '')
  expect(unit).toBeGreaterThanOrEqual(50)
  expect(Math.abs(stones.length * unit - 20000)).toBeLessThan(2000)
  expect(stones.every((stone) => stone.row === undefined)).toBe(true)
})

import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test('17 of 20: from 64 to 95 %; 34 of 40: from 71 to 93 %', () => {
  const [low, high] = wilson(17, 20)
  expect(low).toBeCloseTo(0.6396, 4)
  expect(high).toBeCloseTo(0.9476, 4)
  expect(wilson(34, 40).map((share) => Math.round(share * 100))).toEqual([71, 93])
})

test('a band never leaves 0 to 1, and more rows make it narrower', () => {
  expect(wilson(0, 5)[0]).toBe(0)
  expect(wilson(5, 5)[1]).toBe(1)
  const width = (rows: number): number => wilson(rows * 0.8, rows)[1] - wilson(rows * 0.8, rows)[0]
  expect(width(1000)).toBeLessThan(width(100))
})

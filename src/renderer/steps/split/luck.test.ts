import { expect, test } from 'vitest'
import { exampleRight, wilson } from './luck.ts'

test('17 of 20 lies between 64 and 95 %, 34 of 40 between 71 and 93 %', () => {
  expect(wilson(17, 20).map((share) => Math.round(share * 100))).toEqual([64, 95])
  expect(wilson(34, 40).map((share) => Math.round(share * 100))).toEqual([71, 93])
})

test('a band never leaves 0 to 1, and more rows make it narrower', () => {
  expect(wilson(0, 5)[0]).toBe(0)
  expect(wilson(5, 5)[1]).toBe(1)
  const width = (rows: number): number => wilson(rows * 0.8, rows)[1] - wilson(rows * 0.8, rows)[0]
  expect(width(1000)).toBeLessThan(width(100))
})

test('the example is neither perfect nor hopeless', () => {
  expect([1, 2, 4, 40, 69].map(exampleRight)).toEqual([0, 1, 3, 34, 59])
})

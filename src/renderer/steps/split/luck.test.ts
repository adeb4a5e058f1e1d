import { expect, test } from 'vitest'
import { decimalsFor, exampleRight } from './luck.ts'

test('the example is neither perfect nor hopeless', () => {
  expect([1, 2, 4, 40, 69].map(exampleRight)).toEqual([0, 1, 3, 34, 59])
})

test('a narrow range has the decimals that tell its ends apart', () => {
  expect(decimalsFor(0.71, 0.93)).toBe(0)
  expect(decimalsFor(0.8471, 0.8528)).toBe(1)
  expect(decimalsFor(0.8497, 0.8503)).toBe(2)
})

import { expect, test } from 'vitest'
import { pileUp } from './pile.ts'

test('stones apart lie on the ground, stones together pile up', () => {
  expect(pileUp([0, 20, 40], 10)).toEqual([0, 0, 0])
  expect(pileUp([5, 5, 5], 10)).toEqual([0, 1, 2])
  expect(pileUp([0, 8, 16, 24], 10)).toEqual([0, 1, 0, 1])
})

test('the order in which they come does not matter to who touches whom', () => {
  const xs = [40, 0, 8, 3, 41]
  const layers = pileUp(xs, 10)
  for (let a = 0; a < xs.length; a++) {
    for (let b = 0; b < a; b++) if (layers[a] === layers[b]) expect(Math.abs((xs[a] ?? 0) - (xs[b] ?? 0))).toBeGreaterThanOrEqual(10)
  }
})

test('nothing piles up to nothing', () => {
  expect(pileUp([], 10)).toEqual([])
})

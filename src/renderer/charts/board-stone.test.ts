import { expect, test } from 'vitest'
import { nextStone } from './board-stone.ts'

const grid = Array.from({ length: 12 }, (_, at) => ({ x: (at % 4) * 20, y: Math.floor(at / 4) * 20 }))

test('arrows walk along rows and columns of a grid and stop at its edges', () => {
  expect(nextStone(grid, 0, 'right')).toBe(1)
  expect(nextStone(grid, 1, 'down')).toBe(5)
  expect(nextStone(grid, 5, 'up')).toBe(1)
  expect(nextStone(grid, 5, 'left')).toBe(4)
  expect(nextStone(grid, 3, 'right')).toBe(3)
  expect(nextStone(grid, 11, 'down')).toBe(11)
})

test('scattered stones: the nearest ahead, straight before aslant', () => {
  const scattered = [{ x: 0, y: 0 }, { x: 10, y: 30 }, { x: 40, y: 1 }]
  expect(nextStone(scattered, 0, 'right')).toBe(2)
  expect(nextStone(scattered, 0, 'down')).toBe(1)
})

test('an empty board has nowhere to go', () => {
  expect(nextStone([], 0, 'left')).toBe(0)
})

import { expect, test } from 'vitest'
import { layLines } from './class-lines.ts'

test('classes are drawn in one scale and stay inside the width', () => {
  const { lines, width, radius } = layLines([152, 68, 124], 5, 300)
  expect(lines.map((line) => line.stones.length)).toEqual([30, 14, 25])
  expect(width).toBeLessThanOrEqual(300)
  for (const { x } of lines.flatMap((line) => line.stones)) expect(x + radius).toBeLessThanOrEqual(width)
})

test('a rare class is one hollow stone, an empty one none', () => {
  const { lines } = layLines([1000, 2, 0], 10, 300)
  expect(lines.map((line) => [line.stones.length, line.stones[0]?.hollow])).toEqual([[100, false], [1, true], [0, undefined]])
})

test('of many classes the seven largest have a line, the others are counted', () => {
  const rows = [5, 90, 1, 80, 2, 70, 3, 60, 4, 50]
  const { lines, rest } = layLines(rows, 1, 300)
  expect(lines.map((line) => line.kind)).toEqual([1, 3, 5, 7, 9, 0, 8])
  expect(rest).toBe(6)
})

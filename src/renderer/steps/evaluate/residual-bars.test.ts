import { expect, test } from 'vitest'
import { residualBars } from './residual-bars.ts'

test('bars have round edges, 0 among them, and hold every row once', () => {
  const errors = Array.from({ length: 101 }, (_, at) => at / 10 - 4)
  const { scale, counts } = residualBars(errors)
  expect(scale.marks).toContain(0)
  expect([scale.from, scale.to]).toEqual([-4, 6])
  expect(counts).toHaveLength(scale.marks.length - 1)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(101)
  const zero = scale.marks.indexOf(0)
  expect(counts.slice(0, zero).reduce((sum, count) => sum + count, 0)).toBe(errors.filter((error) => error < 0).length)
})

test('one error alone has its bars, too', () => {
  expect(residualBars([2.5]).counts.reduce((sum, count) => sum + count, 0)).toBe(1)
})

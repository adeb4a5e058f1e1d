import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, quantileAmong } from './quantile.ts'

const shares = [0, 0.01, 0.25, 1 / 3, 0.5, 0.75, 0.99, 1]

test('a quantile of numbers in any order is that of the same numbers sorted, bit for bit', () => {
  const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0))
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.constantFrom(...shares), (cells, q) => {
      const sorted = Float64Array.from(cells).sort()
      expect(quantileAmong(Float64Array.from(cells), q)).toBe(quantile(sorted, q))
    }),
  )
})

test('many numbers, whatever their order: rising, falling, alike, in two heaps, and up and down', () => {
  const n = 50_001
  const orders: ((i: number) => number)[] = [(i) => i, (i) => -i, () => 7, (i) => i % 2, (i) => Math.min(i, n - i), (i) => (i * 7919) % n]
  for (const order of orders) {
    const cells = Float64Array.from({ length: n }, (_, i) => order(i))
    const sorted = cells.slice().sort()
    for (const q of shares) expect(quantileAmong(cells.slice(), q)).toBe(quantile(sorted, q))
  }
})

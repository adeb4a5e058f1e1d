import { expect, test } from 'vitest'
import { EntropyTerms } from './entropy-terms.ts'

const direct = (x: number): number => (x === 0 ? 0 : x * Math.log(x))

test.each([
  ['whole weights', [1, 2, 5, 1, 3]],
  ['a weight of its own for each class, as often as a row was drawn', [0.3, 0.6, 0.9, 2.7, 5.4]],
  ['weights without a unit', [0.3, 0.7, 1.1, 2.7, 5.5]],
])('x ln x of sums by class and of their total: %s', (_name, weights) => {
  const codes = Int32Array.of(0, 0, 0, 1, 1)
  const terms = new EntropyTerms(codes, 3, Float64Array.from(weights))
  for (const rows of [[0], [0, 1], [0, 1, 2, 3], [1, 4], [0, 1, 2, 3, 4]]) {
    const sums = new Float64Array(3)
    for (const row of rows) sums[codes[row] as number] = (sums[codes[row] as number] as number) + (weights[row] as number)
    const total = sums.reduce((sum, it) => sum + it, 0)
    expect(terms.total(total)).toBeCloseTo(direct(total), 12)
    expect(terms.classes(sums)).toBeCloseTo(sums.reduce((sum, it) => sum + direct(it), 0), 12)
  }
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binCounts, numberSketch } from '../table/sketch.ts'
import { gathered, homogeneity, stabilityIndex, type Cell } from './cells.ts'
import { allAmongNew, fisherExact } from './exact-tests.ts'
import fixture from './fixtures/drift.json' with { type: 'json' }
import { holm } from './holm.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'

const golden = 0.6180339887498949
const silver = 0.41421356237309515

/** The numbers of the reference script: multiples of a constant, without their whole part. */
function drawn([kind, n]: readonly (string | number)[], step: number): Float64Array {
  return Float64Array.from({ length: n as number }, (_, i) => {
    const u = (i + 1) * step - Math.floor((i + 1) * step)
    if (kind === 'whole') return Math.floor(u * 7)
    if (kind === 'shifted') return u + 0.25
    if (kind === 'slightly') return u * 0.93 + 0.02
    if (kind === 'squared') return u * u
    return kind === 'spiked' && u < 0.6 ? 0 : u
  })
}

const close = (found: number, wanted: number, within = 1e-9): void => expect(Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-300)).toBeLessThanOrEqual(within)

describe('p values are SciPy’s', () => {
  test.each(fixture.ks.map((it) => [it.name, it] as const))('Kolmogorov–Smirnov: %s', (_name, it) => {
    const sorted = drawn(it.old, golden).sort()
    const whole = { points: [...new Set(sorted)], upTo: [...new Set(sorted)].map((value) => sorted.findLastIndex((other) => other === value) + 1), exact: true }
    const found = kolmogorovSmirnov(whole, drawn(it.fresh, silver).sort())
    close(found.statistic, it.statistic, 1e-12)
    close(found.p, it.p, 1e-7)
    if (!it.exact) expect(found.p).toBeGreaterThanOrEqual(it.scipy)
    const sketched = kolmogorovSmirnov(numberSketch('x', 'number', drawn(it.old, golden)), drawn(it.fresh, silver).sort())
    expect(sketched.statistic).toBeLessThanOrEqual(it.statistic + 1e-12)
    expect(sketched.statistic).toBeGreaterThanOrEqual(it.statistic - 0.015)
    expect(sketched.p).toBeGreaterThanOrEqual(found.p)
  })
  test.each(fixture.fisher)('Fisher: $a of $b', ({ a, b, p }) => {
    const [x, n] = a as [number, number]
    const [y, m] = b as [number, number]
    close(fisherExact({ marked: x, rows: n }, { marked: y, rows: m }), p, 1e-7)
    close(fisherExact({ marked: y, rows: m }, { marked: x, rows: n }), p, 1e-7)
  })
  test.each(fixture.unseen)('all $marked rows of a word among $fresh new ones', ({ marked, old, fresh, p }) => close(allAmongNew(marked, old, fresh), p, 1e-7))
  test.each(fixture.chi)('chi-squared and the stability index: $statistic', ({ cells, statistic, p, psi }) => {
    const rows = (cells as [number, number][]).map(([old, fresh]): Cell => ({ old, fresh }))
    const found = homogeneity(rows)
    expect(found?.kind).toBe('chi-squared')
    close((found as { statistic: number }).statistic, statistic, 1e-11)
    close(found?.p as number, p, 1e-10)
    close(stabilityIndex(rows), psi, 1e-10)
  })
  test.each(fixture.psi)('the stability index over tenths: $psi', ({ old, fresh, counts, psi }) => {
    const sketch = numberSketch('x', 'number', drawn(old, golden))
    expect(sketch.counts).toEqual(counts)
    const now = binCounts(drawn(fresh, silver).sort(), sketch.edges)
    close(stabilityIndex(sketch.counts.map((count, i) => ({ old: count, fresh: now[i] as number }))), psi, 1e-10)
  })
})

test('Holm', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([])).toEqual([])
  expect(holm([0.9, 0.8])).toEqual([1, 1])
})

test('small cells are gathered until each expects five rows on both sides, and no row is lost', () => {
  const counts = fc.array(fc.record({ old: fc.nat(40), fresh: fc.nat(20) }), { maxLength: 12 })
  fc.assert(
    fc.property(counts, fc.record({ old: fc.nat(9), fresh: fc.nat(9) }), (cells, rest) => {
      const found = gathered(cells, rest)
      const sum = (all: readonly Cell[], side: keyof Cell): number => all.reduce((total, cell) => total + cell[side], 0)
      const [n, m] = [sum([...cells, rest], 'old'), sum([...cells, rest], 'fresh')]
      expect([sum(found, 'old'), sum(found, 'fresh')]).toEqual([n, m])
      if (found.length > 1) for (const { old, fresh } of found) expect(((old + fresh) * Math.min(n, m)) / (n + m)).toBeGreaterThanOrEqual(5)
    }),
  )
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTableFile } from '../../host/files/read-table-file.ts'
import { heapsOf } from './heaps.ts'
import { drawnRows, pointsOf } from './points.ts'
import { barEdges, barOf, profileOf } from './profile.ts'

interface Facts {
  readonly name: string
  readonly missing: number
  readonly distinct: number
  readonly numbers?: { min: number; max: number; mean: number; deviation: number; median: number; quantiles: number[]; edges: number[]; rows: number[] }
  readonly levels?: Record<string, number>
}
const reference = JSON.parse(readFileSync(new URL('./fixtures/profile.json', import.meta.url), 'utf8')) as { columns: Facts[]; heaps: Record<string, Record<string, number[]>> }
const { table } = await readTableFile(fileURLToPath(new URL('../../../resources/samples/penguins.en.csv', import.meta.url)))
const profile = profileOf(table)

describe.each(reference.columns.map((it, j) => [it.name, it, j] as const))('%s', (_name, facts, j) => {
  test('has the facts that pandas finds', () => {
    const found = profile[j]
    expect(found).toMatchObject({ name: facts.name, missing: facts.missing, distinct: facts.distinct })
    if (facts.levels !== undefined) {
      expect(found?.levels?.others).toBe(0)
      expect(Object.fromEntries(found?.levels?.top.map(({ value, rows }) => [value, rows]) ?? [])).toEqual(facts.levels)
      expect(found?.levels?.top.map((it) => it.rows)).toEqual(Object.values(facts.levels).sort((a, b) => b - a))
    }
    if (facts.numbers !== undefined) {
      const { mean, deviation, quantiles, edges, ...exact } = facts.numbers
      expect(found?.numbers).toMatchObject(exact)
      expect(found?.numbers?.mean).toBeCloseTo(mean, 9)
      expect(found?.numbers?.deviation).toBeCloseTo(deviation, 9)
      quantiles.forEach((value, i) => expect(found?.numbers?.quantiles[i]).toBeCloseTo(value, 9))
      edges.forEach((edge, i) => expect(found?.numbers?.edges[i]).toBeCloseTo(edge, 9))
    }
  })
})

test('every number lies in the bar whose edges hold it', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
      const min = Math.min(...values)
      const max = Math.max(...values)
      const edges = barEdges(min, max, false)
      for (const value of [...values, ...edges]) {
        const bar = barOf(value, edges)
        if (min === max) return
        expect(value).toBeGreaterThanOrEqual(edges[bar] as number)
        if (bar < edges.length - 2) expect(value).toBeLessThan(edges[bar + 1] as number)
      }
    }),
    { seed: 42, numRuns: 500 },
  )
})

describe('heaps', () => {
  test.each(Object.entries(reference.heaps))('of %s by species are those of pandas', (name, heap) => {
    const { classes, heaps } = heapsOf(table, 'species', [name])
    expect(classes).toEqual(['Adelie', 'Chinstrap', 'Gentoo'])
    const found = heaps[0]
    expect(Object.fromEntries(found?.bars.map((bar, i) => [bar, found.rows[i]]) ?? [])).toEqual(heap)
  })
  test('without a target, or with a number of many values, all rows are of one class', () => {
    for (const target of [null, 'body_mass_g']) {
      const { classes, heaps } = heapsOf(table, target, ['bill_depth_mm'])
      expect(classes).toEqual([''])
      expect(heaps[0]?.rows).toEqual(profile[2]?.numbers?.rows.map((rows) => [rows]))
    }
  })
})

describe('points', () => {
  const wanted = { x: 'bill_length_mm', y: 'body_mass_g', color: 'species', seed: 3 }
  test('hold both numbers and the class of their row; the same seed draws the same rows, another one others', () => {
    const drawn = pointsOf(table, { ...wanted, limit: 50 })
    expect(drawn).toMatchObject({ of: 342, classes: ['Adelie', 'Chinstrap', 'Gentoo'] })
    expect(drawn.points).toHaveLength(50)
    for (const { row, x, y } of drawn.points) expect([x, y]).toEqual([table.columns[1]?.data[row], table.columns[4]?.data[row]])
    expect(pointsOf(table, { ...wanted, limit: 50 })).toEqual(drawn)
    expect(pointsOf(table, { ...wanted, limit: 50, seed: 4 })).not.toEqual(drawn)
    expect(pointsOf(table, { ...wanted, limit: 5000 }).points).toHaveLength(342)
  })
  test('each row is drawn as often as every other', () => {
    const rows = Int32Array.from({ length: 10 }, (_, i) => i)
    const counts = new Array<number>(10).fill(0)
    for (let seed = 0; seed < 6000; seed++) for (const row of drawnRows(rows, 3, seed)) counts[row] = (counts[row] ?? 0) + 1
    const chi2 = counts.reduce((sum, it) => sum + (it - 1800) ** 2 / 1800, 0)
    // 9 degrees of freedom: 27.9 is passed once in a thousand.
    expect(chi2).toBeLessThan(27.9)
  })
})

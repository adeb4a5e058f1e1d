import { describe, expect, test } from 'vitest'
import type { Run } from '../learn/run.ts'
import { createRng } from '../number/rng.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import { groupColumns } from './group-columns.ts'
import { principalPlane } from './principal-plane.ts'

const run: Run = { rng: createRng(1), stop: 'none', report: () => undefined, phase: () => undefined }
const matrix = (...columns: number[][]) => ({ rows: columns[0]?.length ?? 0, columns: columns.map((data) => ({ kind: 'number' as const, data: Float64Array.from(data) })) })

describe('the plane', () => {
  /** Two directions by hand: the long diagonal and across it. */
  const along = [-6, -3, 0, 3, 6, -4, 4, 0]
  const across = [1, -1, 2, -1, 1, -1, -1, 0]
  const x = along.map((a, i) => (a + (across[i] ?? 0)) / Math.SQRT2)
  const y = along.map((a, i) => (a - (across[i] ?? 0)) / Math.SQRT2)
  test('finds the long direction first and the one across it second', () => {
    const mean = across.reduce((sum, it) => sum + it, 0) / across.length
    const plane = principalPlane(matrix(x, y), run)
    const sign = Math.sign(plane.y[2] ?? 1) * Math.sign((across[2] ?? 0) - mean)
    plane.x.forEach((place, i) => expect(place).toBeCloseTo(along[i] ?? NaN, 9))
    plane.y.forEach((place, i) => expect(place * sign).toBeCloseTo((across[i] ?? NaN) - mean, 9))
    expect(plane.shown[0] + plane.shown[1]).toBeCloseTo(1, 12)
    expect(plane.shown[0]).toBeGreaterThan(0.9)
  })
  test('is the same whatever is added to a column, and bears columns that say nothing', () => {
    const moved = principalPlane(matrix(x.map((it) => it + 1000), y, x.map(() => 7)), run)
    principalPlane(matrix(x, y), run).x.forEach((place, i) => expect(moved.x[i]).toBeCloseTo(place, 8))
    const flat = principalPlane(matrix([5, 5, 5]), run)
    expect([...flat.x, ...flat.y, ...flat.shown]).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })
  test('one column alone leaves nothing for a second direction', () => expect(principalPlane(matrix([1, 2, 6]), run).shown).toEqual([1, 0]))
})

describe('columns held against groups', () => {
  const table = tableOf(
    numberColumn('noise', [1, 2, 1, 2, 1, 2]),
    numberColumn('size', [1, 2, 3, 11, 12, null]),
    wordColumn('kind', ['a', 'a', 'a', 'b', 'b', 'a']),
  )
  const groups = Int32Array.of(0, 0, 0, 1, 1, 1)
  const found = groupColumns(table, [{ name: 'noise', type: 'number' }, { name: 'size', type: 'number' }, { name: 'kind', type: 'category' }], groups, 3)
  test('the most telling comes first', () => expect(found.map(({ column }) => column)).toEqual(['size', 'kind', 'noise']))
  test('numbers: means of groups and of all, gaps left out, an empty group unknown', () => {
    expect(found[0]).toMatchObject({ kind: 'number', all: 5.8, groups: [2, 11.5, null] })
    const squares = [1, 2, 3, 11, 12].reduce((sum, it) => sum + (it - 5.8) ** 2, 0)
    expect(found[0]?.telling).toBeCloseTo((3 * (2 - 5.8) ** 2 + 2 * (11.5 - 5.8) ** 2) / squares, 12)
  })
  test('words: what a group says most, and Cramér’s V squared by hand', () => {
    expect(found[1]).toMatchObject({ kind: 'word', groups: [{ word: 'a', share: 1, ofAll: 4 / 6 }, { word: 'b', share: 2 / 3, ofAll: 2 / 6 }, null] })
    // χ² of [[3, 0], [1, 2]] is 3, of 6 rows and one degree of freedom.
    expect(found[1]?.telling).toBeCloseTo(3 / 6, 12)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRng } from '../number/rng.ts'
import { numberColumn, tableOf, wordColumn } from './table.fixture.ts'
import { numberSketch, trainingSketch, wordSketch, type NumberSketch } from './sketch.ts'
import type { SchemaColumn } from './table.ts'
import { targetOf } from './target.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0)

describe('numbers', () => {
  test('few different ones are kept as they are', () => {
    expect(numberSketch('x', 'number', Float64Array.of(2, NaN, 1, 2, 2, 5, NaN))).toMatchObject({ missing: 2, points: [1, 2, 5], upTo: [1, 4, 5], exact: true })
  })
  test('of gaps nothing is left but their number', () => expect(numberSketch('x', 'date', Float64Array.of(NaN, NaN))).toEqual({ name: 'x', type: 'date', missing: 2, edges: [], counts: [], points: [], upTo: [], exact: true }))
  test('any numbers: bounded, no row lost, from the least to the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), { minLength: 1, maxLength: 400 }), (values) => {
        const { edges, counts, points, upTo, exact } = numberSketch('x', 'number', Float64Array.from(values))
        expect([edges.length <= 9, points.length <= 101, counts.length]).toEqual([true, true, edges.length + 1])
        expect([sum(counts), upTo.at(-1), points[0], points.at(-1)]).toEqual([values.length, values.length, Math.min(...values), Math.max(...values)].map((it) => it + 0))
        points.forEach((point, i) => expect(upTo[i]).toBe(values.filter((value) => value <= point).length))
        expect(exact).toBe(new Set(values.map((it) => it + 0)).size <= 100)
      }),
    )
  })
})

test('words by falling number of rows, the hundred most frequent', () => {
  const dictionary = Array.from({ length: 150 }, (_, i) => `w${i}`)
  const codes = Int32Array.from({ length: 300 }, (_, i) => (i < 151 ? i - 1 : 149))
  const { levels, others, missing } = wordSketch('x', 'category', dictionary, codes)
  expect(levels).toHaveLength(100)
  expect(levels[0]).toEqual({ word: 'w149', rows: 150 })
  expect([others, missing]).toEqual([50, 1])
})

test('no row but the learning rows is looked at', () => {
  const rng = createRng(3)
  const cells = Array.from({ length: 60 }, () => rng.next())
  const words = cells.map((x) => (x > 0.5 ? 'yes' : 'no'))
  const schema: SchemaColumn[] = [{ name: 'x', type: 'number' }, { name: 'w', type: 'category' }]
  const rows = Int32Array.from({ length: 40 }, (_, i) => i)
  const sketchOf = (table: ReturnType<typeof tableOf>) => {
    const whole = targetOf(table, { target: 'y', task: 'regress' })
    if (whole.task !== 'regress') throw new TypeError('numbers were asked for')
    return trainingSketch(table, schema, rows, { name: 'y', part: { ...whole, rows, values: whole.values.slice(0, 40) } })
  }
  const one = sketchOf(tableOf(numberColumn('x', cells), wordColumn('w', words), numberColumn('y', cells)))
  const other = sketchOf(tableOf(numberColumn('x', cells.map((x, i) => (i < 40 ? x : 1e9))), wordColumn('w', words.map((word, i) => (i < 40 ? word : 'new'))), numberColumn('y', cells.map((x, i) => (i < 40 ? x : -7)))))
  expect(other).toEqual(one)
  expect([one.rows, (one.target as NumberSketch).upTo.at(-1)]).toEqual([40, 40])
})

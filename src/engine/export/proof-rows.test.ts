import { expect, test } from 'vitest'
import type { FittedModel, InputRange } from '../learn/fitted-model.ts'
import { createRng } from '../number/rng.ts'
import type { NumberColumn, Table, WordColumn } from '../table/table.ts'
import { drawProofRows, rowsForProof } from './proof-rows.ts'

const inputs: readonly InputRange[] = [
  { name: 'real', type: 'number', min: -2, max: 3, median: 0, whole: false, gaps: 0 },
  { name: 'whole', type: 'number', min: 1, max: 6, median: 3, whole: true, gaps: 0 },
  { name: 'word', type: 'category', levels: ['a', 'a ?', 'b'], most: 'a', gaps: 0 },
  { name: 'empty', type: 'category', levels: [], most: '', gaps: 9 },
  { name: 'huge', type: 'number', min: -Number.MAX_VALUE, max: Number.MAX_VALUE, median: 0, whole: false, gaps: 0 },
]
const model = { inputs } as FittedModel

const [real, whole, word, empty, huge] = drawProofRows(model, createRng(1), 1000).columns as [NumberColumn, NumberColumn, WordColumn, WordColumn, NumberColumn]
const present = (column: NumberColumn): number[] => [...column.data].filter((value) => !Number.isNaN(value))

test('numbers stay within what was learned, reach its edges, and are whole where they were', () => {
  expect([Math.min(...present(real)), Math.max(...present(real))]).toEqual([-2, 3])
  expect([...new Set(present(whole))].sort()).toEqual([1, 2, 3, 4, 5, 6])
  expect(present(huge).every(Number.isFinite)).toBe(true)
})

test('a tenth of the cells are gaps, a tenth of the words were never seen, and the first row is all gaps', () => {
  for (const column of [real, whole]) expect(1000 - present(column).length).toBeGreaterThan(60)
  expect(word.dictionary).toEqual(['a', 'a ?', 'b', 'a ??'])
  const counts = [-1, 0, 1, 2, 3].map((code) => word.data.filter((it) => it === code).length)
  expect(counts.every((count) => count > 60)).toBe(true)
  expect(new Set(empty.data)).toEqual(new Set([-1, 0]))
  expect([real.data[0], whole.data[0], word.data[0]]).toEqual([NaN, NaN, -1])
})

test('the seed decides, and a column does not depend on those before it', () => {
  expect(drawProofRows(model, createRng(1), 1000)).toEqual(drawProofRows(model, createRng(1), 1000))
  expect(drawProofRows(model, createRng(2), 1000)).not.toEqual(drawProofRows(model, createRng(1), 1000))
})

const table: Table = {
  rows: 12,
  columns: [{ name: 'x', type: 'number', data: new Float64Array(12) }, { name: 'y', type: 'number', data: Float64Array.from({ length: 12 }, (_, i) => (i === 4 ? NaN : i)) }],
}
const problem = { target: 'y', task: 'regress', why: 'person' } as const

test('a proof answers for the held-out rows, else for those that were learned from, by their numbers in the file', () => {
  const held = rowsForProof(table, problem, { testShare: 0.25, seed: 1, stratify: false })
  expect(held.heldOut).toBe(true)
  expect(held.rows.length).toBe(3)
  const all = rowsForProof(table, problem, { testShare: 0, seed: 1, stratify: false })
  expect(all.heldOut).toBe(false)
  expect([...all.rows].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11])
  expect([...held.rows].every((row) => all.rows.includes(row))).toBe(true)
})

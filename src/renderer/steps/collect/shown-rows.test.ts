import { expect, test } from 'vitest'
import { ShownRows } from './shown-rows.svelte.ts'

test('a column is sorted up, down, and left as it is', () => {
  const rows = new ShownRows()
  expect(['a', 'a', 'a'].map((column) => (rows.sortBy(column), rows.direction(column)))).toEqual(['ascending', 'descending', 'none'])
  rows.sortBy('a')
  rows.sortBy('b')
  expect(rows.order).toEqual([{ column: 'b', descending: false }])
})

test('conditions come together and go one by one; a column that is gone takes its own along', () => {
  const rows = new ShownRows()
  rows.filter({ column: 'a', is: 'gap' })
  rows.filter({ column: 'a', is: 'gap' })
  rows.filter({ column: 'b', is: 'contains', text: 'x' })
  expect(rows.where).toHaveLength(2)
  rows.sortBy('b')
  rows.keepTo(new Set(['a']))
  expect(rows.where).toEqual([{ column: 'a', is: 'gap' }])
  expect(rows.order).toEqual([])
  rows.unfilter(0)
  expect(rows.where).toEqual([])
})

test('rows are chosen one by one and in stretches', () => {
  const rows = new ShownRows()
  rows.choose(7)
  expect(rows.last).toBe(7)
  rows.choose(3, [7, 2, 3])
  expect([...rows.chosen].sort()).toEqual([2, 3, 7])
  rows.choose(2)
  expect(rows.chosen.has(2)).toBe(false)
  rows.chooseNone()
  expect(rows.chosen.size).toBe(0)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowCondition } from '../../contract/asks/found.ts'
import { byCodePoint } from '../number/code-points.ts'
import { groupedBy } from './grouped.ts'
import { joinTables } from './join.ts'
import { rowsWhere } from './row-filter.ts'
import { sortedRows } from './row-order.ts'
import { numberColumn, tableOf, wordColumn } from './table.fixture.ts'
import { isGap, type Table, type TableColumn } from './table.ts'

const cellsOf = (table: Table, name: string): (number | string | null)[] => {
  const column = table.columns.find((it) => it.name === name) as TableColumn
  return Array.from({ length: table.rows }, (_, row) => (isGap(column, row) ? null : 'dictionary' in column ? (column.dictionary[column.data[row] as number] as string) : (column.data[row] as number)))
}
const fault = (code: string) => ({ fault: { code } })
const thrown = (action: () => unknown): unknown => {
  try {
    return action()
  } catch (error) {
    return error
  }
}

const visits = tableOf(
  wordColumn('city', ['Oslo', 'Bergen', null, 'Oslo', '上海', 'Bergen']),
  numberColumn('rain', [3, 9, 1, null, 3, 2]),
)

describe('sorting', () => {
  test('gaps come last whichever way, and rows that are alike stay in the order of the file', () => {
    expect([...sortedRows(visits, [{ column: 'rain', descending: false }])]).toEqual([2, 5, 0, 4, 1, 3])
    expect([...sortedRows(visits, [{ column: 'rain', descending: true }])]).toEqual([1, 0, 4, 5, 2, 3])
    expect([...sortedRows(visits, [{ column: 'city', descending: false }, { column: 'rain', descending: true }])]).toEqual([1, 5, 0, 3, 4, 2])
  })
  test('as a plain sort of the cells does, for any numbers and words', () => {
    const cells = fc.array(fc.record({ n: fc.option(fc.integer({ min: -3, max: 3 })), w: fc.option(fc.constantFrom('a', 'b', 'é', '😀', 'ﬀ')) }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(cells, fc.boolean(), fc.boolean(), (rows, first, second) => {
        const table = tableOf(numberColumn('n', rows.map(({ n }) => n)), wordColumn('w', rows.map(({ w }) => w)))
        const compare = <T>(a: T | null, b: T | null, order: (a: T, b: T) => number, descending: boolean): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : descending ? order(b, a) : order(a, b))
        const expected = rows.map((it, row) => ({ ...it, row })).sort((a, b) => compare(a.w, b.w, byCodePoint, first) || compare(a.n, b.n, (x, y) => x - y, second) || a.row - b.row)
        expect([...sortedRows(table, [{ column: 'w', descending: first }, { column: 'n', descending: second }])]).toEqual(expected.map(({ row }) => row))
      }),
      { seed: 42, numRuns: 200 },
    )
  })
  test('a column that is not there is named', () => {
    expect(thrown(() => sortedRows(visits, [{ column: 'sun', descending: false }]))).toMatchObject(fault('missing-column'))
  })
})

describe('finding', () => {
  const rows = (...conditions: RowCondition[]): number[] => [...rowsWhere(visits, conditions)]
  test('by value, part, range and gap, all conditions together', () => {
    expect(rows()).toEqual([0, 1, 2, 3, 4, 5])
    expect(rows({ column: 'city', is: 'one-of', values: ['Oslo', '上海'] })).toEqual([0, 3, 4])
    expect(rows({ column: 'city', is: 'contains', text: 'ERG' })).toEqual([1, 5])
    expect(rows({ column: 'rain', is: 'between', low: 2, high: 3 })).toEqual([0, 4, 5])
    expect(rows({ column: 'rain', is: 'one-of', values: ['9'] })).toEqual([1])
    expect(rows({ column: 'rain', is: 'gap' })).toEqual([3])
    expect(rows({ column: 'city', is: 'filled' }, { column: 'rain', is: 'between', low: 3, high: 10 })).toEqual([0, 1, 4])
  })
  test('a range of words, and a column that is not there, are refused', () => {
    expect(thrown(() => rows({ column: 'city', is: 'between', low: 0, high: 1 }))).toMatchObject(fault('missing-column'))
    expect(thrown(() => rows({ column: 'sun', is: 'gap' }))).toMatchObject(fault('missing-column'))
  })
})

describe('groups of rows', () => {
  test('are counted and measured by value, gaps left out', () => {
    expect(groupedBy(visits, 'city', ['rain'])).toEqual([
      { value: 'Bergen', rows: 2, measures: [{ rows: 2, values: 2, mean: 5.5, min: 2, max: 9 }] },
      { value: 'Oslo', rows: 2, measures: [{ rows: 2, values: 1, mean: 3, min: 3, max: 3 }] },
      { value: '上海', rows: 1, measures: [{ rows: 1, values: 1, mean: 3, min: 3, max: 3 }] },
    ])
    expect(groupedBy(visits, 'rain').map(({ value, rows }) => [value, rows])).toEqual([[1, 1], [2, 1], [3, 2], [9, 1]])
  })
  test('words that would break out of a quoted key are groups like any other', () => {
    const odd = ['a"b', "a'b", 'a`${1}', 'a\\b', '__proto__', 'a\nb']
    const table = tableOf(wordColumn('w', [...odd, ...odd]), numberColumn('n', Array.from({ length: 12 }, (_, i) => i)))
    expect(groupedBy(table, 'w', ['n']).map(({ value, rows }) => [value, rows])).toEqual(odd.toSorted(byCodePoint).map((word) => [word, 2]))
  })
})

describe('joining', () => {
  const cities = tableOf(wordColumn('name', ['Bergen', 'Oslo', 'Oslo', 'Paris']), numberColumn('people', [290, 710, 711, 2100]), numberColumn('rain', [1, 2, 3, 4]))
  test('each row with every partner, in the order of the left rows; names that are taken get a number', () => {
    const joined = joinTables(visits, cities, { left: 'city', right: 'name', kind: 'inner' })
    expect(joined.columns.map(({ name }) => name)).toEqual(['city', 'rain', 'people', 'rain 2'])
    expect(cellsOf(joined, 'city')).toEqual(['Oslo', 'Oslo', 'Bergen', 'Oslo', 'Oslo', 'Bergen'])
    expect(cellsOf(joined, 'people')).toEqual([710, 711, 290, 710, 711, 290])
    expect(cellsOf(joined, 'rain')).toEqual([3, 3, 9, null, null, 2])
  })
  test('rows without a partner stay with gaps where they are wanted; a gap matches nothing, a number no word', () => {
    const joined = joinTables(visits, cities, { left: 'city', right: 'name', kind: 'left' })
    expect(cellsOf(joined, 'city')).toEqual(['Oslo', 'Oslo', 'Bergen', null, 'Oslo', 'Oslo', '上海', 'Bergen'])
    expect(cellsOf(joined, 'people')).toEqual([710, 711, 290, null, 710, 711, null, 290])
    expect(joinTables(tableOf(wordColumn('a', ['1'])), tableOf(numberColumn('b', [1])), { left: 'a', right: 'b', kind: 'inner' }).rows).toBe(0)
    expect(joinTables(tableOf(numberColumn('a', [0, null])), tableOf(numberColumn('b', [-0, null]), numberColumn('c', [7, 8])), { left: 'a', right: 'b', kind: 'inner' })).toMatchObject({ rows: 1 })
  })
})

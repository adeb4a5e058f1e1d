import { expect, test } from 'vitest'
import { cellsOf } from './pasted-cells.ts'
import { TypedTable } from './typed-table.svelte.ts'

test('cells as spreadsheets copy them', () => {
  expect(cellsOf('a\tb\r\n1\t"two\nlines, ""quoted"""\r\n')).toEqual([['a', 'b'], ['1', 'two\nlines, "quoted"']])
  expect(cellsOf('one')).toEqual([['one']])
  expect(cellsOf('1\n\t2')).toEqual([['1'], ['', '2']])
  expect(cellsOf('"open\tx\ny')).toEqual([['"open', 'x'], ['y']])
})

test('a table says what it lacks, one thing after the other', () => {
  const table = new TypedTable()
  expect(table.lack).toEqual({ why: 'columns' })
  table.set(-1, 0, 'area')
  table.set(0, 1, '30')
  expect(table.lack).toEqual({ why: 'names' })
  table.set(-1, 1, ' area ')
  expect(table.lack).toEqual({ why: 'twice', name: 'area' })
  table.set(-1, 1, 'price')
  expect(table.lack).toBeUndefined()
  table.set(0, 1, '')
  expect(table.lack).toEqual({ why: 'rows' })
})

test('blank rows and columns are left out, and what was typed is trimmed', () => {
  const table = new TypedTable()
  table.addColumn()
  table.set(-1, 0, ' a')
  table.set(-1, 2, 'c')
  table.set(3, 2, '5 ')
  expect(table.table).toEqual({ names: ['a', 'c'], rows: [['', '5']] })
  table.dropColumn(1)
  expect(table.names).toEqual([' a', 'c'])
  expect(table.rows.every((row) => row.length === 2)).toBe(true)
})

test('copied cells are filled in from a place on, and the table grows with them; one cell is left to the field', () => {
  const table = new TypedTable()
  expect(table.paste(0, 0, 'word')).toBe(false)
  expect(table.paste(-1, 1, 'b\tc\n1\t2\n3\t4\n5\t6\n7\t8\n9\t10\n11\t12')).toBe(true)
  expect(table.names).toEqual(['', 'b', 'c'])
  expect(table.rows.map((row) => row[2])).toEqual(['2', '4', '6', '8', '10', '12'])
})

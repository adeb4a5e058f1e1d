import { expect, test } from 'vitest'
import type { ColumnType } from '../../contract/documents/dataset.ts'
import type { FaultError } from '../../contract/fault.ts'
import { hasNumbers, type TableColumn } from '../../engine/table/table.ts'
import { retyped } from './retype.ts'

const numbers = (...data: number[]): TableColumn => ({ name: 'x', type: 'number', data: Float64Array.from(data) })
const words = (...cells: (string | null)[]): TableColumn => {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  return { name: 'x', type: 'category', dictionary, data: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))) }
}
const other = numbers(7)
const as = (column: TableColumn, type: ColumnType): TableColumn => {
  const table = retyped({ rows: column.data.length, columns: [{ ...other, name: 'other' }, column] }, 'x', type)
  expect(table.columns[0]?.data).toBe(other.data)
  return table.columns[1] as TableColumn
}
const cells = (column: TableColumn): unknown[] => [column.type, ...(hasNumbers(column) ? column.data : Array.from(column.data, (code) => column.dictionary[code] ?? null))]
const fails = (column: TableColumn, type: ColumnType): unknown => {
  try {
    return cells(as(column, type))
  } catch (error) {
    const { code, values } = (error as FaultError).fault
    return [code, values['row'], values['value']]
  }
}

test.each<[string, TableColumn, ColumnType, unknown[]]>([
  ['numbers as words and back', as(numbers(1.5, NaN, -2e30, 1.5), 'category'), 'number', ['number', 1.5, NaN, -2e30, 1.5]],
  ['numbers as words', numbers(1.5, NaN, 0.1), 'text', ['text', '1.5', null, '0.1']],
  ['words as the reader takes numbers', words('￥3,000', null, '12'), 'number', ['number', 3000, NaN, 12]],
  ['words as dates', words('2024年3月5日', '2024-03-05', null), 'date', ['date', 1709596800000, 1709596800000, NaN]],
  ['numbers such as 20240305 as dates', numbers(20240305, NaN), 'date', ['date', 1709596800000, NaN]],
  ['dates as words', as(words('2024-03-05', '2024-03-05 06:30'), 'date'), 'category', ['category', '2024-03-05', '2024-03-05T06:30:00.000Z']],
  ['words as truth values', words('yes', null, 'no', 'yes'), 'boolean', ['boolean', 'true', null, 'false', 'true']],
  ['0 and 1 as truth values', numbers(0, 1, NaN), 'boolean', ['boolean', 'false', 'true', null]],
  ['truth values as numbers', as(words('FALSE', 'TRUE', null), 'boolean'), 'number', ['number', 0, 1, NaN]],
])('%s', (_name, column, type, wanted) => {
  expect(cells(as(column, type))).toEqual(wanted)
})

test('what is none of the type is named, with its row', () => {
  expect(fails(words('3', null, 'many'), 'number')).toEqual(['column-not-number', 3, 'many'])
  expect(fails(words('2024-03-05', '2024-02-30'), 'date')).toEqual(['column-not-date', 2, '2024-02-30'])
  expect(fails(numbers(1, 2), 'boolean')).toEqual(['column-not-boolean', 2, '2'])
})

test('a column that is not there', () => {
  expect(() => retyped({ rows: 1, columns: [other] }, 'y', 'text')).toThrow('y')
})

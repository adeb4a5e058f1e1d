import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../../engine/table/table.ts'
import { cellOfText } from './cell-text.ts'

const column = (type: TableColumn['type'], name = 'x'): TableColumn => (type === 'number' || type === 'date' ? { name, type, data: new Float64Array(0) } : { name, type, dictionary: [], data: new Int32Array(0) })
const point = { decimal: '.' } as const
const comma = { decimal: ',' } as const
const thrown = (action: () => unknown): unknown => {
  try {
    return action()
  } catch (error) {
    return error
  }
}

describe('a typed cell', () => {
  test.each([['12', 12], [' 1,234.5 ', 1234.5], ['1.2万', 12000], ['¥ 38', 38], ['−1', -1], ['１２', 12], ['12%', 0.12], ['(5)', -5]])('of numbers: %s', (text, value) => {
    expect(cellOfText(column('number'), text, point)).toBe(value)
  })
  test('of numbers follows the decimal sign of the file', () => {
    expect(cellOfText(column('number'), '1,5', comma)).toBe(1.5)
    expect(cellOfText(column('number'), '1.234,5', comma)).toBe(1234.5)
  })
  test.each([['2024-03-05', Date.UTC(2024, 2, 5)], ['2024年3月5日', Date.UTC(2024, 2, 5)], ['20240305', Date.UTC(2024, 2, 5)]])('of dates: %s', (text, value) => {
    expect(cellOfText(column('date'), text, point)).toBe(value)
  })
  test('of truth values and of words', () => {
    expect(cellOfText(column('boolean'), '是', point)).toBe('true')
    expect(cellOfText(column('boolean'), 'no', point)).toBe('false')
    expect(cellOfText(column('category'), ' Oslo ', point)).toBe('Oslo')
    expect(cellOfText(column('category'), 'None', point)).toBe('None')
  })
  test.each(['', '  ', 'NA', 'null'])('that says nothing is a gap: “%s”', (text) => {
    for (const type of ['number', 'date', 'boolean', 'category', 'text'] as const) expect(cellOfText(column(type), text, point)).toBeNull()
  })
  test.each([['number', 'abc', 'cell-not-number'], ['date', 'soon', 'cell-not-date'], ['date', '99999999', 'cell-not-date'], ['boolean', 'maybe', 'cell-not-boolean']] as const)('that is no %s is named: %s', (type, text, code) => {
    expect(thrown(() => cellOfText(column(type, 'price'), text, point))).toMatchObject({ fault: { code, values: { column: 'price', value: text } } })
  })
})

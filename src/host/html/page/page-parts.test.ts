import { expect, test } from 'vitest'
import type { SchemaColumn } from '../../../engine/table/table.ts'
import { csvText, readCells } from './csv.ts'
import { Refused, tableOf, textOf } from './read-cells.ts'
import { decimalsFor, moment, preferred, wording } from './wording.ts'

test('pasted cells: quotes, line ends, empty lines, and whatever stands between cells', () => {
  expect(readCells('a,b\r\n1,"x, ""y""\n z"\r\r\n,\n')).toEqual([['a', 'b'], ['1', 'x, "y"\n z'], ['', '']])
  expect(readCells('a\tb c\n1\t2,5')).toEqual([['a', 'b c'], ['1', '2,5']])
  expect(readCells('a;b,c\n1;2')).toEqual([['a', 'b,c'], ['1', '2']])
  expect(readCells('only\n1\n2')).toEqual([['only'], ['1'], ['2']])
  expect(readCells('')).toEqual([])
})

test('what is written is read again', () => {
  const rows = [['a', 'b "c"'], ['1,5', 'x\ny'], ['', '是']]
  const text = csvText(rows)
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(readCells(text.slice(1))).toEqual(rows)
})

const schema: SchemaColumn[] = [{ name: 'price', type: 'number' }, { name: 'day', type: 'date' }, { name: 'yes', type: 'boolean' }, { name: 'word', type: 'category' }]

test('cells are read as the app reads files, whatever the order of the columns', () => {
  const { table } = tableOf(schema, [[' word ', 'yes', 'more', 'day', 'price'], ['a', '是', '', '2024年7月3日', '￥1,300'], ['NA', 'false', '', '', '12'], ['b']])
  expect(table.columns).toEqual([
    { name: 'price', type: 'number', data: Float64Array.of(1300, 12, NaN) },
    { name: 'day', type: 'date', data: Float64Array.of(Date.UTC(2024, 6, 3), NaN, NaN) },
    expect.objectContaining({ name: 'yes', type: 'boolean', dictionary: ['true', 'false'], data: Int32Array.of(0, 1, -1) }),
    { name: 'word', type: 'category', dictionary: ['a', 'b'], data: Int32Array.of(0, -1, 1) },
  ])
})

const refusal = (cells: string[][]): unknown => {
  try {
    return tableOf(schema, cells)
  } catch (thrown) {
    return thrown instanceof Refused ? [thrown.text, thrown.values] : thrown
  }
}

test('what cannot be answered is said with its place', () => {
  expect(refusal([['price', 'day', 'yes'], ['1', '', '']])).toEqual(['faultMissing', { column: 'word' }])
  expect(refusal([['price', 'day', 'yes', 'word']])).toEqual(['faultEmpty', {}])
  expect(refusal([['price', 'day', 'yes', 'word'], ['1'], ['much']])).toEqual(['faultCell', { column: 'price', row: 2, value: 'much' }])
  expect(() => textOf(Uint8Array.of(80, 75, 3, 4, 0))).toThrow(Refused)
})

test('files of Chinese programs are text too', () => {
  expect(textOf(Uint8Array.of(0xca, 0xc7))).toBe('是')
  expect(textOf(new TextEncoder().encode('是'))).toBe('是')
})

test('figures and words in both languages', () => {
  const [en, zh] = [wording('en'), wording('zh-CN')]
  expect([en.percent(0.0874), zh.percent(0.0874), en.percent(1), en.percent(0.00012)]).toEqual(['8.7\u00a0%', '8.7%', '100\u00a0%', '0.012\u00a0%'])
  expect([en.number(300214.4, 0), en.number(-0.861, 3), en.number(-0.0001, 2), en.number(1234.5, 2), en.number(2e20, 0)]).toEqual(['300,214', '−0.861', '0', '1,234.5', '2.00e+20'])
  expect([decimalsFor(30), decimalsFor(0.5), decimalsFor(1e6), decimalsFor(0)]).toEqual([2, 4, 0, 4])
  expect([moment(0), moment(Date.UTC(2024, 1, 29, 5, 6))]).toEqual(['1970-01-01', '2024-02-29 05:06'])
  expect(zh.say('titleClassify', { target: '物种' })).toBe('物种是哪一类？')
  expect([preferred(['zh-TW', 'en']), preferred(['de']), preferred([])]).toEqual(['zh-CN', 'en', 'en'])
})

import { expect, test } from 'vitest'
import { formats } from '../format/format.ts'
import { airy } from './airy.ts'
import { columnTexts, factsOf } from './column.ts'

const numbers = (min: number, max: number, median: number, distinct = 2) => ({ name: 'x', missing: 0, distinct, numbers: { min, max, mean: 0, deviation: 1, median, quantiles: [min, min, max, max] as [number, number, number, number], edges: [], rows: [] } })
const zh = (profile: Parameters<typeof factsOf>[0], type: 'number' | 'category' | 'text') => factsOf(profile, type, columnTexts.zh, formats['zh-CN'])
const en = (profile: Parameters<typeof factsOf>[0], type: 'number' | 'category' | 'text') => factsOf(profile, type, columnTexts.en, formats.en)

test('a column of numbers says its range and its median; a year stays a year', () => {
  expect(en(numbers(2007, 2009, 2008), 'number')).toEqual(['2007 to 2009', 'median 2008'])
  expect(zh(numbers(-1.25, 300214, 17.3), 'number')).toEqual(['−1.25 到 300,214', '中位数 17.3'])
  expect(en(numbers(5, 5, 5, 1), 'number')).toEqual(['always 5'])
})

test('a category says how many kinds and which is most frequent', () => {
  const levels = { name: 'x', missing: 0, distinct: 34, levels: { top: [{ value: '成都', rows: 9 }], others: 3 } }
  expect(zh(levels, 'category')).toEqual(['34 种', '成都最多'])
  expect(en(levels, 'category')).toEqual(['34 kinds', 'most: 成都'])
  expect(zh({ ...levels, distinct: 1 }, 'category')).toEqual(['都是成都'])
  expect(en(levels, 'text')).toEqual(['34 different texts'])
})

test('a column without any value says so', () => {
  expect(en({ name: 'x', missing: 5, distinct: 0 }, 'text')).toEqual(['all empty'])
})

test('Latin names get air inside Chinese sentences, Chinese ones do not', () => {
  expect(airy('species')).toBe(' species ')
  expect(airy('流失')).toBe('流失')
  expect(airy('A 型')).toBe(' A 型')
})

test('a column of dates says its first and last day, each in a line', () => {
  const numbers = { min: Date.UTC(2023, 0, 1, 8, 30), max: Date.UTC(2024, 1, 4), mean: 0, deviation: 1, median: 0, quantiles: [0, 0, 1, 1] as [number, number, number, number], edges: [0, 1], rows: [2] }
  expect(factsOf({ name: 'day', missing: 0, distinct: 2, numbers }, 'date', columnTexts.en, formats.en)).toEqual(['from 2023-01-01', 'to 2024-02-04'])
  expect(factsOf({ name: 'day', missing: 0, distinct: 2, numbers }, 'date', columnTexts.zh, formats['zh-CN'])).toEqual(['2023-01-01 起', '到 2024-02-04'])
})

import { expect, test } from 'vitest'
import { formats } from './format.ts'

const zh = formats['zh-CN']
const en = formats.en

test('thousands are grouped alike in both languages, minus is a minus', () => {
  for (const format of [zh, en]) {
    expect(format.count(300214)).toBe('300,214')
    expect(format.count(999)).toBe('999')
    expect(format.fixed(-12.87313433, 2)).toBe('−12.87')
    expect(format.fixed(47.2, 2)).toBe('47.20')
  }
})

test('a value that rounds to nothing has no sign', () => {
  expect(en.fixed(-0.001, 2)).toBe('0.00')
  expect(en.count(-0)).toBe('0')
})

test('a share carries its sign close in Chinese, after a no-break space in English', () => {
  expect(zh.share(0.087)).toBe('8.7%')
  expect(en.share(0.087)).toBe('8.7\u00a0%')
  expect(en.share(0.5, 0)).toBe('50\u00a0%')
  expect(zh.share(1)).toBe('100%')
})

test('amounts show significant digits and no more', () => {
  expect(en.amount(1234567.891)).toBe('1,234,568')
  expect(en.amount(0.12345678)).toBe('0.1235')
  expect(en.amount(12)).toBe('12')
  expect(en.amount(0)).toBe('0')
  expect(en.amount(1.5e-7)).toBe('1.5e−7')
  expect(en.amount(-2.5e20, 3)).toBe('−2.5e20')
})

test('a cell shows every digit that distinguishes it, and a year stays a year', () => {
  expect(en.cell(2009)).toBe('2009')
  expect([en.date(Date.UTC(2024, 2, 5)), en.date(Date.UTC(1969, 11, 31, 14, 30)), en.date(NaN)]).toEqual(['2024-03-05', '1969-12-31 14:30', '–'])
  expect(en.cell(300214)).toBe('300,214')
  expect(en.cell(0.1)).toBe('0.1')
  expect(en.cell(-3.25)).toBe('−3.25')
  expect(en.cell(1e21)).toBe('1e21')
  expect(en.cell(2.5e-9)).toBe('2.5e−9')
})

test('bytes, ranges, lists', () => {
  expect(en.bytes(41)).toBe('41\u00a0B')
  expect(en.bytes(1500)).toBe('1.5\u00a0kB')
  expect(en.bytes(96_400_000)).toBe('96\u00a0MB')
  expect(en.range('12', '96')).toBe('12–96')
  expect(en.range('−3', '5')).toBe('−3 … 5')
  expect(en.range('7', '7')).toBe('7')
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙')
})

test('what is not a number is not written as one', () => {
  expect(en.fixed(NaN, 2)).toBe('–')
  expect(en.amount(Infinity)).toBe('∞')
  expect(en.cell(-Infinity)).toBe('−∞')
})

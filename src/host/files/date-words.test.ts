import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compactDates, dateWords } from './date-words.ts'

const read = (word: string): number | undefined => dateWords([word], false)?.values[0]
const at = (year: number, month: number, day: number, ...rest: number[]): number => Date.UTC(year, month - 1, day, ...rest)
const march5 = at(2024, 3, 5)

test.each([
  ['2024-03-05', march5],
  ['2024/3/5', march5],
  ['2024.03.05', march5],
  ['2024年3月5日', march5],
  ['２０２４年３月５日', march5],
  ['2024 年 3 月 5 日', march5],
  ['2024年3月', at(2024, 3, 1)],
  ['2024-03', at(2024, 3, 1)],
  ['Mar 5, 2024', march5],
  ['March 5 2024', march5],
  ['5 Mar 2024', march5],
  ['05-Mar-24', march5],
  ['Tue, 5 Mar 2024', march5],
  ['Jun 12 1998', at(1998, 6, 12)],
  ['Mar 2024', at(2024, 3, 1)],
  ['25/12/2024', at(2024, 12, 25)],
  ['12/25/2024', at(2024, 12, 25)],
  ['25/12/24', at(2024, 12, 25)],
  ['2024-03-05 08:30', at(2024, 3, 5, 8, 30)],
  ['2024-03-05T08:30:15', at(2024, 3, 5, 8, 30, 15)],
  ['2024-03-05T08:30:15.250Z', at(2024, 3, 5, 8, 30, 15, 250)],
  ['2024-03-05T08:30:15+08:00', at(2024, 3, 5, 0, 30, 15)],
  ['2024-03-05 08:30:15-0530', at(2024, 3, 5, 14, 0, 15)],
  ['2024/3/5 8:30 PM', at(2024, 3, 5, 20, 30)],
  ['3/25/2024 12:05 AM', at(2024, 3, 25, 0, 5)],
  ['2024年3月5日 下午2:30', at(2024, 3, 5, 14, 30)],
  ['2024年3月5日14时30分', at(2024, 3, 5, 14, 30)],
  ['1923-02-28', at(1923, 2, 28)],
  ['2024-02-29', at(2024, 2, 29)],
] as const)('%s', (word, ms) => expect(read(word)).toBe(ms))

test.each(['', '2024', '2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-03-05x', '2024-03/05', '24-03-05', '2024-03-05 24:00', '2024-03-05 12:60', '2024-03-05 13:00 PM', '12:30', '31/31/2024', '1.2.3.4', '2024 03 05', 'May', 'Foo 5, 2024', '0000-00-00', '1-2', '20240305'])('no date: %j', (word) =>
  expect(read(word)).toBeUndefined(),
)

describe('day or month first', () => {
  test('one cell tells for the column', () => {
    expect(dateWords(['05/03/2024', '25/03/2024'], false)).toEqual({ values: Float64Array.of(march5, at(2024, 3, 25)) })
    expect(dateWords(['05/03/2024', '05/25/2024'], true)).toEqual({ values: Float64Array.of(at(2024, 5, 3), at(2024, 5, 25)) })
  })
  test('cells that contradict each other are words', () => expect(dateWords(['25/03/2024', '03/25/2024'], false)).toBeUndefined())
  test('where nothing tells it is a guess, and said', () => {
    expect(dateWords(['05/03/2024'], false)).toEqual({ values: Float64Array.of(at(2024, 5, 3)), guessed: 'month' })
    expect(dateWords(['05/03/2024'], true)).toEqual({ values: Float64Array.of(march5), guessed: 'day' })
    expect(dateWords(['05.03.2024'], false)).toEqual({ values: Float64Array.of(march5), guessed: 'day' })
    expect(dateWords(['05/05/2024'], false)).toEqual({ values: Float64Array.of(at(2024, 5, 5)) })
  })
})

test('eight digits are a day only in a column that is called a date', () => {
  const data = Float64Array.of(20240305, NaN, 19991231)
  expect(compactDates(data, '日期')).toEqual(Float64Array.of(march5, NaN, at(1999, 12, 31)))
  expect(compactDates(data, 'Order Date')).toEqual(Float64Array.of(march5, NaN, at(1999, 12, 31)))
  expect(compactDates(data, 'number')).toBeUndefined()
  expect(compactDates(Float64Array.of(20240230), 'date')).toBeUndefined()
  expect(compactDates(Float64Array.of(NaN), 'date')).toBeUndefined()
})

test('any moment comes back from its ISO text, in any zone', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), fc.integer({ min: -12 * 60, max: 14 * 60 }), (date, minutes) => {
      const ms = date.getTime()
      expect(read(date.toISOString())).toBe(ms)
      expect(read(date.toISOString().replace('T', ' ').replace('Z', ''))).toBe(ms)
      const two = (n: number): string => String(Math.abs(n)).padStart(2, '0')
      const there = new Date(ms + minutes * 60_000)
      if (there.getUTCFullYear() > 9999 || there.getUTCFullYear() < 1000) return
      expect(read(there.toISOString().replace('Z', `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`))).toBe(ms)
    }),
    { seed: 42, numRuns: 1000 },
  )
})

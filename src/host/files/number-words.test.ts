import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberWord, numberWords, type NumberStyle } from './number-words.ts'

const point: NumberStyle = { decimal: '.' }
const comma: NumberStyle = { decimal: ',' }

test.each([
  ['￥3,000', 3000, ['currency', 'thousands']],
  ['¥ 12.5', 12.5, ['currency']],
  ['-$1,234.50', -1234.5, ['currency', 'thousands']],
  ['$-7', -7, ['currency']],
  ['3000元', 3000, ['currency']],
  ['€9', 9, ['currency']],
  ['12%', 0.12, ['percent']],
  ['-0.1%', -0.001, ['percent']],
  ['１２．５％', 0.125, ['percent', 'full-width']],
  ['1.2万', 12000, ['wan']],
  ['3亿', 3e8, ['wan']],
  ['2.5万亿', 2.5e12, ['wan']],
  ['1.2万元', 12000, ['currency', 'wan']],
  ['１２．５', 12.5, ['full-width']],
  ['−5', -5, []],
  ['(1,234)', -1234, ['thousands', 'accounting']],
  ['(￥1,234.5)', -1234.5, ['currency', 'thousands', 'accounting']],
  ['1,234,567', 1234567, ['thousands']],
  ['1 234', 1234, ['thousands']],
  ['1\u202f234\u00a0567', 1234567, ['thousands']],
  ["1'234.5", 1234.5, ['thousands']],
  ['1e-5', 1e-5, []],
  [' .5 ', 0.5, []],
] as const)('%s', (word, value, marks) => expect(numberWord(word, point)).toMatchObject({ value, marks }))

test.each([
  ['1.234,56', 1234.56, ['thousands']],
  ['1.234', 1234, ['thousands']],
  ['0,5', 0.5, []],
  ['1,5e3', 1500, []],
  ['-12,5 %', -0.125, ['percent']],
] as const)('with a decimal comma: %s', (word, value, marks) => expect(numberWord(word, comma)).toMatchObject({ value, marks }))

test.each(['', '-', '%', '元', '12%%', '1,23', '1,2345', '0,123', '01,234', '1,234 567', '1.2.3', '--5', '(5', '5)', '(-5)', '$5€', '$5%', '138 0000 0000', '+86 138 0000 0000', '010-12345', '12a', '1/2', '5kg', '一百', '万', '1e999', 'Infinity', '３月'])('no number: %j', (word) =>
  expect(numberWord(word, point)).toBeUndefined(),
)

describe('a column', () => {
  test('mixes currencies, separators, or percentages and plain numbers: none', () => {
    expect(numberWords(['$5', '€5'], point)).toBeUndefined()
    expect(numberWords(['￥5', '5元', '5'], point)?.values).toEqual(Float64Array.of(5, 5, 5))
    expect(numberWords(['1,234', '1 234'], point)).toBeUndefined()
    expect(numberWords(['12%', '0.5'], point)).toBeUndefined()
    expect(numberWords(['12%', '0'], point)?.values).toEqual(Float64Array.of(0.12, 0))
  })
  test('a separator that a person names is the only one', () => {
    expect(numberWords(['1,234'], { ...point, thousands: 'none' })).toBeUndefined()
    expect(numberWords(['1,234'], { ...point, thousands: ' ' })).toBeUndefined()
    expect(numberWords(['1,234'], { ...point, thousands: ',' })?.separator).toBe(',')
  })
})

test('any number comes back from its groups, its currency, its brackets and its percentage, to the last bit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 9999 }), (whole, behind) => {
      const grouped = Math.abs(whole).toLocaleString('en-US')
      const text = `${grouped}.${behind}`
      const value = Number(`${whole}.${behind}`)
      expect(numberWord(`${whole < 0 ? '-' : ''}￥${text}`, point)?.value).toBe(value)
      expect(numberWord(`(${text})`, point)?.value).toBe(-Math.abs(value))
      expect(numberWord(`${whole}.${behind}%`, point)?.value).toBe(Number(`${whole}.${behind}e-2`))
      expect(numberWord(text.replaceAll(',', 'x').replace('.', ',').replaceAll('x', '.'), comma)?.value).toBe(Math.abs(value))
    }),
    { seed: 42, numRuns: 2000 },
  )
})

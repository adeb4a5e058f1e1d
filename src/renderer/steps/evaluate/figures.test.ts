import { expect, test } from 'vitest'
import { formats } from '../../format/format.ts'
import { fourDigits, likeliest, withoutNoise, writtenFormula } from './figures.ts'

const format = formats.en

test('four digits count, and zeros stay', () => {
  expect([47.20149254, 4050, 123_456.7, 0.0012349, 0, -3.5].map((value) => fourDigits(value, format))).toEqual(['47.20', '4,050', '123,457', '0.001235', '0.000', '−3.500'])
})

test('the lecture’s line is written as printed', () => {
  const line = { kind: 'line', intercept: -12.87313433, terms: [{ name: 'area', weight: 1.20149254 }] } as const
  expect(writtenFormula({ ...line, terms: [...line.terms] }, 'price', format)).toBe('price = 1.20149254 · area − 12.87313433')
})

test('a curve says how a score becomes a chance', () => {
  expect(writtenFormula({ kind: 'logistic', intercept: -5, terms: [{ name: 'hours', weight: 0.2 }] }, 'y', format)).toBe('z = 0.2 · hours − 5, p = 1 / (1 + e^−z)')
})

test('of many classes the likeliest are shown, those that are equal in the order of the table', () => {
  expect(likeliest([0.1, 0.4, 0.1, 0.4], 3)).toEqual([{ kind: 1, share: 0.4 }, { kind: 3, share: 0.4 }, { kind: 0, share: 0.1 }])
})

test('a number loses the noise of its last digits and nothing else', () => {
  expect([10.649999999999999, 0.1 + 0.2, 16_777_217, -0.000123].map(withoutNoise)).toEqual([10.65, 0.3, 16_777_217, -0.000123])
})

import { expect, test } from 'vitest'
import { formats } from '../../format/format.ts'
import { fourDigits, writtenFormula } from './figures.ts'

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

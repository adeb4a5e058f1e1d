import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf } from './decimal.ts'

const read = (text: string): number => {
  const bytes = new TextEncoder().encode(`x${text}y`)
  return decimalOf(bytes, 1, bytes.length - 1)
}
const form = /^[ \t]*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?[ \t]*$/
const expected = (text: string): number => (form.test(text) && Number.isFinite(Number(text)) ? Number(text) : NaN)

test('any double comes back from its shortest text and from its text with 17 to 21 digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 16, max: 21 }), (value, digits) => {
      for (const text of [String(value), value.toPrecision(digits)]) expect(read(text)).toBe(expected(text))
    }),
    { seed: 42, numRuns: 20000 },
  )
})

test('digits of any number and place round as the system rounds them, halves among them', () => {
  const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 34 }).map((it) => it.join(''))
  fc.assert(
    fc.property(digits, fc.nat({ max: 34 }), fc.integer({ min: -30, max: 30 }), (text, place, exponent) => {
      const at = Math.min(place, text.length)
      const plain = `-${text.slice(0, at)}.${text.slice(at)}`
      expect(read(plain)).toBe(Number(plain))
      expect(read(`${text}e${exponent}`)).toBe(Number(`${text}e${exponent}`))
    }),
    { seed: 42, numRuns: 20000 },
  )
  for (const half of ['9007199254740993', '9007199254740993.0000000000000001', '4503599627370497.5', '0.500000000000000166533453693773481063544750213623046875']) expect(read(half)).toBe(Number(half))
})

test('what is not a plain decimal number is none', () => {
  for (const text of ['', ' ', '+', '.', '-.', 'e5', '1e', '1e+', '1.2.3', '0x10', '1_000', '1,5', 'Infinity', 'inf', 'NaN', '1 2', '--1', '１２', '1e999', '5%']) expect(read(text), text).toBeNaN()
  for (const text of [' 12 ', '\t-0.5', '1.', '.5', '+3', '1E5', '007', '1e-400', '00000000000000000000012.50']) expect(read(text), text).toBe(Number(text))
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.eE+- x'), maxLength: 9 }), (text) => {
      expect(read(text)).toBe(expected(text))
    }),
    { seed: 42, numRuns: 20000 },
  )
})

import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

test('keys stand in the order of their UTF-16 code units, at every depth', () => {
  expect(canonicalJson({ b: 1, a: { '10': 0, '9': 0 }, '\u20ac': 1, '\r': 2, '\ufb33': 3, '\u{1f600}': 4 })).toBe('{"\\r":2,"a":{"10":0,"9":0},"b":1,"€":1,"😀":4,"\ufb33":3}')
})

test('numbers are written in their shortest form and −0 as 0', () => {
  expect(canonicalJson([1e21, 0.1 + 0.2, -0, 1e-7, 333333333.33333329])).toBe('[1e+21,0.30000000000000004,0,1e-7,333333333.3333333]')
})

test('__proto__ is a key like any other', () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":null}'))).toBe('{"__proto__":{"x":1},"a":null}')
})

test.each([[NaN], [Infinity], [undefined], [{ a: undefined }], [new Float64Array(1)], [() => 1], [1n]])('%s is refused', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})

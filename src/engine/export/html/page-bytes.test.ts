import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'
import { narrowed } from './narrow.ts'

test('base64 as every platform writes it, and back, at each length', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length * 31) & 255)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  }
  const long = Uint8Array.from({ length: 100_001 }, (_, i) => (i * i) & 255)
  expect(toBase64(long)).toBe(Buffer.from(long).toString('base64'))
  expect(fromBase64(toBase64(long))).toEqual(long)
})

test('numbers in the shortest array that holds each of them, to the last bit', () => {
  const kindOf = (...values: number[]): string => narrowed(Float64Array.from(values)).constructor.name
  expect([kindOf(1, -128), kindOf(128), kindOf(40_000), kindOf(0.5), kindOf(2 ** 31), kindOf(0.1), kindOf(-0), kindOf(NaN, Infinity), kindOf()]).toEqual([
    'Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float32Array', 'Float64Array', 'Float32Array', 'Float32Array', 'Int8Array',
  ])
  expect(narrowed(Float64Array.of(0.1, -0))).toEqual(Float64Array.of(0.1, -0))
})

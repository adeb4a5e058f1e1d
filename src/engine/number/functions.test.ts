import { describe, expect, test } from 'vitest'
import { exp, log, log1p, sigmoid } from './functions.ts'

const view = new DataView(new ArrayBuffer(8))
const order = (x: number): bigint => {
  view.setFloat64(0, x)
  const bits = view.getBigInt64(0)
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}
/** How many doubles lie between two numbers. */
const ulps = (a: number, b: number): number => Math.abs(Number(order(a) - order(b)))
const spread = (from: number, to: number): number[] => Array.from({ length: 4001 }, (_, i) => from + ((to - from) * i) / 4000)

describe('the engine’s own functions agree with the platform’s within 2 units in the last place', () => {
  test('exp', () => {
    for (const x of [...spread(-745, 709.7), ...spread(-1, 1)]) expect(ulps(exp(x), Math.exp(x)), String(x)).toBeLessThanOrEqual(2)
  })
  test('log', () => {
    for (const x of [...spread(1e-12, 4), ...spread(5, 1e9), 5e-324, 1e-310, 1.7e308]) expect(ulps(log(x), Math.log(x)), String(x)).toBeLessThanOrEqual(2)
  })
  test('log1p', () => {
    for (const x of [...spread(-0.999, 3), 1e-17, -1e-17, 1e300]) expect(ulps(log1p(x), Math.log1p(x)), String(x)).toBeLessThanOrEqual(2)
  })
  test('ends of the line', () => {
    expect([exp(NaN), exp(-Infinity), exp(Infinity), exp(0)]).toEqual([NaN, 0, Infinity, 1])
    expect([log(NaN), log(-1), log(0), log(Infinity), log(1)]).toEqual([NaN, NaN, -Infinity, Infinity, 0])
    expect([log1p(-1), log1p(-2), log1p(Infinity), log1p(NaN)]).toEqual([-Infinity, NaN, Infinity, NaN])
    expect([sigmoid(0), sigmoid(-1000), sigmoid(1000)]).toEqual([0.5, 0, 1])
  })
})

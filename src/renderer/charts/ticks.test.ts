import { expect, test } from 'vitest'
import { scaleFor, shareOf } from './ticks.ts'

test('marks are round and hold every value', () => {
  expect(scaleFor(35, 65).marks).toEqual([30, 40, 50, 60, 70])
  expect(scaleFor(0.12, 0.87).marks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(scaleFor(-3, 1234, 4).marks).toEqual([-500, 0, 500, 1000, 1500])
})

test('marks say how many places they need', () => {
  expect(scaleFor(0.001, 0.004).places).toBe(3)
  expect(scaleFor(2007, 2009, 2)).toEqual({ from: 2007, to: 2009, marks: [2007, 2008, 2009], places: 0 })
})

test('one value, or none, still has a scale', () => {
  expect(scaleFor(5, 5).marks).toEqual([4, 4.5, 5, 5.5, 6])
  expect(scaleFor(Infinity, -Infinity)).toEqual({ from: 0, to: 1, marks: [0, 1], places: 0 })
})

test('tiny and huge spans end', () => {
  for (const span of [1e-9, 1e-3, 1, 1e9, 1e15]) {
    const { marks, from, to } = scaleFor(-span / 3, span)
    expect(marks.length).toBeLessThan(12)
    expect(from).toBeLessThanOrEqual(-span / 3)
    expect(to).toBeGreaterThanOrEqual(span)
  }
})

test('a value lies where its share says', () => {
  expect(shareOf({ from: 30, to: 70 }, 50)).toBe(0.5)
  expect(shareOf({ from: 30, to: 70 }, 80)).toBe(1.25)
})

import { expect, test } from 'vitest'
import { missedNumbers, saidAt, wrongClasses } from './mistakes.ts'

const pupils = { actual: Float64Array.of(0, 1, 1, 0, 1), said: Float64Array.of(1, 1, 0, 1, 1), sure: Float64Array.of(0.6, 0.9, 0.8, 0.6, 0.7), second: Float64Array.of(0.6, 0.9, 0.2, 0.6, 0.7) }

test('the surest mistakes come first, equals in their order; what is right is none', () => {
  expect([...wrongClasses(pupils)]).toEqual([2, 0, 3])
})

test('another threshold says other labels, and how sure it is of those; a tie goes to the first class', () => {
  const moved = saidAt(pupils, 0.7)
  expect([...moved.said]).toEqual([0, 1, 0, 0, 0])
  ;[0.4, 0.9, 0.8, 0.4, 0.3].forEach((sure, i) => expect(moved.sure[i]).toBeCloseTo(sure, 12))
  expect([...wrongClasses(moved)]).toEqual([2, 4])
  const many = { actual: pupils.actual, said: pupils.said, sure: pupils.sure }
  expect(saidAt(many, 0.7)).toBe(many)
})

test('numbers: the furthest off first, on either side; those that are met are no mistakes', () => {
  expect([...missedNumbers({ actual: Float64Array.of(1, 2, 3, 4), said: Float64Array.of(1, 5, 3.5, 1), sure: new Float64Array(4) })]).toEqual([1, 3, 2])
})

import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test('17 of 20: from 64 to 95 %', () => {
  const [low, high] = wilson(17, 20)
  expect(low).toBeCloseTo(0.6396, 4)
  expect(high).toBeCloseTo(0.9476, 4)
})

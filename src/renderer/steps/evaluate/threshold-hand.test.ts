import { expect, test, vi } from 'vitest'
import { ThresholdHand } from './threshold-hand.svelte.ts'

test('the line follows the hand at once and is kept once, when it rests', () => {
  vi.useFakeTimers()
  const kept: number[] = []
  const hand = new ThresholdHand((threshold) => kept.push(threshold))
  expect(hand.at(0.5)).toBe(0.5)
  hand.move(0.41234)
  hand.move(0.39)
  expect(hand.at(0.5)).toBe(0.39)
  expect(kept).toEqual([])
  vi.advanceTimersByTime(500)
  expect(kept).toEqual([0.39])
  hand.letGo()
  expect(hand.at(0.39)).toBe(0.39)
  hand.move(1.7)
  expect(hand.at(0.39)).toBe(1)
  hand.keep()
  vi.advanceTimersByTime(1000)
  expect(kept).toEqual([0.39, 1])
  vi.useRealTimers()
})

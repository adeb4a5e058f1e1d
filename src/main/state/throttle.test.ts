import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttled } from './throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first goes at once, what follows goes together, the last is never lost', () => {
  const sent: number[] = []
  const push = throttled<number>((value) => sent.push(value), 100)
  push(1)
  push(2)
  push(3)
  expect(sent).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(sent).toEqual([1, 3])
  vi.advanceTimersByTime(1000)
  push(4)
  expect(sent).toEqual([1, 3, 4])
})

test('at most ten a second, however many there are', () => {
  const sent: number[] = []
  const push = throttled<number>((value) => sent.push(value), 100)
  for (let ms = 0; ms < 1000; ms++) {
    push(ms)
    vi.advanceTimersByTime(1)
  }
  expect(sent.length).toBeLessThanOrEqual(11)
  vi.advanceTimersByTime(200)
  expect(sent.at(-1)).toBe(999)
})

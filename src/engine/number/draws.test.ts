import { expect, test } from 'vitest'
import { drawnBelow, shuffled, upTo } from './draws.ts'
import { createRng } from './rng.ts'

test('each order of three comes about as often as every other, and the list stays as it was', () => {
  const list = Int32Array.of(7, 8, 9)
  const rng = createRng(1)
  const counts = new Map<string, number>()
  for (let turn = 0; turn < 6000; turn++) {
    const order = shuffled(list, rng).join()
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...list]).toEqual([7, 8, 9])
  expect(counts.size).toBe(6)
  // Five standard deviations of a binomial count, √(6000 · 1/6 · 5/6) each.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(6000 * (1 / 6) * (5 / 6)))
})

test('each number is drawn about as often as every other, none twice, in rising order', () => {
  const rng = createRng(2)
  const counts = new Int32Array(10)
  for (let turn = 0; turn < 5000; turn++) {
    const drawn = drawnBelow(10, 3, rng)
    expect(drawn).toHaveLength(3)
    expect(drawn.every((it, i) => i === 0 || it > (drawn[i - 1] as number))).toBe(true)
    for (const it of drawn) counts[it] = (counts[it] as number) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1500)).toBeLessThan(5 * Math.sqrt(5000 * 0.3 * 0.7))
})

test('all of them, one and none', () => {
  expect([...drawnBelow(4, 4, createRng(3))]).toEqual([0, 1, 2, 3])
  expect([...shuffled(upTo(1), createRng(3))]).toEqual([0])
  expect([...drawnBelow(4, 0, createRng(3))]).toEqual([])
})

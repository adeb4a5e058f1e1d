import { beforeEach, expect, test, vi } from 'vitest'
import { fuzz, seeds } from './fuzz.fixture.ts'

// One of the libraries grumbles at what it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

test.each(Object.keys(seeds))('10,000 changed copies of %s are tables or clear faults', async (name) => {
  const { tables, faults, wrong, slowestMs } = await fuzz(name, 10_000, 2)
  expect(wrong).toEqual([])
  expect(tables + faults).toBe(10_000)
  expect(slowestMs).toBeLessThan(10_000)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(2048)
}, 1_800_000)

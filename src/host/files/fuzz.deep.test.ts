import { beforeEach, expect, test, vi } from 'vitest'
import { fuzz, seeds } from './fuzz.fixture.ts'

// One of the libraries grumbles at what it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

// 10,000 for each reader; four seeds share the reader of text.
test.each(Object.keys(seeds).map((name) => [name.endsWith('.csv') ? 2_500 : 10_000, name] as const))('%i changed copies of %s are tables or clear faults', async (count, name) => {
  const { tables, faults, wrong, slowestMs } = await fuzz(name, count, 2)
  expect(wrong).toEqual([])
  expect(tables + faults).toBe(count)
  expect(slowestMs).toBeLessThan(10_000)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(2048)
}, 1_800_000)

import { expect, test } from 'vitest'
import { waits } from '../../bench/screens.ts'

test('on 300,000 rows nothing takes five times as long as it may', { retry: 2 }, async () => {
  for (const { what, goal, seconds } of await waits(300_000, 1)) expect(seconds, what).toBeLessThan(5 * goal)
})

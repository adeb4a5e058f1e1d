import { beforeAll, describe, expect, test } from 'vitest'
import { differenceOn } from './fixtures/difference.ts'
import { kinds } from './fixtures/kinds.ts'
import { runtimes } from './fixtures/runtimes.ts'
import type { OnnxRuntime } from './runtime.ts'

describe.each(runtimes)('%s', (name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  test.each(kinds)('%s: 10,000 rows with gaps, unseen words and extremes, none flipped', async (kind, model) => {
    const { maxDifference, flips, answered } = await differenceOn(runtime, model, 10_000)
    console.log(`${name}, ${kind}: greatest difference ${maxDifference}, ${flips} flips in ${answered} rows`)
    expect({ flips, answered }).toEqual({ flips: 0, answered: 10_000 })
    expect(maxDifference).toBeLessThan(model.problem.task === 'regress' ? 1e-13 : 1e-7)
  })
})

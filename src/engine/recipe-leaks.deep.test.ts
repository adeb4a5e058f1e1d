import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterPoison, afterPoisonInFolds, type Comparison } from './recipe-leaks.fixture.ts'

const rows = fc.integer({ min: 30, max: 60 })
const seeds = fc.integer({ min: 0, max: 4294967295 })

function same(found: Comparison | undefined): void {
  fc.pre(found !== undefined)
  expect(found.poisoned).toEqual(found.clean)
}

test('many recipes, tables and deals: held-out cells teach nothing', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('classify' as const, 'regress' as const), rows, seeds, async (...asked) => same(await afterPoison(...asked))), { numRuns: 200 })
  await fc.assert(fc.asyncProperty(rows, seeds, async (...asked) => same(await afterPoisonInFolds(...asked))), { numRuns: 60 })
}, 1_200_000)

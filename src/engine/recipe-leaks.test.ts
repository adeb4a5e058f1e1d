import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PredictTask } from '../contract/documents/problem.ts'
import { learners } from './learn/registry.ts'
import { hear } from './pipeline.fixture.ts'
import type { Result } from './pipeline.ts'
import { afterPoison, afterPoisonInFolds, drawnOrder, learnedPart, poisonedInputs } from './recipe-leaks.fixture.ts'

const rows = fc.integer({ min: 30, max: 60 })
const seeds = fc.integer({ min: 0, max: 4294967295 })

const leaksNothing = (seen: Set<string>): fc.IAsyncProperty<[PredictTask, number, number]> =>
  fc.asyncProperty(fc.constantFrom<PredictTask>('classify', 'regress'), rows, seeds, async (...asked) => {
    const found = await afterPoison(...asked)
    fc.pre(found !== undefined)
    expect(found.poisoned).toEqual(found.clean)
    for (const id of found.seen) seen.add(id)
  })

const leaksNothingInFolds = (): fc.IAsyncProperty<[number, number]> =>
  fc.asyncProperty(rows, seeds, async (...asked) => {
    const found = await afterPoisonInFolds(...asked)
    fc.pre(found !== undefined)
    expect(found.poisoned).toEqual(found.clean)
  })

describe('whatever the recipe, learned on learning rows only', () => {
  test('held-out inputs and targets changed: every learned number of every learner is the same, bit for bit', async () => {
    const seen = new Set<string>()
    await fc.assert(leaksNothing(seen), { numRuns: 24, seed: 42 })
    // Every learner and every step took part.
    for (const id of [...learners.classify, ...learners.regress].map((learner) => learner.id)) expect(seen).toContain(id)
    for (const id of ['impute', 'missing-flag', 'one-hot', 'rare', 'ordinal', 'scale', 'cap', 'mark', 'drop-constant', 'drop-identifier', 'date-parts']) expect(seen).toContain(id)
  }, 120_000)
  test('stratified and in folds too: held-out inputs changed', async () => {
    await fc.assert(leaksNothingInFolds(), { numRuns: 8, seed: 42 })
  }, 120_000)
  test('the change is a strong one: in learning rows it changes what is learned', async () => {
    const it = await drawnOrder('classify', 60, 11, false)
    const learning = new Set(Array.from({ length: 60 }, (_, row) => row).filter((row) => !it.held.has(row)))
    const clean = await hear(it.order)
    const poisoned = await hear({ ...it.order, table: poisonedInputs(it.order.table, learning, 11) })
    expect(clean.results.length).toBeGreaterThan(5)
    clean.results.forEach((result, i) => {
      const id = result.model.learner.id
      if (id !== 'baseline') expect(learnedPart(poisoned.results[i] as Result), id).not.toBe(learnedPart(result))
    })
  })
})

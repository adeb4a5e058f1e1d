import { beforeAll, describe, expect, test } from 'vitest'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { createRng } from '../../engine/number/rng.ts'
import { featureNames } from '../../engine/recipe/apply.ts'
import type { Table } from '../../engine/table/table.ts'
import { differenceOver } from './fixtures/difference.ts'
import { runtimes } from './fixtures/runtimes.ts'
import { everyLearner, tables, trainedOn } from './fixtures/trained.ts'
import type { OnnxRuntime } from './runtime.ts'

/** The values at which trees divide a column, and what float32 has next to them. */
function thresholdsOf({ learned, recipe }: FittedModel, name: string): number[] {
  const { feature, threshold } = learned as { feature?: Int32Array; threshold?: Float32Array }
  const at = featureNames(recipe).indexOf(name)
  if (feature === undefined || threshold === undefined) return []
  return [...feature.keys()].filter((node) => feature[node] === at).flatMap((node) => [threshold[node] as number, (threshold[node] as number) * (1 + 2 ** -23), (threshold[node] as number) * (1 + 2 ** -30)])
}

/** Drawn rows (gaps, words never seen, edges), with values exactly at thresholds and far outside put among them. */
function hardRows(model: FittedModel, count: number): Table {
  const { columns } = drawProofRows(model, createRng(17), count)
  const rng = createRng(18)
  return {
    rows: count,
    columns: columns.map((column, j) => {
      const input = model.inputs[j]
      if (column.type !== 'number' || input === undefined || !('min' in input)) return column
      const exact = thresholdsOf(model, column.name)
      const far = [input.min - 10 * (input.max - input.min), input.max + 10 * (input.max - input.min), -0]
      const data = column.data.map((value) => {
        const chance = rng.next()
        if (chance < 0.3 && exact.length > 0) return exact[rng.below(exact.length)] as number
        return chance > 0.95 ? (far[rng.below(far.length)] as number) : value
      })
      return { ...column, data }
    }),
  }
}

describe.each(runtimes)('%s', (name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  describe.each(everyLearner)('%s, %s', (learner, task) => {
    test.each(tables.slice(0, 3))('%s: 10,000 hard rows, none flipped', async (which, table) => {
      const { model } = await trainedOn(table, task, learner)
      const { maxDifference, flips, answered } = await differenceOver(runtime, model, hardRows(model, 10_000))
      console.log(`${name}: ${learner}, ${task}, ${which}: greatest difference ${maxDifference}, ${flips} flips in ${answered} rows`)
      expect({ flips, answered }).toEqual({ flips: 0, answered: 10_000 })
      // Probabilities leave as float32: half a step below 1 is 2^-25.
      expect(maxDifference).toBeLessThan(task === 'regress' ? 1e-12 : 2 ** -25 + 1e-12)
    })
  })
})

import { expect, test } from 'vitest'
import type { PredictTask } from '../contract/documents/problem.ts'
import { rankingMetric } from './evaluate/metric.ts'
import { createRng } from './number/rng.ts'
import { hear, orderOf, planned, resultOf } from './pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'
import { learners } from './learn/registry.ts'
import type { Table } from './table/table.ts'
import { targetOf } from './table/target.ts'

const rows = 2000
const columns = 1000
const seeds = Array.from({ length: 10 }, (_, seed) => seed)

/** Nothing in it can be known: every column, and the target, is chance. */
function chance(task: PredictTask, seed: number): Table {
  const rng = createRng(seed).fork('chance')
  const numbers = Array.from({ length: columns }, (_, j) => numberColumn(`c${j}`, Array.from({ length: rows }, () => rng.next())))
  const target = task === 'classify' ? wordColumn('y', Array.from({ length: rows }, () => (rng.next() < 0.5 ? 'no' : 'yes'))) : numberColumn('y', Array.from({ length: rows }, () => rng.next()))
  return tableOf(...numbers, target)
}

const mean = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length
const standardError = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, it) => sum + (it - mean(values)) * (it - mean(values)), 0) / (values.length - 1) / values.length)

const cases = (['classify', 'regress'] as const).flatMap((task) => learners[task].filter(({ id, tags }) => id !== 'baseline' && !tags.transductive).map(({ id }) => [task, id] as const))

test.each(cases)('%s, %s: 1,000 columns of chance say no more than the baseline', async (task, id) => {
  const found: number[] = []
  const base: number[] = []
  for (const seed of seeds) {
    const order = orderOf(chance(task, seed), { task, target: 'y', testShare: 0.2, seed, stratify: task === 'classify', learners: [planned(id)] })
    const { metric, sign } = rankingMetric(targetOf(order.table, order.problem))
    const heard = await hear(order)
    found.push(sign * (resultOf(heard, id).test?.metrics[metric] as number))
    base.push(sign * (resultOf(heard, 'baseline').test?.metrics[metric] as number))
  }
  const gain = found.map((it, i) => it - (base[i] as number))
  console.log(`${task} ${id}: ${mean(found).toFixed(4)} beside ${mean(base).toFixed(4)} of the baseline, standard error ${standardError(gain).toFixed(4)}`)
  expect(mean(gain)).toBeLessThanOrEqual(3 * standardError(gain))
})

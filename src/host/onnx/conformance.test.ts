import { beforeAll, describe, expect, test } from 'vitest'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { PredictTask } from '../../contract/documents/problem.ts'
import { rowsForProof } from '../../engine/export/proof-rows.ts'
import { learners } from '../../engine/learn/registry.ts'
import { createRng } from '../../engine/number/rng.ts'
import { runPipeline, type Order, type Result } from '../../engine/pipeline.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { quietRun } from './fixtures/hand-built.ts'
import { runtimes } from './fixtures/runtimes.ts'
import { exportProved } from './prove.ts'
import type { OnnxRuntime } from './runtime.ts'

const word = (name: string, cells: readonly (string | undefined)[]): TableColumn => {
  const dictionary = [...new Set(cells.filter((cell) => cell !== undefined))]
  return { name, type: 'category', dictionary, data: Int32Array.from(cells, (cell) => (cell === undefined ? -1 : dictionary.indexOf(cell))) }
}

interface Shape {
  readonly rows: number
  readonly numbers: number
  readonly words: number
  readonly classes: number
  readonly gaps: number
}

/** A seeded table whose targets depend on its inputs: `class` and `value`. A rare word shows up in few rows only, so that some parts never learn it. */
function drawn({ rows, numbers, words, classes, gaps }: Shape): Table {
  const rng = createRng(11)
  const at = Array.from({ length: rows }, (_, i) => i)
  const gap = (): boolean => rng.next() < gaps
  const xs = Array.from({ length: numbers }, () => Float64Array.from(at, () => rng.next() * 20 - 5))
  const ws = Array.from({ length: words }, () => at.map(() => (rng.next() < 0.01 ? 'rare 罕见' : ['red', 'green', 'blue'][rng.below(3)])))
  const signal = at.map((i) => xs.reduce((sum, x, j) => sum + (x[i] as number) * (j + 1), 0) + ws.reduce((sum, w) => sum + (w[i] === 'red' ? 4 : 0), 0) + rng.next() * 3)
  const rank = [...signal].sort((a, b) => a - b)
  const classOf = (value: number): string => `c${Math.min(classes - 1, Math.floor((rank.indexOf(value) / rows) * classes))}`
  return {
    rows,
    columns: [
      ...xs.map((x, j): TableColumn => ({ name: `x${j}`, type: 'number', data: x.map((value) => (gap() ? NaN : value)) })),
      ...ws.map((w, j) => word(`w${j}`, w.map((value) => (gap() ? undefined : value)))),
      word('class', signal.map(classOf)),
      { name: 'value', type: 'number', data: Float64Array.from(signal) },
    ],
  }
}

const tables: [string, Table][] = [
  ['numbers and words with gaps, three classes', drawn({ rows: 240, numbers: 3, words: 2, classes: 3, gaps: 0.08 })],
  ['one number, two classes', drawn({ rows: 120, numbers: 1, words: 0, classes: 2, gaps: 0 })],
  ['words only, two classes', drawn({ rows: 150, numbers: 0, words: 2, classes: 2, gaps: 0.05 })],
  ['twelve rows, nothing held out', drawn({ rows: 12, numbers: 2, words: 1, classes: 2, gaps: 0 })],
]

function orderFor(table: Table, task: PredictTask, learner: string): Order {
  const target = task === 'classify' ? 'class' : 'value'
  const other = task === 'classify' ? 'value' : 'class'
  const columns = table.columns.map(({ name, type }): ColumnDoc => ({ name, type, typeWhy: type === 'number' ? 'all-numbers' : 'few-levels', use: name === other ? 'out' : 'input', useWhy: 'fits' }))
  const learnersOfPlan = learner === 'baseline' ? [] : [{ id: learner, params: {}, without: [] }]
  return { table, columns, problem: { target, task, why: 'person' }, splitPlan: { testShare: table.rows < 20 ? 0 : 0.25, seed: 3, stratify: task === 'classify' }, plan: { learners: learnersOfPlan, threshold: 0.5 } }
}

async function resultOf(order: Order): Promise<Result> {
  const results: Result[] = []
  await runPipeline(order, quietRun(), {
    rows: () => undefined,
    learner: () => undefined,
    trained: (result) => void results.push(result),
    failed: (id, fault) => {
      throw new Error(`${id}: ${fault.message}`)
    },
  })
  return results.at(-1) as Result
}

const everyLearner = [...learners.classify, ...learners.regress].filter((learner) => !learner.tags.transductive).map((learner): [string, PredictTask] => [learner.id, learner.task])

describe.each(runtimes)('%s', (_name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  describe.each(everyLearner)('%s, %s: its export says what it says', (learner, task) => {
    test.each(tables)('%s', async (_table, table) => {
      const order = orderFor(table, task, learner)
      const { model, train } = await resultOf(order)
      expect(model.learner.id).toBe(learner)
      const { rows, heldOut } = rowsForProof(table, order.problem, order.splitPlan)
      const { proof } = await exportProved(model, { modelSha256: '00'.repeat(32), scores: { train: train.metrics } }, { table, rows, heldOut }, runtime, quietRun())
      expect(proof).toMatchObject({ heldOut: heldOut ? rows.length : 0, learning: heldOut ? 0 : table.rows, drawn: 1000, flips: 0, tolerance: 1e-5 })
      expect(proof.maxDifference).toBeLessThan(1e-7)
    })
  })
})

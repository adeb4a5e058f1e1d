import { beforeAll, describe, expect, test } from 'vitest'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { GroupingDoc, PredictTask } from '../../contract/documents/problem.ts'
import { rowsForProof } from '../../engine/export/proof-rows.ts'
import { runGrouping } from '../../engine/grouping.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { learners } from '../../engine/learn/registry.ts'
import { createRng } from '../../engine/number/rng.ts'
import { runPipeline, type Order, type Result } from '../../engine/pipeline.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { quietRun } from './fixtures/hand-built.ts'
import { runtimes } from './fixtures/runtimes.ts'
import { exportProved, type ProofRows } from './prove.ts'
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
  /** A column of moments and one of truth values besides. */
  readonly dated?: true
}

/** A seeded table whose targets depend on its inputs: `class` and `value`. A rare word shows up in few rows only, so that some parts never learn it. */
function drawn({ rows, numbers, words, classes, gaps, dated }: Shape): Table {
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
      ...(dated === undefined ? [] : datedColumns(rows, gap)),
      word('class', signal.map(classOf)),
      { name: 'value', type: 'number', data: Float64Array.from(signal) },
    ],
  }
}

function datedColumns(rows: number, gap: () => boolean): TableColumn[] {
  const rng = createRng(12)
  return [
    { name: 'day', type: 'date', data: Float64Array.from({ length: rows }, () => (gap() ? NaN : Math.round(rng.next() * 2e12))) },
    { name: 'flag', type: 'boolean', dictionary: ['true', 'false'], data: Int32Array.from({ length: rows }, () => (gap() ? -1 : rng.below(2))) },
  ]
}

const whyOf = { number: 'all-numbers', date: 'all-dates', boolean: 'true-or-false', category: 'few-levels', text: 'free-text' } as const

const tables: [string, Table][] = [
  ['numbers, words, moments and truth values with gaps, three classes', drawn({ rows: 240, numbers: 3, words: 2, classes: 3, gaps: 0.08, dated: true })],
  ['one number, two classes', drawn({ rows: 120, numbers: 1, words: 0, classes: 2, gaps: 0 })],
  ['words only, two classes', drawn({ rows: 150, numbers: 0, words: 2, classes: 2, gaps: 0.05 })],
  ['twelve rows, nothing held out', drawn({ rows: 12, numbers: 2, words: 1, classes: 2, gaps: 0 })],
]

function orderFor(table: Table, task: PredictTask, learner: string): Order {
  const target = task === 'classify' ? 'class' : 'value'
  const other = task === 'classify' ? 'value' : 'class'
  const columns = table.columns.map(({ name, type }): ColumnDoc => ({ name, type, typeWhy: whyOf[type], use: name === other ? 'out' : 'input', useWhy: 'fits' }))
  const learnersOfPlan = learner === 'baseline' ? [] : [{ id: learner, params: learner === 'random-forest' ? { n_estimators: 15 } : {}, without: [] }]
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

interface Exported {
  readonly model: FittedModel
  readonly train: { readonly metrics: Readonly<Record<string, number>> }
  readonly proofRows: ProofRows
}

async function predicting(table: Table, task: PredictTask, learner: string): Promise<Exported> {
  const order = orderFor(table, task, learner)
  return { ...(await resultOf(order)), proofRows: { table, ...rowsForProof(table, order.problem, order.splitPlan) } }
}

async function grouping(table: Table, learner: string): Promise<Exported> {
  const problem: GroupingDoc = { task: 'cluster', compare: 'class' }
  const { columns } = orderFor(table, 'classify', learner)
  const found = await runGrouping({ table, columns, problem, learner: { id: learner, params: { n_clusters: 4 }, without: [] } }, quietRun())
  return { ...found, proofRows: { table, ...rowsForProof(table, problem, undefined) } }
}

const everyLearner = [...learners.classify, ...learners.regress, ...learners.cluster].filter((learner) => !learner.tags.transductive).map((learner) => [learner.id, learner.task] as const)

describe.each(runtimes)('%s', (_name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  describe.each(everyLearner)('%s, %s: its export says what it says', (learner, task) => {
    test.each(tables)('%s', async (_table, table) => {
      const { model, train, proofRows } = await (task === 'cluster' ? grouping(table, learner) : predicting(table, task, learner))
      expect(model.learner.id).toBe(learner)
      const { rows, heldOut } = proofRows
      const { proof } = await exportProved(model, { modelSha256: '00'.repeat(32), scores: { train: train.metrics } }, proofRows, runtime, quietRun())
      expect(proof).toMatchObject({ heldOut: heldOut ? rows.length : 0, learning: heldOut ? 0 : table.rows, drawn: 1000, flips: 0, tolerance: 1e-5 })
      expect(proof.maxDifference).toBeLessThan(1e-7)
    })
  })
})

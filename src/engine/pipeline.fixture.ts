import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PredictTask } from '../contract/documents/problem.ts'
import type { Fault } from '../contract/fault.ts'
import { pack } from './export/pack.ts'
import { learners } from './learn/registry.ts'
import type { Run, Stop } from './learn/run.ts'
import { createRng } from './number/rng.ts'
import { runPipeline, type Listener, type Order, type Result } from './pipeline.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'
import type { Table } from './table/table.ts'

export const docsOf = (table: Table, out: readonly string[] = []): ColumnDoc[] =>
  table.columns.map(({ name, type }) => ({ name, type, typeWhy: type === 'number' ? 'all-numbers' : 'few-levels', use: out.includes(name) ? 'out' : 'input', useWhy: 'fits' }))
export const planned = (id: string, params: PlannedLearner['params'] = {}, without: PlannedLearner['without'] = []): PlannedLearner => ({ id, params, without })
export const allLearners = (task: PredictTask): PlannedLearner[] => learners[task].filter(({ id }) => id !== 'baseline').map(({ id }) => planned(id))

interface Asked {
  readonly task: PredictTask
  readonly target: string
  readonly testShare?: number
  readonly seed?: number
  readonly learners?: PlannedLearner[]
  readonly stratify?: boolean
  readonly threshold?: number
}

export const orderOf = (table: Table, { task, target, testShare = 0.25, seed = 42, learners: plan = allLearners(task), stratify = false, threshold = 0.5 }: Asked): Order => ({
  table,
  columns: docsOf(table),
  problem: { target, task, why: 'person' },
  splitPlan: { testShare, seed, stratify },
  plan: { learners: plan, threshold },
})

interface Heard {
  readonly results: Result[]
  readonly failed: { id: string; fault: Fault }[]
  readonly begun: string[]
  readonly phases: string[]
  facts: Parameters<Listener['rows']>[0] | undefined
  end: { at: 'done' | 'stopped'; best: string } | undefined
}

/** `stopAt`: from when `stop` is `how`, told by what has been heard so far. */
export async function hear(order: Order, stop: (heard: Heard) => Stop = () => 'none'): Promise<Heard> {
  const heard: Heard = { results: [], failed: [], begun: [], phases: [], facts: undefined, end: undefined }
  const run: Run = {
    rng: createRng(order.splitPlan.seed),
    get stop() {
      return stop(heard)
    },
    report: () => undefined,
    phase: (name) => void heard.phases.push(name),
  }
  heard.end = await runPipeline(order, run, {
    rows: (facts) => (heard.facts = facts),
    learner: (id) => void heard.begun.push(id),
    trained: (result) => void heard.results.push(result),
    failed: (id, fault) => void heard.failed.push({ id, fault }),
  })
  return heard
}

/** Plain data as a text that is the same for the same bytes only. */
export const bytes = (value: unknown): string => pack(value).join(' ')
export const resultOf = ({ results }: Heard, id: string): Result => results.find(({ model }) => model.learner.id === id) as Result

/** Rows whose class and value follow from their inputs, with gaps here and there. */
export function drawnTable(rows: number, seed: number): Table {
  const rng = createRng(seed)
  const at = Array.from({ length: rows }, (_, i) => i)
  const gap = <T>(value: T): T | null => (rng.next() < 0.07 ? null : value)
  const x = at.map(() => rng.next() * 10 - 5)
  const level = at.map(() => ['low', 'mid', 'high'][rng.below(3)] as string)
  const signal = at.map((i) => (x[i] as number) + (level[i] === 'high' ? 3 : 0) + rng.next())
  return tableOf(
    numberColumn('x', x.map(gap)),
    wordColumn('level', level.map(gap)),
    numberColumn('whole', at.map(() => gap(rng.below(4)))),
    wordColumn('class', signal.map((it) => (it > 1 ? 'yes' : 'no'))),
    numberColumn('value', signal.map((it) => 100 + it * 3)),
  )
}

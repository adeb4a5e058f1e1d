import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PredictTask } from '../contract/documents/problem.ts'
import { learners } from './learn/registry.ts'
import { createRng, type Rng } from './number/rng.ts'
import { bytes, hear, orderOf, planned } from './pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'
import type { Order, Result } from './pipeline.ts'
import { drawnSteps, mixedTable, schemaOf } from './recipe/recipe.fixture.ts'
import { hasNumbers, type Table, type TableColumn } from './table/table.ts'

const targets = ['class', 'value']

/** Columns of every type and two targets that follow from them. */
function lessonTable(rows: number, seed: number): Table {
  const rng = createRng(seed).fork('targets')
  const { columns } = mixedTable(rows, seed)
  const [x, level] = columns as [TableColumn, TableColumn]
  const signal = Array.from({ length: rows }, (_, row) => (Number.isNaN(x.data[row]) ? 0 : (x.data[row] as number) / 100) + (level.data[row] === 0 ? 1 : 0) + rng.next())
  return tableOf(...columns, wordColumn('class', signal.map((it) => (it > 0.5 ? 'yes' : 'no'))), numberColumn('value', signal))
}

const docs = (table: Table, target: string): ColumnDoc[] =>
  table.columns.map(({ name, type }) => ({ name, type, typeWhy: 'person', use: targets.includes(name) && name !== target ? 'out' : 'input', useWhy: 'fits' }))

/** Another value of the column's type: far away, a gap, a word that nobody has seen; a truth value is turned round. */
function otherCell(column: TableColumn, row: number, rng: Rng): number {
  const cell = column.data[row] as number
  const gap = hasNumbers(column) ? NaN : -1
  if (!Object.is(cell, gap) && rng.next() < 0.3) return gap
  if (hasNumbers(column)) return (Number.isNaN(cell) ? 1 : cell) * ([-1e6, 1e3, 0, 1.5][rng.below(4)] as number) + rng.below(9)
  if (column.type === 'boolean') return 1 - Math.max(cell, 0)
  return rng.below(column.dictionary.length)
}

/** The cells of `rows` changed, some left as they are; words that nobody has seen come first in the dictionary, so that every code is another. */
export function poisonedInputs(table: Table, rows: ReadonlySet<number>, seed: number): Table {
  const rng = createRng(seed).fork('poison')
  return tableOf(
    ...table.columns.map((column): TableColumn => {
      if (targets.includes(column.name)) return column
      const words = hasNumbers(column) || column.type === 'boolean' ? 0 : 2
      const moved = hasNumbers(column) ? column : { ...column, dictionary: [...['never seen', ''].slice(0, words), ...column.dictionary], data: column.data.map((code) => (code < 0 ? -1 : code + words)) }
      const change = (value: number, row: number): number => (rows.has(row) && rng.next() < 0.8 ? otherCell(moved, row, rng) : value)
      return hasNumbers(moved) ? { ...moved, data: moved.data.map(change) } : { ...moved, data: moved.data.map(change) }
    }),
  )
}

const poisonedTargets = (table: Table, rows: ReadonlySet<number>): Table =>
  tableOf(
    ...table.columns.map((column): TableColumn => {
      if (column.name === 'value' && hasNumbers(column)) return { ...column, data: column.data.map((value, row) => (rows.has(row) ? 1e5 - 31 * value : value)) }
      if (column.name === 'class' && !hasNumbers(column)) return { ...column, data: column.data.map((code, row) => (rows.has(row) ? 1 - code : code)) }
      return column
    }),
  )

/** All that was learned, and all that was said about learning rows, in folds too. */
export function learnedPart({ model, train, validation, formula, judged, steps, notes }: Result): string {
  const learning = judged.part.indexOf(1) < 0 ? judged.rows.length : judged.part.indexOf(1)
  const plain = { ...model, learner: { ...model.learner, params: { ...model.learner.params } } }
  return bytes({ model: plain, train, validation: validation ?? null, formula: formula ?? null, steps, notes, said: judged.said.slice(0, learning), sure: judged.sure.slice(0, learning) })
}

/** Few trees and neighbours: it is about what is seen, not how well. */
const quick: Readonly<Record<string, PlannedLearner['params']>> = { 'random-forest': { n_estimators: 4 } }
const plan = (task: PredictTask): PlannedLearner[] => learners[task].filter(({ id }) => id !== 'baseline').map(({ id }) => planned(id, quick[id]))

const heldOut = ({ judged }: Result): Set<number> => new Set(judged.rows.filter((_, i) => judged.part[i] === 1))

interface Drawn {
  readonly order: Order
  readonly held: ReadonlySet<number>
}

/** A table, a deal, and a recipe whose steps name columns that the learning rows have. */
export async function drawnOrder(task: PredictTask, rows: number, seed: number, stratify: boolean): Promise<Drawn> {
  const table = lessonTable(rows, seed)
  const target = task === 'classify' ? 'class' : 'value'
  const base = { ...orderOf(table, { task, target, seed, stratify, learners: [] }), columns: docs(table, target) }
  const { results } = await hear(base)
  const held = heldOut(results[0] as Result)
  const inputs = tableOf(...table.columns.filter(({ name }) => !targets.includes(name)))
  const learn = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => !held.has(row))
  return { order: { ...base, recipe: { steps: drawnSteps(inputs, schemaOf(inputs), learn, seed) }, plan: { learners: plan(task), threshold: 0.5 } }, held }
}

const bothClassesLearn = ({ order, held }: Drawn): boolean => {
  const column = order.table.columns.find(({ name }) => name === 'class') as TableColumn
  return order.problem.task === 'regress' || new Set([...column.data].filter((_, row) => !held.has(row))).size === 2
}

/** What was learned before and after held-out cells were changed, as texts that are the same for the same bits only. */
export interface Comparison {
  readonly clean: readonly string[]
  readonly poisoned: readonly string[]
  /** The learners and steps that took part. */
  readonly seen: readonly string[]
}

async function compared(order: Order, poisonedTable: Table): Promise<Comparison> {
  const [clean, poisoned] = [await hear(order), await hear({ ...order, table: poisonedTable })]
  const all = ({ results, failed }: typeof clean): string[] => [...results.flatMap((it) => [learnedPart(it), [...heldOut(it)].join()]), JSON.stringify(failed)]
  return { clean: all(clean), poisoned: all(poisoned), seen: clean.results.flatMap(({ model }) => [model.learner, ...model.recipe.steps].map(({ id }) => id)) }
}

/** Held-out inputs and targets changed; undefined where only one class is left to learn from. */
export async function afterPoison(task: PredictTask, rows: number, seed: number): Promise<Comparison | undefined> {
  const it = await drawnOrder(task, rows, seed, false)
  return bothClassesLearn(it) ? compared(it.order, poisonedTargets(poisonedInputs(it.order.table, it.held, seed), it.held)) : undefined
}

/** The same with classes dealt evenly and in folds, where only inputs are changed: the deal looks at the target. */
export async function afterPoisonInFolds(rows: number, seed: number): Promise<Comparison | undefined> {
  const it = await drawnOrder('classify', rows, seed, true)
  // Each step on all that it can work on: which columns a step has made differs from fold to fold.
  const steps = (it.order.recipe?.steps ?? []).map((step) => ({ ...step, columns: [] }))
  const order: Order = { ...it.order, recipe: { steps }, splitPlan: { ...it.order.splitPlan, folds: 3 }, plan: { ...it.order.plan, learners: it.order.plan.learners.slice(0, 2) } }
  return bothClassesLearn(it) ? compared(order, poisonedInputs(order.table, it.held, seed)) : undefined
}

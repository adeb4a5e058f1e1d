import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PredictTask } from '../contract/documents/problem.ts'
import { learners } from './learn/registry.ts'
import { bytes, docsOf, drawnTable, hear, orderOf } from './pipeline.fixture.ts'
import { tableOf, wordColumn } from './table/table.fixture.ts'
import type { Result } from './pipeline.ts'
import { hasNumbers, type Table, type TableColumn } from './table/table.ts'

/** All that was learned, and all that was said about learning rows. */
const learnedPart = ({ model, train, formula, judged }: Result): unknown => {
  const learning = judged.part.indexOf(1) < 0 ? judged.rows.length : judged.part.indexOf(1)
  return { model: { ...model, learner: { ...model.learner, params: { ...model.learner.params } } }, train, formula: formula ?? null, said: judged.said.slice(0, learning), sure: judged.sure.slice(0, learning) }
}

/** Every input of a row becomes something else of its type: another number, a gap, a word that was never seen. */
function poisonInputs(table: Table, rows: ReadonlySet<number>, target: string, salt: number): Table {
  return tableOf(
    ...table.columns.map((column): TableColumn => {
      if (column.name === target) return column
      if (hasNumbers(column)) return { ...column, data: column.data.map((value, row) => (!rows.has(row) ? value : (row + salt) % 3 === 0 && !Number.isNaN(value) ? NaN : Number.isNaN(value) ? salt : value * -1e7 - 1 - salt)) }
      const known = column.dictionary.length
      const other = (code: number, row: number): number => ((row + salt) % 3 === 0 ? (code < 0 ? 0 : -1) : (row + salt) % 3 === 1 ? known : (code + 1) % known)
      return { ...column, dictionary: [...column.dictionary, `never seen ${salt}`], data: column.data.map((code, row) => (rows.has(row) ? other(code, row) : code)) }
    }),
  )
}

function poisonTarget(table: Table, rows: ReadonlySet<number>, target: string): Table {
  return tableOf(
    ...table.columns.map((column): TableColumn => {
      if (column.name !== target) return column
      if (hasNumbers(column)) return { ...column, data: column.data.map((value, row) => (rows.has(row) ? 1e6 - 31 * value : value)) }
      return { ...column, data: column.data.map((code, row) => (rows.has(row) ? (code + 1) % column.dictionary.length : code)) }
    }),
  )
}

const task = fc.constantFrom<PredictTask>('classify', 'regress')
const targetName = (of: PredictTask): string => (of === 'classify' ? 'class' : 'value')

describe('nothing leaks', () => {
  test('held-out inputs and targets poisoned, every learned number is the same, bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(task, fc.integer({ min: 24, max: 60 }), fc.integer({ min: 0, max: 4294967295 }), async (of, rows, seed) => {
        const table = drawnTable(rows, seed)
        const asked = { task: of, target: targetName(of), seed }
        const order = { ...orderOf(table, asked), columns: docsOf(table, [targetName(of === 'classify' ? 'regress' : 'classify')]) }
        const clean = await hear(order)
        const { judged } = clean.results[0] as Result
        const held = new Set(judged.rows.filter((_, i) => judged.part[i] === 1))
        fc.pre(of === 'regress' || new Set(judged.actual.filter((_, i) => judged.part[i] === 0)).size === 2)
        const poisoned = await hear({ ...order, table: poisonTarget(poisonInputs(table, held, asked.target, seed % 97), held, asked.target) })
        expect(clean.failed).toEqual([])
        expect(clean.results.map(({ model }) => model.learner.id)).toEqual(learners[of].map(({ id }) => id))
        expect(poisoned.results.map((it) => bytes(learnedPart(it)))).toEqual(clean.results.map((it) => bytes(learnedPart(it))))
        const tested = poisoned.results.map((it) => it.judged.rows.slice(it.judged.part.indexOf(1)))
        for (const members of tested) expect(new Set(members)).toEqual(held)
      }),
      { numRuns: 30 },
    )
  })
  test('under stratification too: the inputs of held-out rows teach nothing', async () => {
    const table = drawnTable(80, 5)
    const order = { ...orderOf(table, { task: 'classify', target: 'class', stratify: true }), columns: docsOf(table, ['value']) }
    const clean = await hear(order)
    const { judged } = clean.results[0] as Result
    const held = new Set(judged.rows.filter((_, i) => judged.part[i] === 1))
    const poisoned = await hear({ ...order, table: poisonInputs(table, held, 'class', 1) })
    expect(clean.facts?.rows.stratified).toBe(true)
    expect(poisoned.results.map((it) => bytes(learnedPart(it)))).toEqual(clean.results.map((it) => bytes(learnedPart(it))))
    expect(bytes(poisoned.results.at(-1)?.test?.metrics)).not.toBe(bytes(clean.results.at(-1)?.test?.metrics))
  })
  test('the poison is strong: the same change in learning rows changes what is learned', async () => {
    const table = drawnTable(60, 8)
    const order = { ...orderOf(table, { task: 'regress', target: 'value' }), columns: docsOf(table, ['class']) }
    const clean = await hear(order)
    const { judged } = clean.results[0] as Result
    const learning = new Set(judged.rows.filter((_, i) => judged.part[i] === 0))
    const poisoned = await hear({ ...order, table: poisonInputs(table, learning, 'value', 1) })
    clean.results.forEach((it, i) => expect(bytes(learnedPart(poisoned.results[i] as Result)), it.model.learner.id).not.toBe(bytes(learnedPart(it))))
  })
  test('the target is no input, nor is text, nor a column that was left out', async () => {
    const base = drawnTable(40, 2)
    const note: TableColumn = { ...wordColumn('note', Array.from({ length: 40 }, (_, i) => `note ${i}`)), type: 'text' } as TableColumn
    const table = tableOf(...base.columns, note)
    const { results } = await hear({ ...orderOf(table, { task: 'regress', target: 'value' }), columns: docsOf(table, ['class', 'whole']) })
    for (const { model } of results) expect(model.recipe.schema).toEqual([{ name: 'x', type: 'number' }, { name: 'level', type: 'category' }])
  })
})

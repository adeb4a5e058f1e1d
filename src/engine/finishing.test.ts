import { describe, expect, test } from 'vitest'
import { importanceOf, openEnvelope, refit } from './finishing.ts'
import type { Run, Stop } from './learn/run.ts'
import { createRng } from './number/rng.ts'
import { bytes, docsOf, drawnTable, hear, orderOf, planned, resultOf } from './pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'
import type { Order } from './pipeline.ts'
import { hasNumbers, type Table } from './table/table.ts'

const runOf = (stop: Stop = 'none'): Run => ({ rng: createRng(42), stop, report: () => undefined, phase: () => undefined })
const tree = planned('decision-tree', { max_depth: 4 })
const logistic = planned('logistic-regression')

const sealedOrder = (table: Table, over: Partial<Order['splitPlan']> = {}, learners = [logistic, tree]): Order => {
  const order = orderOf(table, { task: 'classify', target: 'class', testShare: 0.2, stratify: true, learners })
  return { ...order, columns: docsOf(table, ['value']), sealed: true, splitPlan: { ...order.splitPlan, practiceShare: 0.2, ...over } }
}
const turnsOrder = (table: Table, folds: number): Order => {
  const { testShare, seed, stratify } = sealedOrder(table).splitPlan
  return { ...sealedOrder(table), splitPlan: { testShare, seed, stratify, folds } }
}

/** The same table with the cells of some rows changed, the target's too. */
function poisoned(table: Table, rows: ReadonlySet<number>): Table {
  return tableOf(
    ...table.columns.map((column) => {
      if (hasNumbers(column)) return { ...column, data: column.data.map((value, row) => (rows.has(row) ? -1e6 - value : value)) }
      return { ...column, data: column.data.map((code, row) => (rows.has(row) && code >= 0 ? (code + 1) % column.dictionary.length : code)) }
    }),
  )
}

describe('a sealed run', () => {
  test('scores practice rows, ranks by them and says nothing about test rows', async () => {
    const heard = await hear(sealedOrder(drawnTable(120, 4)))
    expect(heard.facts?.rows).toMatchObject({ learn: 72, practise: 24, test: 24 })
    for (const { test: onTest, validation, judged } of heard.results) {
      expect(onTest).toBeUndefined()
      expect(validation?.scores.rows).toBe(24)
      expect([0, 1, 2].map((part) => judged.part.filter((one) => one === part).length)).toEqual([72, 0, 24])
      expect(judged.probabilities).toHaveLength(2 * 96)
    }
    const accuracy = (id: string): number => resultOf(heard, id).validation?.scores.metrics['accuracy'] ?? 0
    expect(accuracy(heard.end?.best ?? '')).toBe(Math.max(accuracy('logistic-regression'), accuracy('decision-tree')))
  })
  test('takes turns where no rows practise: every learning row is answered once by a model that had not seen it', async () => {
    const { results } = await hear(turnsOrder(drawnTable(60, 4), 5))
    const { judged, validation } = results.at(-1) ?? {}
    const learned = judged?.rows.filter((_, i) => judged.part[i] === 0)
    const practised = judged?.rows.filter((_, i) => judged.part[i] === 2)
    expect(validation?.scores.rows).toBe(48)
    expect(practised?.toSorted()).toEqual(learned?.toSorted())
    expect(judged?.part).not.toContain(1)
  })
  test('one by one says nothing about classes that cannot be kept in proportion', async () => {
    const { facts } = await hear(turnsOrder(drawnTable(30, 4), 24))
    expect(facts?.notes).toEqual([])
  })
  test('a learner that is refused in a fold stays, with the reason and without such a score', async () => {
    const table = tableOf(numberColumn('x', [1, 2, 3, 4, 5, 6, 7, 8]), wordColumn('class', ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']))
    const order = orderOf(table, { task: 'classify', target: 'class', testShare: 0, learners: [logistic] })
    const heard = await hear({ ...order, sealed: true, splitPlan: { ...order.splitPlan, folds: 2, seed: 3 } })
    expect(heard.failed).toEqual([])
    expect(heard.end?.at).toBe('done')
  })
  test('whatever stands in sealed rows, the run, the refit and the importance are the same bytes', async () => {
    for (const of of [sealedOrder, (table: Table) => turnsOrder(table, 4)]) {
      const table = drawnTable(90, 9)
      const clean = { ...of(table), splitPlan: { ...of(table).splitPlan, stratify: false } }
      const first = await hear(clean)
      const seen = new Set(first.results[0]?.judged.rows)
      const sealed = new Set(Array.from({ length: 90 }, (_, row) => row).filter((row) => !seen.has(row)))
      expect(sealed.size).toBe(18)
      const dirty = { ...clean, table: poisoned(table, sealed) }
      expect(bytes((await hear(dirty)).results)).toBe(bytes(first.results))
      const model = resultOf(first, 'decision-tree').model
      expect(bytes(await refit(dirty, tree, runOf()) ?? null)).toBe(bytes(await refit(clean, tree, runOf()) ?? null))
      expect(bytes(await importanceOf(dirty, model, runOf()) ?? null)).toBe(bytes(await importanceOf(clean, model, runOf()) ?? null))
      expect(bytes((await openEnvelope(dirty, model, runOf())).scores)).not.toBe(bytes((await openEnvelope(clean, model, runOf())).scores))
    }
  })
})

describe('after a run', () => {
  test('the refit has learned from learning and practice rows, recipe included; where all learn there is none', async () => {
    const order = sealedOrder(drawnTable(100, 2))
    const again = await refit(order, tree, runOf())
    expect(again?.rows).toBe(80)
    expect(again?.model.sketch?.rows).toBe(80)
    expect(bytes(again?.model.learned)).not.toBe(bytes(resultOf(await hear(order), 'decision-tree').model.learned))
    expect(await refit(turnsOrder(drawnTable(40, 2), 4), tree, runOf())).toBeUndefined()
  })
  test('a stop leaves no half of a refit', async () => {
    expect(await refit(sealedOrder(drawnTable(100, 2)), tree, runOf('finish'))).toBeUndefined()
    await expect(refit(sealedOrder(drawnTable(100, 2)), logistic, runOf('abort'))).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  })
  test('the column that the class follows from is worth most, on rows that were not seen; twice the same', async () => {
    const order = sealedOrder(drawnTable(200, 7))
    const model = resultOf(await hear(order), 'logistic-regression').model
    const found = await importanceOf(order, model, runOf())
    expect(found).toMatchObject({ learner: 'logistic-regression', metric: 'accuracy', rows: 40 })
    expect(found?.columns[0]?.name).toBe('x')
    expect(found?.columns[0]?.mean).toBeGreaterThan(0.15)
    expect(found?.columns.map(({ mean }) => mean)).toEqual(found?.columns.map(({ mean }) => mean).toSorted((a, b) => b - a))
    expect(await importanceOf(order, model, runOf())).toEqual(found)
    const turns = turnsOrder(drawnTable(60, 7), 5)
    expect((await importanceOf(turns, resultOf(await hear(turns), 'decision-tree').model, runOf()))?.rows).toBe(48)
  })
  test('of a single row nothing can be shuffled, so no column is said to be worth nothing', async () => {
    const table = tableOf(numberColumn('x', [1, 2, 3, 4, 5]), numberColumn('value', [2, 4, 6, 8, 11]))
    const order = orderOf(table, { task: 'regress', target: 'value', testShare: 0, stratify: false, learners: [planned('linear-regression')] })
    const one: Order = { ...order, sealed: true, splitPlan: { ...order.splitPlan, practiceShare: 0.2 } }
    const heard = await hear(one)
    expect(heard.facts?.rows).toMatchObject({ practise: 1 })
    expect(await importanceOf(one, resultOf(heard, 'linear-regression').model, runOf())).toBeUndefined()
  })
  test('the envelope holds what a model says about sealed rows, and nothing where nothing is sealed', async () => {
    const order = sealedOrder(drawnTable(100, 2))
    const model = resultOf(await hear(order), 'logistic-regression').model
    const { scores, judged } = await openEnvelope(order, model, runOf())
    expect(scores.rows).toBe(20)
    expect(new Set(judged.part)).toEqual(new Set([1]))
    await expect(openEnvelope(sealedOrder(drawnTable(100, 2), { testShare: 0 }), model, runOf())).rejects.toMatchObject({ fault: { code: 'split-empty' } })
  })
  test('a metric that somebody chose ranks and weighs', async () => {
    const order = sealedOrder(drawnTable(120, 3))
    const by: Order = { ...order, problem: { ...order.problem, metric: 'log_loss' } }
    const heard = await hear(by)
    expect(heard.facts?.metric).toBe('log_loss')
    const loss = (id: string): number => resultOf(heard, id).validation?.scores.metrics['log_loss'] ?? Infinity
    expect(loss(heard.end?.best ?? '')).toBe(Math.min(loss('logistic-regression'), loss('decision-tree')))
    expect((await importanceOf(by, resultOf(heard, 'logistic-regression').model, runOf()))?.columns[0]?.mean).toBeGreaterThan(0)
  })
})

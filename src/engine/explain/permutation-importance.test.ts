import { describe, expect, test } from 'vitest'
import type { ProblemDoc } from '../../contract/documents/problem.ts'
import { judge } from '../evaluate/judge.ts'
import { fitOn, learningRows, type Lesson } from '../fitting.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import type { Run, Stop } from '../learn/run.ts'
import { createRng } from '../number/rng.ts'
import { bytes } from '../pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import { targetOf } from '../table/target.ts'
import type { Table } from '../table/table.ts'
import { permutationImportance, type ColumnImportance, type ImportanceWanted } from './permutation-importance.ts'

const n = 400
const at = Array.from({ length: n }, (_, row) => row)
const all = Int32Array.from(at)

/** y = 2·a − b + 3 where the word is `high`, + a little; `idle` has nothing to do with it. */
function drawn(): Table {
  const rng = createRng(4)
  const a = at.map(() => rng.next())
  const b = at.map(() => rng.next())
  const words = at.map(() => (rng.below(4) === 0 ? 'high' : 'low'))
  const y = at.map((i) => 2 * (a[i] as number) - (b[i] as number) + (words[i] === 'high' ? 3 : 0) + rng.next() / 100)
  return tableOf(numberColumn('a', a), numberColumn('b', b.map((it, i) => (i % 50 === 0 ? null : it))), wordColumn('word', words), numberColumn('idle', at.map(() => 7)), numberColumn('y', y))
}

const table = drawn()
const problem: ProblemDoc = { target: 'y', task: 'regress', why: 'person' }
const target = targetOf(table, problem)
const runOf = (seed = 1, stop: Stop = 'none', heard: number[] = []): Run => ({ rng: createRng(seed), stop, report: ({ done }) => void heard.push(done), phase: () => undefined })

async function fitted(learner: string): Promise<FittedModel> {
  const schema = [{ name: 'a', type: 'number' }, { name: 'b', type: 'number' }, { name: 'word', type: 'category' }, { name: 'idle', type: 'number' }] as const
  const lesson: Lesson = { table, schema, problem, threshold: 0.5, steps: [] }
  return fitOn(lesson, { id: learner, params: {}, without: [] }, learningRows(lesson, target), runOf())
}

/** The mean squared error, less being better. */
const squared: ImportanceWanted['score'] = (answer) => {
  if (!('values' in answer)) return undefined
  const { rmse } = judge('any', 0.5, target, answer).scores.metrics
  return rmse === undefined ? undefined : -rmse * rmse
}
const importanceOf = async (model: FittedModel, run = runOf(), repeats = 20): Promise<ColumnImportance[]> => (await permutationImportance(model, table, all, { repeats, score: squared }, run)) ?? []

describe('permutation importance', () => {
  test('of a line, by the squared error, is twice the variance that a column brings', async () => {
    const found = await importanceOf(await fitted('linear-regression'))
    expect(found.map(({ column }) => column)).toEqual(['a', 'b', 'word', 'idle'])
    const variance = (values: number[]): number => {
      const mean = values.reduce((sum, it) => sum + it, 0) / n
      return values.reduce((sum, it) => sum + (it - mean) * (it - mean), 0) / n
    }
    const [a, b, word] = found.map(({ mean }) => mean) as [number, number, number]
    const cells = (name: string): number[] => [...(table.columns.find((it) => it.name === name)?.data ?? [])]
    expect(a / (2 * variance(cells('a').map((it) => 2 * it)))).toBeCloseTo(1, 1)
    expect(b / (2 * variance(cells('b').filter((it) => !Number.isNaN(it)).concat(at.slice(0, 8).map(() => 0.5))))).toBeCloseTo(1, 0)
    const high = cells('word').filter((code) => (table.columns[2] as { dictionary: readonly string[] }).dictionary[code] === 'high').length / n
    expect(word / (2 * 9 * high * (1 - high))).toBeCloseTo(1, 1)
    for (const { mean, deviation } of found.slice(0, 3)) expect(deviation / mean).toBeLessThan(0.2)
  })
  test.each(['linear-regression', 'decision-tree'])('is exactly 0 for a column that %s does not look at', async (learner) => {
    expect((await importanceOf(await fitted(learner), runOf(), 3)).at(-1)).toEqual({ column: 'idle', mean: 0, deviation: 0 })
  })
  test('is 0 for all columns of the baseline', async () => {
    expect((await importanceOf(await fitted('baseline'), runOf(), 2)).map(({ mean }) => mean)).toEqual([0, 0, 0, 0])
  })
  test('depends on the seed alone, leaves the table as it is and says how far it has come', async () => {
    const model = await fitted('linear-regression')
    const before = bytes(table)
    const heard: number[] = []
    const first = await importanceOf(model, runOf(9, 'none', heard), 2)
    expect(heard).toEqual([1, 2, 3, 4])
    expect(await importanceOf(model, runOf(9), 2)).toEqual(first)
    expect(await importanceOf(model, runOf(8), 2)).not.toEqual(first)
    expect(bytes(table)).toBe(before)
  })
  test('keeps what is done when told to finish, and throws when told to stop', async () => {
    const model = await fitted('linear-regression')
    expect(await importanceOf(model, runOf(1, 'finish'))).toEqual([])
    await expect(importanceOf(model, runOf(1, 'abort'))).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  })
  test('without a score there is none, and a column that is not there is named', async () => {
    const model = await fitted('linear-regression')
    expect(await permutationImportance(model, table, all, { repeats: 1, score: () => undefined }, runOf())).toBeUndefined()
    await expect(permutationImportance(model, { ...table, columns: table.columns.slice(1) }, all, { repeats: 1, score: squared }, runOf())).rejects.toMatchObject({ fault: { code: 'missing-column', values: { column: 'a' } } })
  })
})

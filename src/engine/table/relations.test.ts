import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readTableFile } from '../../host/files/read-table-file.ts'
import { createRng } from '../number/rng.ts'
import { columnDoc } from './column-docs.ts'
import { columnFindings, farOut, tableFindings } from './findings.ts'
import { gapLike } from './gap-like.ts'
import { aloneTells, givesAway, lookedAt } from './gives-away.ts'
import { relationTo } from './relations.ts'
import { numberColumn, tableOf, wordColumn } from './table.fixture.ts'
import { columnNamed, type TableColumn } from './table.ts'
import { targetOf } from './target.ts'

const reference = JSON.parse(readFileSync(new URL('./fixtures/relations.json', import.meta.url), 'utf8')) as { relations: Record<string, Record<string, [string, number]>> }
const { table } = await readTableFile(fileURLToPath(new URL('../../../resources/samples/penguins.en.csv', import.meta.url)))

describe.each(Object.entries(reference.relations))('what goes with %s', (name, relations) => {
  const target = targetOf(table, { target: name, task: name === 'species' ? 'classify' : 'regress' })
  test.each(Object.entries(relations))('%s as pandas and SciPy have it', (column, [kind, value]) => {
    const found = relationTo(columnNamed(table, column), target)
    expect(found).toMatchObject({ name: column, kind, falls: kind === 'r' && value < 0 })
    expect(found?.value).toBeCloseTo(Math.abs(value), 12)
  })
})

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
/** Drawn numbers, the same each time. */
function noise(n: number, seed = 1): number[] {
  const rng = createRng(seed)
  return count(n).map(() => rng.below(1_000_000) / 1_000_000)
}

describe('a column that varies with nothing', () => {
  const target = targetOf(table, { target: 'species', task: 'classify' })
  test('has no relation', () => {
    expect(relationTo(numberColumn('c', count(table.rows).map(() => 3)), target)).toBeUndefined()
    expect(relationTo(wordColumn('w', count(table.rows).map(() => 'a')), target)).toBeUndefined()
    expect(relationTo(numberColumn('n', count(table.rows).map(() => NaN)), target)).toBeUndefined()
  })
})

describe('columns that give the answer away', () => {
  const left = noise(400).map((x) => x > 0.8)
  const churn = wordColumn('left', left.map((it) => (it ? 'yes' : 'no')))
  const target = lookedAt(targetOf(tableOf(churn), { target: 'left', task: 'classify' }))
  const alone = (column: TableColumn) => aloneTells(column, target)
  test('a date that only those have who left', () => {
    const found = alone({ name: 'closed', type: 'date', data: Float64Array.from(left, (it, i) => (it ? i * 86_400_000 : NaN)) })
    expect(found).toMatchObject({ metric: 'roc_auc', filledFor: 'yes', rows: 400 })
    expect(found?.score).toBe(1)
  })
  test('a copy of the answer in other words, or in numbers', () => {
    expect(alone(wordColumn('copy', left.map((it) => (it ? '1' : '0'))))?.score).toBe(1)
    expect(alone(numberColumn('late', noise(400).map((x) => x * 3 + 1)))?.score).toBeGreaterThan(0.99)
    expect(alone(numberColumn('late', noise(400).map((x) => -x)))?.score).toBeGreaterThan(0.99)
  })
  test('chance tells nothing, however many words it has', () => {
    for (const column of [numberColumn('n', noise(400, 5)), wordColumn('w', noise(400, 9).map((x) => `w${Math.floor(x * 60)}`))]) {
      expect(alone(column)?.score).toBeLessThan(0.65)
    }
  })
  test('a number that is the target in another unit, and one that is half of it', () => {
    const price = noise(300, 3).map((x) => 100 + 50 * x)
    const values = targetOf(tableOf(numberColumn('price', price)), { target: 'price', task: 'regress' })
    expect(aloneTells(numberColumn('cents', price.map((x) => x * 100)), values)?.score).toBeGreaterThan(0.9999)
    const half = aloneTells(numberColumn('half', price.map((x, i) => x + 60 * (noise(300, 8)[i] as number))), values)
    expect(half !== undefined && givesAway(half)).toBe(false)
  })
  test('a few rows say nothing about that', () => {
    const few = lookedAt(targetOf(tableOf(wordColumn('y', count(40).map((i) => (i < 20 ? 'a' : 'b')))), { target: 'y', task: 'classify' }))
    expect(aloneTells(numberColumn('x', count(40)), few)).toBeUndefined()
  })
  test('no column of the penguins does', () => {
    const species = lookedAt(targetOf(table, { target: 'species', task: 'classify' }))
    const scores = table.columns.filter(({ name }) => name !== 'species').map((column) => aloneTells(column, species)?.score ?? 0)
    expect(Math.max(...scores)).toBeLessThan(0.99)
    expect(Math.max(...scores)).toBeGreaterThan(0.85)
  })
})

describe('cells that may stand for nothing', () => {
  test('signs are safe, words that may mean something are not, unless they stand among nothing but numbers', () => {
    expect(gapLike(wordColumn('a', ['x', '—', '无', 'x']))).toEqual([{ value: '—', rows: 1, safe: true }, { value: '无', rows: 1, safe: false }])
    expect(gapLike(wordColumn('a', ['1', '无', '2.5']))).toEqual([{ value: '无', rows: 1, safe: true }])
  })
  test('999 far out is safe, −1 among what is never negative is not; ordinary numbers are neither', () => {
    expect(gapLike(numberColumn('n', [1, 2, 999, -1]))).toEqual([{ value: '999', rows: 1, safe: true }, { value: '-1', rows: 1, safe: false }])
    expect(gapLike(numberColumn('n', [900, 999, 1200, -3, -1]))).toEqual([])
    expect(gapLike(numberColumn('n', [999, 999, NaN]))).toEqual([])
  })
})

describe('what is worth a look', () => {
  const target = wordColumn('y', count(100).map((i) => (i % 3 === 0 ? 'a' : 'b')))
  test('a constant that a rule would leave out is safe to leave out; one that a person took in is only said', () => {
    const constant = numberColumn('c', count(100).map(() => 3))
    const doc = { ...columnDoc(constant, 100), use: 'input', useWhy: 'fits' } as const
    expect(columnFindings(constant, doc, 100, () => undefined)).toEqual([{ code: 'constant', column: 'c', safe: true }])
    expect(columnFindings(constant, { ...doc, useWhy: 'person' }, 100, () => undefined)).toMatchObject([{ safe: false }])
  })
  test('spellings that differ in capitals, spaces and width', () => {
    const city = wordColumn('city', ['Oslo', 'oslo ', 'ＯＳＬＯ', 'Bergen', 'Oslo'])
    expect(columnFindings(city, columnDoc(city, 5), 5, () => undefined)).toMatchObject([{ code: 'spellings', values: [{ value: 'Oslo', rows: 2 }, {}, {}] }])
  })
  test('repeats of rows that could hardly be alike by chance are safe to drop, those of coarse rows are not', () => {
    const fine = tableOf(numberColumn('a', [...noise(100), noise(100)[0] as number]), numberColumn('b', [...noise(100, 4), noise(100, 4)[0] as number]))
    expect(tableFindings(fine, undefined, undefined)).toEqual([{ code: 'repeats', rows: 1, first: 100, safe: true }])
    const coarse = tableOf(target, numberColumn('h', count(100).map((i) => i % 4)))
    expect(tableFindings(coarse, undefined, undefined)).toMatchObject([{ code: 'repeats', rows: 92, safe: false }])
  })
  test('a target that is missing in half of the rows, and one that names each row', () => {
    const half = wordColumn('y', count(100).map((i) => (i % 2 === 0 ? null : i % 3 === 0 ? 'a' : 'b')))
    const distinct = numberColumn('id', count(100))
    const asked = (column: TableColumn) => tableFindings(tableOf(column, distinct), column, targetOf(tableOf(column), { target: 'y', task: 'classify' }))
    expect(asked(half)).toEqual([{ code: 'target-gaps', column: 'y', rows: 50, safe: false }])
    expect(asked(wordColumn('y', count(100).map((i) => `n${i}`)))).toEqual([{ code: 'target-names', column: 'y', distinct: 100, rows: 100, safe: false }])
  })
  test('a few numbers beyond a wide jump may be slips, on either side; what tails off, or repeats, is not', () => {
    const found = (data: readonly number[]) => columnFindings(numberColumn('n', data), columnDoc(numberColumn('n', data), data.length), data.length, () => undefined).filter(({ code }) => code === 'far-out')
    expect(found([...count(30), 900, ...count(30), NaN])).toEqual([{ code: 'far-out', column: 'n', value: 900, row: 30, rows: 1, low: 0, high: 29, safe: false }])
    expect(found([...count(40), ...count(40), -700, -800, -700])).toEqual([{ code: 'far-out', column: 'n', value: -800, row: 81, rows: 3, low: 0, high: 39, safe: false }])
    for (const data of [[...count(40), 90], [...count(40), ...count(6).map((at) => 900 + at)], count(30).map((at) => at * at * at), [...count(60).map(() => 0), 5], [1, 2, 3, 900]]) expect(found(data)).toEqual([])
  })
  test('the sample with a typing slip says so, and no sample without one does', async () => {
    const slips = await Promise.all(
      ['pupils', 'penguins', 'ames', 'customers'].map(async (sample) => {
        const { table: read } = await readTableFile(fileURLToPath(new URL(`../../../resources/samples/${sample}.en.csv`, import.meta.url)))
        return read.columns.flatMap((column) => columnFindings(column, columnDoc(column, read.rows), read.rows, () => undefined)).filter(({ code }) => code === 'far-out')
      }),
    )
    expect(slips).toEqual([[{ code: 'far-out', column: 'hours', value: 900, row: 36, rows: 1, low: 4, high: 50, safe: false }], [], [], []])
  })
  test('numbers that lie far out', () => {
    expect(farOut(numberColumn('n', [...count(40), 900]))).toEqual({ low: -50, high: 90, rows: 1 })
    expect(farOut(numberColumn('n', count(40)))).toBeUndefined()
  })
})

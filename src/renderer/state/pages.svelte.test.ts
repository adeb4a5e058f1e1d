import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import type { DataLine } from './data-line.svelte.ts'
import { Pages } from './pages.svelte.ts'

interface Question {
  readonly from: number
  readonly count: number
  readonly columns: readonly string[]
  answer(): void
  fail(): void
}

function fakeLine(): { line: Pick<DataLine, 'ask'>; asked: Question[] } {
  const asked: Question[] = []
  const ask = (_name: string, input: { from: number; count: number; columns: string[] }): Promise<unknown> =>
    new Promise((resolve, reject) =>
      asked.push({
        ...input,
        answer: () => resolve({ from: input.from, rows: Array.from({ length: input.count }, (_, row) => input.columns.map((name) => `${name}${input.from + row}`)) }),
        fail: () => reject(new Error('gone')),
      }),
    )
  return { line: { ask: ask as DataLine['ask'] }, asked }
}

const settled = (): Promise<void> => new Promise((done) => void setTimeout(done))
const columns = Array.from({ length: 40 }, (_, at) => `c${at}-`)

function pages(rows: number): { pages: Pages; asked: Question[] } {
  const { line, asked } = fakeLine()
  const made = new Pages(line)
  made.reset(columns, rows)
  return { pages: made, asked }
}

test('the block in view is asked for once and its cells are there', async () => {
  const { pages: table, asked } = pages(344)
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
  expect(asked.map(({ from, count, columns: names }) => [from, count, names.length])).toEqual([[0, 100, 30]])
  expect(table.cell(3, 2)).toBeUndefined()
  asked[0]?.answer()
  await settled()
  expect(table.cell(3, 2)).toBe('c2-3')
})

test('the last page holds only the rows that are left, the last block only the columns', async () => {
  const { pages: table, asked } = pages(344)
  table.want({ fromRow: 335, endRow: 344, fromColumn: 35, endColumn: 40 })
  expect(asked.map(({ from, count, columns: names }) => [from, count, names.length])).toEqual([[300, 44, 10]])
  asked[0]?.answer()
  await settled()
  expect(table.cell(343, 39)).toBe('c39-343')
})

test('what was only scrolled past is never asked for', async () => {
  const { pages: table, asked } = pages(1_000_000)
  for (const row of [0, 5000, 90_000, 400_000, 999_950]) table.want({ fromRow: row, endRow: row + 20, fromColumn: 0, endColumn: 5 })
  expect(asked).toHaveLength(2)
  asked[0]?.answer()
  await settled()
  expect(asked.map(({ from }) => from)).toEqual([0, 5000, 999_900])
})

test('an answer about the table before is dropped', async () => {
  const { pages: table, asked } = pages(344)
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
  table.reset(['other'], 50)
  expect(asked.at(-1)?.columns).toEqual(['other'])
  asked[0]?.answer()
  await settled()
  expect(table.cell(0, 0)).toBeUndefined()
  asked[1]?.answer()
  await settled()
  expect(table.cell(0, 0)).toBe('other0')
})

test('a page that does not come is asked for again when it is wanted again', async () => {
  const { pages: table, asked } = pages(344)
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
  asked[0]?.fail()
  await settled()
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
  expect(asked).toHaveLength(2)
})

test('an effect that resets the table does not hear of its own pages', async () => {
  const { line, asked } = fakeLine()
  const table = new Pages(line)
  let runs = 0
  const stop = $effect.root(() => {
    $effect(() => {
      runs += 1
      table.reset(columns, 344)
      table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
    })
  })
  flushSync()
  asked[0]?.answer()
  await settled()
  flushSync()
  expect(runs).toBe(1)
  expect(table.cell(0, 0)).toBe('c0-0')
  stop()
})

test('rows that are sought come with their numbers, and how many there are', async () => {
  const asked: unknown[] = []
  const ask = (name: string, input: { from: number; count: number }): Promise<unknown> => {
    asked.push([name, input])
    return Promise.resolve({ of: 3, from: input.from, rows: [7, 2, 9].map((row) => ({ row, cells: [`c${row}`] })) })
  }
  const table = new Pages({ ask: ask as DataLine['ask'] })
  const where = [{ column: 'c', is: 'gap' as const }]
  const order = [{ column: 'c', descending: true }]
  table.reset(['c'], 1000, { where, order })
  expect(table.shown).toBeUndefined()
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 1 })
  await settled()
  expect(asked).toEqual([['table/found', { where, order, from: 0, count: 100, columns: ['c'] }]])
  expect(table.shown).toBe(3)
  expect([0, 1, 2, 3].map((row) => [table.number(row), table.cell(row, 0)])).toEqual([[7, 'c7'], [2, 'c2'], [9, 'c9'], [undefined, undefined]])
})

test('without conditions the numbers are the places, and all rows are shown at once', () => {
  const { pages: table } = pages(344)
  expect(table.shown).toBe(344)
  expect(table.number(300)).toBe(300)
})

test('a question that cannot be answered is said', async () => {
  const { pages: table, asked } = pages(344)
  table.want({ fromRow: 0, endRow: 12, fromColumn: 0, endColumn: 5 })
  asked[0]?.fail()
  await settled()
  expect(table.broken).toBe(true)
})

import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { ColumnHeaps } from './column-heaps.svelte.ts'
import type { DataLine } from './data-line.svelte.ts'

interface Question {
  readonly columns: readonly string[]
  readonly target: string | null
  answer(): void
}

function fakeLine(): { line: Pick<DataLine, 'ask'>; asked: Question[] } {
  const asked: Question[] = []
  const ask = (_name: string, input: { columns: string[]; target: string | null }): Promise<unknown> =>
    new Promise((resolve) =>
      asked.push({ ...input, answer: () => resolve({ classes: [input.target ?? ''], heaps: input.columns.map((name) => ({ name, bars: [input.target ?? 'none'], rows: [[1]] })) }) }),
    )
  return { line: { ask: ask as DataLine['ask'] }, asked }
}

const settled = (): Promise<void> => new Promise((done) => void setTimeout(done))

test('a wide table is asked for in groups, one after the other', async () => {
  const { line, asked } = fakeLine()
  const heaps = new ColumnHeaps(line)
  const columns = Array.from({ length: 45 }, (_, at) => `c${at}`)
  void heaps.load(columns, null, 100)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.columns).toEqual(columns.slice(0, 20))
  asked[0]?.answer()
  await settled()
  expect(asked).toHaveLength(2)
  expect(heaps.of('c19')?.rows).toEqual([[1]])
  expect(heaps.of('c20')).toBeUndefined()
})

test('an answer for a target that has changed meanwhile is dropped', async () => {
  const { line, asked } = fakeLine()
  const heaps = new ColumnHeaps(line)
  void heaps.load(['a'], 'old', 100)
  void heaps.load(['a'], 'new', 100)
  asked[1]?.answer()
  await settled()
  asked[0]?.answer()
  await settled()
  expect(heaps.of('a')?.bars).toEqual(['new'])
  expect(heaps.classes).toEqual(['new'])
})

test('an effect that loads heaps does not hear of its own heaps', async () => {
  const { line, asked } = fakeLine()
  const heaps = new ColumnHeaps(line)
  let runs = 0
  const stop = $effect.root(() => {
    $effect(() => {
      runs += 1
      void heaps.load(['a', 'b'], null, 100)
    })
  })
  flushSync()
  asked[0]?.answer()
  await settled()
  flushSync()
  expect(runs).toBe(1)
  stop()
})

test('a tall table is asked a few columns at a time', () => {
  const { line, asked } = fakeLine()
  void new ColumnHeaps(line).load(['a', 'b', 'c'], null, 500_000)
  expect(asked[0]?.columns).toEqual(['a', 'b'])
})

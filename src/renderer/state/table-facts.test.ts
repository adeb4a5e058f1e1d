import { expect, test } from 'vitest'
import type { DataLine } from './data-line.svelte.ts'
import { TableFacts } from './table-facts.svelte.ts'

const view = { table: 'a', rows: 5, columns: ['x', 'y'], colouredBy: null }
const settled = (): Promise<void> => new Promise((done) => void setTimeout(done))

function fakeLine(fails = { now: false }) {
  const asked: string[] = []
  const line = {
    generation: 1,
    ask: (async (name: string, input: { columns: string[] } | null) => {
      asked.push(name)
      if (fails.now) throw new Error('gone')
      return name === 'table/profile' ? [{ name: 'x', missing: 0, distinct: 1 }] : { classes: [''], heaps: (input?.columns ?? []).map((column) => ({ name: column, bars: [], rows: [] })) }
    }) as unknown as DataLine['ask'],
  }
  return { line, asked }
}

test('the same table is asked about once, on however many screens', async () => {
  const { line, asked } = fakeLine()
  const facts = new TableFacts(line)
  facts.follow(view)
  facts.follow(view)
  await settled()
  facts.follow(view)
  expect(asked).toEqual(['table/profile', 'table/heaps'])
  expect(facts.profiles.get('x')?.distinct).toBe(1)
})

test('another target asks for heaps only, another table for everything', async () => {
  const { line, asked } = fakeLine()
  const facts = new TableFacts(line)
  facts.follow(view)
  await settled()
  facts.follow({ ...view, colouredBy: 'y' })
  await settled()
  expect(asked).toEqual(['table/profile', 'table/heaps', 'table/heaps'])
  facts.follow({ ...view, table: 'b' })
  expect(facts.profiles.size).toBe(0)
  await settled()
  expect(asked.slice(3)).toEqual(['table/profile', 'table/heaps'])
})

test('what a dead process did not answer is asked again', async () => {
  const fails = { now: true }
  const { line, asked } = fakeLine(fails)
  const facts = new TableFacts(line)
  facts.follow(view)
  await settled()
  fails.now = false
  facts.follow(view)
  await settled()
  expect(asked).toEqual(['table/profile', 'table/heaps', 'table/profile', 'table/heaps'])
  expect(facts.heaps.at).toBe('done')
})

test('nothing is asked before there is a line', () => {
  const { line, asked } = fakeLine()
  const facts = new TableFacts({ ...line, generation: 0 })
  facts.follow(view)
  expect(asked).toEqual([])
})

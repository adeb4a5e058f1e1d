import { expect, test } from 'vitest'
import type { DataLine } from './data-line.svelte.ts'
import { datasetOf, objectId } from './state.fixture.ts'
import { inView, TableFacts } from './table-facts.svelte.ts'

const dataset = datasetOf({ columns: ['x', 'y'].map((name) => ({ name, type: 'category', typeWhy: 'few-levels', use: 'input', useWhy: 'fits' })) })
const view = inView(dataset, null)
const everything = ['table/profile', 'table/heaps', 'table/health', 'table/relations']
const settled = (): Promise<void> => new Promise((done) => void setTimeout(done))

function fakeLine(fails = { now: false }) {
  const asked: string[] = []
  const line = {
    generation: 1,
    ask: (async (name: string, input: { columns: string[] } | null) => {
      asked.push(name)
      if (fails.now) throw new Error('gone')
      if (name === 'table/health') return { findings: [], rows: 0 }
      if (name === 'table/relations') return { relations: [{ name: 'x', kind: 'v', value: 0.5, falls: false, rows: 5 }] }
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
  expect(asked).toEqual(everything)
  expect(facts.profiles.get('x')?.distinct).toBe(1)
  expect(facts.relations.get('x')?.value).toBe(0.5)
  expect(facts.lookedThrough).toBe(true)
})

test('another target asks for what hangs on it, a changed or another table for everything', async () => {
  const { line, asked } = fakeLine()
  const facts = new TableFacts(line)
  facts.follow(view)
  await settled()
  const problem = { target: 'y', task: 'classify', why: 'category' } as const
  facts.follow({ ...view, problem })
  await settled()
  expect(asked.splice(0)).toEqual([...everything, 'table/heaps', 'table/health', 'table/relations'])
  facts.follow(inView({ ...dataset, steps: [{ id: 'drop-repeats' }] }, problem))
  expect(facts.profiles.size).toBe(1)
  await settled()
  expect(asked.splice(0)).toEqual(everything)
  facts.follow(inView({ ...dataset, table: objectId('b') }, problem))
  expect(facts.profiles.size).toBe(0)
  await settled()
  expect(asked).toEqual(everything)
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
  expect(asked).toEqual([...everything, ...everything])
  expect(facts.heaps.at).toBe('done')
})

test('nothing is asked before there is a line', () => {
  const { line, asked } = fakeLine()
  const facts = new TableFacts({ ...line, generation: 0 })
  facts.follow(view)
  expect(asked).toEqual([])
})

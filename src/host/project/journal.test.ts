import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { faultOf } from '../../contract/fault.ts'
import { encodeLine } from './journal-line.ts'
import { Journal, journalPath } from './journal.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const label = (code: string) => ({ code, values: {} })
const begin = (documents: Record<string, unknown> = { name: 'a', plan: { learners: [] } }): Promise<Journal> => Journal.create(folder, { label: label('open'), at: 1, documents })
const now = (journal: Journal) => journal.history.documents(journal.history.head)

test('what was changed, noted, undone and branched off is there after opening again', async () => {
  const journal = await begin()
  expect(journal.edit(label('rename'), 2, { name: 'b' })).toBe(true)
  expect(journal.edit(label('rename'), 3, { name: 'b' })).toBe(false)
  journal.edit(label('set-plan'), 4, { plan: { learners: ['tree'] } })
  journal.note({ 'runs/run-1': { at: 'done' }, artifacts: [1] })
  journal.go(1)
  journal.edit(label('rename'), 5, { name: 'c' })
  journal.note({ artifacts: null })
  await journal.close()
  const again = await Journal.open(folder)
  expect(now(again)).toEqual({ name: 'c', plan: { learners: [] } })
  expect([...again.history.facts]).toEqual([['runs/run-1', { at: 'done' }]])
  expect({ undo: again.history.undoTo, redo: again.history.redoTo, damaged: again.damaged, lines: again.lines }).toEqual({ undo: 1, redo: undefined, damaged: [], lines: journal.lines })
  again.go(1)
  expect(again.history.redoTo).toBe(3)
  again.go(2)
  expect(now(again)).toEqual({ name: 'b', plan: { learners: ['tree'] } })
  again.go(1)
  expect(again.history.redoTo).toBe(2)
  await again.close()
})

test('a value that is there already is not written again', async () => {
  const long = 'x'.repeat(1000)
  const journal = await begin({ name: long })
  journal.edit(label('rename'), 2, { name: 'short' })
  journal.edit(label('rename'), 3, { name: long })
  await journal.close()
  expect((await readFile(journalPath(folder), 'utf8')).split(long)).toHaveLength(2)
})

test('any end of the file opens: the lines that are whole count, and writing goes on behind them', async () => {
  const journal = await begin()
  for (let n = 1; n <= 5; n++) journal.edit(label('rename'), n, { name: `name ${n}` })
  await journal.close()
  const whole = await readFile(journalPath(folder))
  const firstEdit = whole.indexOf(10, whole.indexOf(10) + 1) + 1
  for (let cut = firstEdit; cut <= whole.length; cut += 13) {
    await writeFile(journalPath(folder), whole.subarray(0, cut))
    const again = await Journal.open(folder)
    const lines = whole.subarray(0, cut).filter((byte) => byte === 10).length
    expect(again.history.head).toBe(lines - 2)
    expect(again.damaged).toEqual([])
    again.edit(label('rename'), 9, { name: 'after' })
    await again.close()
    const third = await Journal.open(folder)
    expect(now(third)).toMatchObject({ name: 'after' })
    await third.close()
  }
})

test('any flipped byte is named by its line, and the rest opens', async () => {
  const journal = await begin()
  for (let n = 1; n <= 4; n++) journal.edit(label('rename'), n, { name: `name ${n}` })
  await journal.close()
  const whole = await readFile(journalPath(folder))
  const headerEnd = whole.indexOf(10) + 1
  const firstEdit = whole.indexOf(10, headerEnd) + 1
  for (let at = firstEdit; at < whole.length; at += 7) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 4
    await writeFile(journalPath(folder), bytes)
    const again = await Journal.open(folder)
    const last = whole.lastIndexOf(10, whole.length - 2) + 1
    if (whole[at] !== 10) expect(again.damaged).toEqual([whole.subarray(0, at).filter((byte) => byte === 10).length + 1])
    expect(now(again)).toEqual({ name: at < last - 1 && whole[at] !== 10 ? 'name 4' : expect.stringMatching(/^name [34]$/), plan: { learners: [] } })
    await again.close()
  }
})

test('where the newest documents are damaged, the newest whole ones are gone back to, and nothing is mixed', async () => {
  const journal = await begin()
  journal.edit(label('rename'), 1, { name: 'b' })
  journal.edit(label('set-plan'), 2, { plan: { learners: ['tree'] } })
  await journal.close()
  const lines = (await readFile(journalPath(folder), 'utf8')).split('\n')
  await writeFile(journalPath(folder), [lines[0], lines[1], lines[2]?.replace('rename', 'remane'), lines[3], ''].join('\n'))
  const again = await Journal.open(folder)
  expect(now(again)).toEqual({ name: 'a', plan: { learners: [] } })
  expect(again.damaged).toEqual([3])
  await again.close()
})

test('a journal of a newer version and one without a whole edit are refused', async () => {
  await writeFile(journalPath(folder), encodeLine({ is: 'journal', format: 2 }))
  await expect(Journal.open(folder).catch((thrown: unknown) => faultOf(thrown).code)).resolves.toBe('project-newer')
  await writeFile(journalPath(folder), 'nothing of ours\n')
  await expect(Journal.open(folder).catch((thrown: unknown) => faultOf(thrown).code)).resolves.toBe('project-damaged')
})

test('lines that cannot be, such as an edit that is its own ancestor, are damage and no loop', async () => {
  const journal = await begin()
  await journal.close()
  const edit = { is: 'edit', n: 1, parent: 1, at: 0, label: label('rename'), documents: {}, values: {} } as const
  await appendFile(journalPath(folder), encodeLine(edit) + encodeLine({ is: 'go', to: 7 }))
  const again = await Journal.open(folder)
  expect(again.damaged).toEqual([3, 4])
  expect(again.history.undoTo).toBeUndefined()
  await again.close()
})

test('an app that goes at once still writes what it was told', async () => {
  const journal = await begin()
  journal.edit(label('rename'), 1, { name: 'last words' })
  journal.flushNow()
  const again = await Journal.open(folder)
  expect(now(again)).toMatchObject({ name: 'last words' })
  await again.close()
  await journal.close()
})

type Step = { readonly edit: number } | 'undo' | 'redo' | { readonly go: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ edit: fc.integer({ min: 0, max: 30 }) }) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.record({ go: fc.nat(40) }) },
)

test('undo to the beginning and redo to the end give the same hashes, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      await rm(journalPath(folder), { force: true })
      const journal = await begin()
      const { history } = journal
      for (const one of steps) {
        const to = one === 'undo' ? history.undoTo : one === 'redo' ? history.redoTo : 'go' in one && history.edit(one.go) !== undefined ? one.go : undefined
        if (to !== undefined) journal.go(to)
        if (typeof one === 'object' && 'edit' in one) journal.edit(label('rename'), one.edit, one.edit % 3 === 0 ? { name: `n${one.edit}` } : { plan: { learners: [one.edit] } })
      }
      const forward: string[] = []
      const back: string[] = []
      const seen = (): string => JSON.stringify(history.hashes)
      while (history.redoTo !== undefined) journal.go(history.redoTo)
      for (back.push(seen()); history.undoTo !== undefined; back.push(seen())) journal.go(history.undoTo)
      expect(history.head).toBe(0)
      for (forward.push(seen()); history.redoTo !== undefined; forward.push(seen())) journal.go(history.redoTo)
      expect(forward).toEqual(back.reverse())
      await journal.close()
      const again = await Journal.open(folder)
      expect(again.history.hashes).toEqual(history.hashes)
      expect([again.history.head, again.history.undoTo, again.history.redoTo, again.damaged]).toEqual([history.head, history.undoTo, history.redoTo, []])
      await again.close()
    }),
    { numRuns: 60 },
  )
})

test('with a thousand edits of a wide table undo is far quicker than 200 ms', async () => {
  const columns = Array.from({ length: 200 }, (_, at) => ({ name: `column ${at}`, type: 'number', use: 'input' }))
  const journal = await begin({ dataset: { columns } })
  for (let n = 0; n < 1000; n++) journal.edit(label('leave-out'), n, { dataset: { columns: columns.map((column, at) => (at === n % 200 ? { ...column, use: n } : column)) } })
  await journal.flush()
  const { history } = journal
  const from = performance.now()
  while (history.undoTo !== undefined) journal.go(history.undoTo)
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(history.head).toBe(0)
  await journal.close()
})

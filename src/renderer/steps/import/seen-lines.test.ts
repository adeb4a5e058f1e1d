import { expect, test } from 'vitest'
import type { Importing, PreviewLine, Preview } from '../../../contract/documents/importing.ts'
import { SeenLines } from './seen-lines.svelte.ts'

const row = (line: number): PreviewLine => ({ line, is: 'row', cells: [String(line)] })
const importing = { id: 1, wish: {}, preview: { lines: [row(1), row(2)] } as unknown as Preview } satisfies Pick<Importing, 'id' | 'wish' | 'preview'>

test('a line of the beginning is shown where it is; one far down is fetched; another way of reading goes back', async () => {
  const asked: number[] = []
  const seen = new SeenLines({ ask: (_name, { line }) => (asked.push(line), Promise.resolve([row(line - 1), row(line)])) })
  seen.follow(importing)
  await seen.show(importing, 2)
  expect([asked, seen.line, seen.away]).toEqual([[], 2, false])
  await seen.show(importing, 900)
  expect(seen.of(importing).map(({ line }) => line)).toEqual([899, 900])
  seen.follow({ ...importing, wish: { header: 'none' } })
  expect([seen.away, seen.line, seen.of(importing).length]).toEqual([false, undefined, 2])
})

test('an answer that comes after the way of reading changed is not shown', async () => {
  let answer: (lines: PreviewLine[]) => void = () => undefined
  const seen = new SeenLines({ ask: () => new Promise((done) => (answer = done)) })
  seen.follow(importing)
  const shown = seen.show(importing, 900)
  seen.follow({ ...importing, wish: { header: 'none' } })
  answer([row(900)])
  await shown
  expect(seen.away).toBe(false)
})

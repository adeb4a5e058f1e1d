import { expect, test } from 'vitest'
import { openingsOf, type Opening } from './envelope.ts'
import type { ObjectId, RunId } from './ids.ts'

const id = (letter: string): ObjectId => letter.repeat(64) as ObjectId
const opened = (source: string, number = 1): Opening => ({ number, source: id(source), run: 'run-1' as RunId, learner: 'ridge', basis: '', modelSha256: '', scores: { rows: 20, metrics: {} }, answers: id('9') })

test('openings are counted by file, whatever its table has become; those of an older project by its table; those of other files not', () => {
  const envelope = { openings: [opened('f'), opened('a'), opened('e'), opened('f', 2)] }
  const kept = { sha256: id('f'), kept: true }
  expect(openingsOf({ envelope, dataset: { raw: kept, table: id('b') } }).map(({ number }) => number)).toEqual([1, 2])
  expect(openingsOf({ envelope, dataset: { raw: kept, table: id('a') } })).toHaveLength(3)
  expect(openingsOf({ envelope, dataset: { table: id('e') } })).toEqual([opened('e')])
})

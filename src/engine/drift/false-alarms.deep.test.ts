import { expect, test } from 'vitest'
import { createRng, type Rng } from '../number/rng.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import { trainingSketch } from '../table/sketch.ts'
import type { SchemaColumn, Table } from '../table/table.ts'
import { driftOf } from './drift.ts'

/** Columns of many shapes: long tails, ties, rare words, few and many gaps. */
function drawn(rows: number, rng: Rng): Table {
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make)
  const gappy = (share: number, make: () => number): (number | null)[] => draw(() => (rng.next() < share ? null : make()))
  return tableOf(
    numberColumn('even', draw(() => rng.next())),
    numberColumn('tail', gappy(0.02, () => 1 / (1 - rng.next()))),
    numberColumn('ties', gappy(0.5, () => rng.below(3))),
    numberColumn('spike', draw(() => (rng.next() < 0.9 ? 0 : rng.next()))),
    wordColumn('few', draw(() => (['a', 'b', 'c'][rng.below(3)] as string))),
    wordColumn('many', draw(() => `w${Math.floor(1 / (1 - rng.next()))}`)),
    wordColumn('gappy words', draw(() => (rng.next() < 0.3 ? null : rng.next() < 0.01 ? 'rare' : 'usual'))),
  )
}

test('of 2,000 files of the same kind, of 30 to 5,000 rows, at most one in twenty raises any alarm', () => {
  const files = 2000
  let alarmed = 0
  for (let file = 0; file < files; file++) {
    const rng = createRng(11).fork(`${file}`)
    const old = drawn([40, 200, 1000, 4000][file % 4] as number, rng.fork('old'))
    const fresh = drawn([30, 100, 600, 5000][(file >> 2) % 4] as number, rng.fork('new'))
    const schema = old.columns.map(({ name, type }) => ({ name, type }) as SchemaColumn)
    const sketch = trainingSketch(old, schema, Int32Array.from({ length: old.rows }, (_, row) => row))
    const inputs = old.columns.map((column) => ('dictionary' in column ? { name: column.name, type: 'category' as const, levels: [...column.dictionary], most: '', gaps: 0 } : { name: column.name, type: 'number' as const, min: 0, max: 0, median: 0, whole: false, gaps: 0 }))
    const { columns } = driftOf({ problem: { task: 'cluster' }, classes: [], inputs, sketch }, fresh)
    if (columns.some(({ reasons }) => reasons.length > 0)) alarmed += 1
  }
  console.log(`${alarmed} of ${files} files raised an alarm`)
  expect(alarmed).toBeLessThanOrEqual(files / 20)
})

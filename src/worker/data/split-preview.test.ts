import { expect, test } from 'vitest'
import { numberColumn, tableOf, wordColumn } from '../../engine/table/table.fixture.ts'
import { previewSplit } from './split-preview.ts'

const count = 60
const table = tableOf(
  numberColumn('day', Array.from({ length: count }, (_, row) => row)),
  wordColumn('answer', Array.from({ length: count }, (_, row) => (row % 3 === 0 ? 'no' : 'yes'))),
)
const preview = (folds: number | undefined, by?: { kind: 'group' | 'time'; column: string }) =>
  previewSplit(table, { target: 'answer', task: 'classify', plan: { testShare: 0.2, seed: 7, stratify: true, ...(folds === undefined ? { practiceShare: 0.2 } : { folds }), ...(by === undefined ? {} : { by }) } })
const rows = (stones: readonly { row: number }[]): number[] => stones.map(({ row }) => row).toSorted((a, b) => a - b)

test('turns share out the learning rows, every one once and in the same mix', () => {
  const { learn, turns = [] } = preview(4)
  expect(turns).toHaveLength(4)
  expect(rows(turns.flatMap(({ stones }) => stones))).toEqual(rows(learn.stones))
  expect(turns.map((turn) => turn.perClass)).toEqual([[4, 8], [4, 8], [4, 8], [4, 8]])
})

test('by time the first rows are in no turn, and each turn is later than the one before', () => {
  const { learn, turns = [] } = preview(3, { kind: 'time', column: 'day' })
  const taken = turns.map(({ stones }) => rows(stones))
  expect(taken.flat()).toEqual(rows(learn.stones).slice(-taken.flat().length))
  expect(taken.flat().length).toBeLessThan(learn.rows)
})

test('where some rows practise, or turns are too many to show, there are none', () => {
  expect(preview(undefined)).not.toHaveProperty('turns')
  expect(preview(20)).not.toHaveProperty('turns')
})

test('more turns than there are groups are refused before anything is trained', () => {
  expect(() => preview(9, { kind: 'group', column: 'answer' })).toThrow('cannot be dealt into 9 folds')
})

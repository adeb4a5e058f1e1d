import { expect, test } from 'vitest'
import { numberColumn, tableOf, wordColumn } from './table.fixture.ts'
import { labelledRows, targetType } from './labelled.ts'

test('labels in the order of the model’s classes; gaps and labels that it never learned are set aside', () => {
  const table = tableOf(wordColumn('y', ['b', null, 'new', 'a', 'b', 'new']))
  const found = labelledRows(table, { target: 'y', task: 'classify' }, ['a', 'b', 'c'])
  expect(found).toEqual({ part: { task: 'classify', rows: Int32Array.of(0, 3, 4), codes: Int32Array.of(1, 0, 1), classes: ['a', 'b', 'c'], withoutTarget: 1 }, strange: [{ word: 'new', rows: 2 }] })
})
test('numbers as labels are written as the model writes them', () => {
  const found = labelledRows(tableOf(numberColumn('y', [10, -0, 2.5, null])), { target: 'y', task: 'classify' }, ['0', '10'])
  expect(found).toMatchObject({ part: { rows: Int32Array.of(0, 1), codes: Int32Array.of(1, 0), withoutTarget: 1 }, strange: [{ word: '2.5', rows: 1 }] })
})
test('values', () => {
  const problem = { target: 'y', task: 'regress' } as const
  expect(labelledRows(tableOf(numberColumn('y', [1, null, 3])), problem, [])).toEqual({ part: { task: 'regress', rows: Int32Array.of(0, 2), values: Float64Array.of(1, 3), withoutTarget: 1 }, strange: [] })
  expect(() => labelledRows(tableOf(wordColumn('y', ['x'])), problem, [])).toThrow('“x”')
  expect(labelledRows(tableOf(wordColumn('x', ['x'])), problem, [])).toBeUndefined()
})
test('as what a target is read', () => {
  expect(targetType({ task: 'regress' }, [])).toBe('number')
  expect(targetType({ task: 'classify' }, ['0', '1.5'])).toBe('number')
  expect(targetType({ task: 'classify' }, ['007', '1'])).toBe('category')
  expect(targetType({ task: 'classify' }, ['', '1'])).toBe('category')
  expect(targetType({ task: 'classify' }, ['false', 'true'])).toBe('boolean')
  expect(targetType({ task: 'classify' }, ['maybe', 'true'])).toBe('category')
})

import { expect, test } from 'vitest'
import type { ColumnDoc } from '../../../contract/documents/dataset.ts'
import { byRelation } from './column-order.ts'

const column = (name: string): ColumnDoc => ({ name, type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits' })
const relation = (name: string, value: number) => [name, { name, kind: 'r', value, falls: false, rows: 9 }] as const

test('the target comes first, then the closest; columns without a relation stay in order at the end', () => {
  const columns = ['a', 'b', 'c', 'd', 'y'].map(column)
  expect(byRelation(columns, 'y', new Map([relation('a', 0.1), relation('c', 0.9)])).map(({ name }) => name)).toEqual(['y', 'c', 'a', 'b', 'd'])
})

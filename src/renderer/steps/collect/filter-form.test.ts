import { expect, test } from 'vitest'
import { FilterForm, kindsFor } from './filter-form.svelte.ts'

const form = (type: 'number' | 'category' | 'date'): FilterForm => {
  const made = new FilterForm()
  made.choose({ name: 'x', type })
  return made
}

test('a range may be open at one end, not at both', () => {
  const range = form('number')
  expect(range.kind).toBe('between')
  expect(range.condition).toBeUndefined()
  range.low = 3
  expect(range.condition).toEqual({ column: 'x', is: 'between', low: 3, high: Number.MAX_VALUE })
  range.high = 5
  expect(range.condition).toMatchObject({ low: 3, high: 5 })
})

test('values are set apart by commas of any script', () => {
  const values = form('category')
  values.words = ' 成都，Oslo 、 , 12'
  expect(values.condition).toEqual({ column: 'x', is: 'one-of', values: ['成都', 'Oslo', '12'] })
  values.kind = 'contains'
  values.words = '  '
  expect(values.condition).toBeUndefined()
})

test('another column begins anew, and a date is only there or not', () => {
  const before = form('category')
  before.words = 'a'
  before.choose({ name: 'y', type: 'date' })
  expect(before.condition).toEqual({ column: 'y', is: 'gap' })
  expect(kindsFor('date')).toEqual(['gap', 'filled'])
})

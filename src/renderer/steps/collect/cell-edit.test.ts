import { expect, test } from 'vitest'
import { fault, type Fault } from '../../../contract/fault.ts'
import { CellEdit, writtenAs } from './cell-edit.svelte.ts'

const at = { row: 7, column: 'x', was: '12' }
function edit(answer?: Fault): { cell: CellEdit; asked: unknown[] } {
  const asked: unknown[] = []
  return { asked, cell: new CellEdit((input) => (asked.push(input), Promise.resolve(answer))) }
}

test('a cell is kept once it differs, and closes', async () => {
  const { cell, asked } = edit()
  cell.begin(at)
  expect(await cell.keep()).toBe(true)
  expect(asked).toEqual([])
  cell.begin(at)
  cell.text = '13'
  expect(cell.is(7, 'x')).toBe(true)
  expect(await cell.keep()).toBe(true)
  expect(asked).toEqual([{ row: 7, column: 'x', text: '13' }])
  expect(cell.at).toBeUndefined()
})

test('what cannot be read stays open with its reason, and can be left', async () => {
  const { cell } = edit(fault('cell-not-number', { column: 'x', value: 'abc' }))
  cell.begin(at, 'a')
  expect(cell.text).toBe('a')
  expect(await cell.keep()).toBe(false)
  expect(cell.fault?.code).toBe('cell-not-number')
  cell.leave()
  expect([cell.at, cell.fault]).toEqual([undefined, undefined])
})

test('a cell is written so that it reads back as the same', () => {
  expect([writtenAs(null, 'number', String), writtenAs(1234.5, 'number', String), writtenAs(5, 'date', () => '1970-01-01'), writtenAs('Oslo', 'category', String)]).toEqual(['', '1234.5', '1970-01-01', 'Oslo'])
})

import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { OpenedRows } from './opened-rows.svelte.ts'

type Line = ConstructorParameters<typeof OpenedRows>[0]

const line = (answer: (row: number) => Promise<unknown>): Line => ({ ask: ((_name: string, input: { row: number }) => answer(input.row)) as Line['ask'] })

test('rows are read twenty at a time, in the order they were wanted', async () => {
  const rows = new OpenedRows(line((row) => Promise.resolve({ row, cells: [] })), Array.from({ length: 45 }, (_, at) => at * 2))
  await rows.more()
  expect(rows.read.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, at) => at * 2))
  await rows.more()
  expect(rows.next).toBe(5)
  await rows.more()
  expect(rows.read).toHaveLength(45)
  expect(rows.next).toBe(0)
})

test('when a row cannot be read, those there stay, and it can be tried again', async () => {
  let dead = true
  const rows = new OpenedRows(line((row) => (dead ? Promise.reject(new FaultError('process-died', { work: 'x' })) : Promise.resolve({ row, cells: [] }))), [7])
  await rows.more()
  expect(rows.broken).toBe(true)
  dead = false
  await rows.more()
  expect(rows.broken).toBe(false)
  expect(rows.read.map(({ row }) => row)).toEqual([7])
})

test('pressing twice does not read the same rows twice', async () => {
  const rows = new OpenedRows(line((row) => Promise.resolve({ row, cells: [] })), [1, 2, 3])
  await Promise.all([rows.more(), rows.more()])
  expect(rows.read.map(({ row }) => row)).toEqual([1, 2, 3])
})

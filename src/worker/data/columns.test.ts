import { expect, test } from 'vitest'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { columnDoc } from '../../engine/table/column-docs.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { createDesk } from './desk.ts'
import { tableAnswers } from './table-answers.ts'

const rows = 120
const table: Table = {
  rows,
  columns: [
    { name: 'same', type: 'number', data: new Float64Array(rows).fill(3) },
    { name: 'answer', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => 2 * (i % 9)) },
    { name: 'y', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => i % 9) },
    { name: 'noise', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => (i * 37) % 101) },
  ] satisfies TableColumn[],
}
const id = 'a'.repeat(64) as ObjectId
const asked = { task: 'regress', target: 'y' } as const
const columns = table.columns.map((column) => columnDoc(column, rows))
const switched = columns.map((column) => (column.name === 'answer' ? { ...column, useWhy: 'identifier' as const } : column))

async function fresh(): Promise<ReturnType<typeof tableAnswers>> {
  const desk = createDesk()
  desk.keep({ folder: '', id, table })
  await desk.attach('', id, [])
  return tableAnswers(desk)
}

test('what is kept of the health of a table says the same as looking through all of it again', async () => {
  const kept = await fresh()
  const first = await kept['table/health']({ asked, columns })
  expect(first.findings.map(({ code }) => code)).toContain('gives-away')
  for (const question of [{ asked, columns: switched }, { asked: null, columns }, { asked, columns }, { asked: { ...asked, target: 'noise' }, columns: switched }]) {
    expect(await kept['table/health'](question)).toEqual(await (await fresh())['table/health'](question))
  }
  const both = await Promise.all([kept['table/health']({ asked, columns }), kept['table/health']({ asked, columns: switched })])
  expect(both).toEqual([first, await (await fresh())['table/health']({ asked, columns: switched })])
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DatasetStep } from '../../contract/documents/dataset.ts'
import { columnDoc } from '../../engine/table/column-docs.ts'
import { tableOf, wordColumn } from '../../engine/table/table.fixture.ts'
import { columnNamed } from '../../engine/table/table.ts'
import { tableBytes } from '../../host/files/table-object.ts'
import { writeObject } from '../../host/project/objects.ts'
import { changing } from './changing.ts'
import { createDesk } from './desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'changing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const table = tableOf(wordColumn('calls', ['3', '—', '1,200', '3']), wordColumn('city', ['Oslo', 'Bergen', 'Oslo', 'Oslo']))
const columns = table.columns.map((column) => columnDoc(column, table.rows))

async function changed(more: DatasetStep[], steps: DatasetStep[] = []) {
  const desk = createDesk()
  const id = await writeObject(folder, tableBytes(table))
  const answer = await changing(desk)['data/change']({ folder, table: id, steps, columns, more })
  return { answer, id, now: desk.current().table }
}

test('a cell that is changed is changed, and the table as it was read stays', async () => {
  const { answer, id, now } = await changed([{ id: 'set-cell', row: 1, column: 'city', value: 'Paris' }])
  expect(answer).toMatchObject({ table: id, rows: 4, steps: [{ id: 'set-cell' }] })
  expect(columnNamed(now, 'city')).toMatchObject({ dictionary: ['Oslo', 'Paris'] })
})

test('once the last odd word is gone a column is read as numbers, and what was done stays on record', async () => {
  const steps: DatasetStep[] = [{ id: 'set-cell', row: 3, column: 'calls', value: '7' }]
  const { answer, id, now } = await changed([{ id: 'gap-word', column: 'calls', value: '—' }, { id: 'drop-rows', rows: [0] }], steps)
  expect(answer.table).not.toBe(id)
  expect(answer.steps).toEqual([{ id: 'set-cell', row: 3, column: 'calls', value: 7 }, { id: 'gap-word', column: 'calls', value: '—' }, { id: 'drop-rows', rows: [0] }])
  expect(answer.columns[0]).toMatchObject({ name: 'calls', type: 'number', typeWhy: 'all-numbers', use: 'input' })
  expect([...columnNamed(now, 'calls').data]).toEqual([NaN, 1200, 7])
})

test('a type that a person chose is not changed behind their back', async () => {
  const desk = createDesk()
  const id = await writeObject(folder, tableBytes(table))
  const chosen = columns.map((column) => ({ ...column, typeWhy: 'person' as const }))
  const answer = await changing(desk)['data/change']({ folder, table: id, steps: [], columns: chosen, more: [{ id: 'gap-word', column: 'calls', value: '—' }] })
  expect(answer.columns[0]?.type).toBe('category')
})

test('an undone change is replayed from the table as it was read', async () => {
  const desk = createDesk()
  const id = await writeObject(folder, tableBytes(table))
  await desk.attach(folder, id, [{ id: 'drop-rows', rows: [0, 1] }])
  expect(desk.current().table.rows).toBe(2)
  await desk.attach(folder, id, [])
  expect(desk.current().table).toEqual(table)
  await expect(desk.attach(folder, id, [{ id: 'drop-rows', rows: [9] }])).rejects.toMatchObject({ fault: { code: 'row-not-there' } })
  expect(desk.current().table).toEqual(table)
})

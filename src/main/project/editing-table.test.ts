import { beforeEach, expect, test, vi } from 'vitest'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { Label } from '../../contract/documents/label.ts'
import { fault } from '../../contract/fault.ts'
import { datasetOf, objectId, problem } from '../testing/documents.ts'
import { aimedAnew, groupedAnew } from './editing-question.ts'
import { tableEditing } from './editing-table.ts'
import { defaultPlan, defaultSplit } from './defaults.ts'
import type { Holder, OpenProject } from './open-project.ts'
import type { Documents } from './steps.ts'
import type { Undoable } from './stored.ts'

const dataset = { ...datasetOf({ kind: 'file', name: 'a.csv', bytes: 9 }), rows: 300 }
const documents: Documents = {
  name: 'a', dataset, problem, recipe: { format: 1, columns: {}, steps: [] }, splitPlan: defaultSplit('regress', 300), plan: defaultPlan('regress', dataset.source), run: null, artifacts: [], envelope: { openings: [] },
}
let edits: { label: Label; patch: Partial<Undoable> }[] = []
let rowsBefore = 300
let rowsAfter = 300
const asks = {
  'data/read': vi.fn(({ cells }: { cells: { text: string }[] }) => Promise.resolve({ ok: true, value: { values: cells.map(({ text }) => (text === '' ? null : Number(text))) } })),
  'data/change': vi.fn(({ table, steps, more, columns }: { table: string; steps: unknown[]; more: unknown[]; columns: ColumnDoc[] }) => Promise.resolve({ ok: true, value: { table, steps: [...steps, ...more], rows: rowsAfter, columns } })),
  'data/problem': vi.fn(() => Promise.resolve({ ok: true, value: { problem, rows: asks['data/change'].mock.calls.length === 0 ? rowsBefore : rowsAfter } })),
  'data/attach': vi.fn(() => Promise.resolve({ ok: true, value: null })),
}
const project = { folder: '/p', documents, data: { asks } } as unknown as OpenProject
const holder = { current: project, inTurn: async (change: (one: OpenProject) => unknown) => void (await change(project)), edit: (label: Label, patch: Partial<Undoable>) => void edits.push({ label, patch }) } as unknown as Holder
const editing = tableEditing(holder)

beforeEach(() => {
  edits = []
  rowsBefore = 300
  rowsAfter = 300
  vi.clearAllMocks()
})

test('a cell is read as its column reads, and is one change with its name', async () => {
  await editing.setCell({ row: 4, column: 'x', text: '7' })
  expect(edits).toMatchObject([{ label: { code: 'set-cell', values: { row: 5, column: 'x', value: 7 } }, patch: { dataset: { table: objectId('a'), steps: [{ id: 'set-cell', row: 4, column: 'x', value: 7 }] } } }])
})

test('what cannot be read changes nothing', async () => {
  asks['data/read'].mockResolvedValueOnce({ ok: false, fault: fault('cell-not-number', { column: 'x', value: 'abc' }) } as never)
  await expect(editing.setCell({ row: 4, column: 'x', text: 'abc' })).rejects.toMatchObject({ fault: { code: 'cell-not-number' } })
  expect(edits).toEqual([])
})

test('repairs together are one change, in the documents and in the table', async () => {
  await editing.fixSafe({ leaveOut: [{ column: 'x', why: 'constant' }], gaps: [{ column: 'y', value: '—' }], repeats: true })
  expect(edits).toHaveLength(1)
  expect(edits[0]).toMatchObject({ label: { code: 'fix-safe', values: { count: 3 } }, patch: { dataset: { steps: [{ id: 'gap-word', column: 'y', value: '—' }, { id: 'drop-repeats' }], columns: [{ name: 'x', use: 'out', useWhy: 'constant' }, { name: 'y' }] } } })
})

test('a split that nobody chose follows the number of rows, one that somebody chose stays', async () => {
  rowsAfter = 40
  await editing.dropRows({ rows: [1, 1, 2] })
  expect(edits[0]).toMatchObject({ label: { values: { rows: 2 } }, patch: { splitPlan: defaultSplit('regress', 40) } })
  vi.clearAllMocks()
  rowsAfter = 299
  await editing.dropRows({ rows: [1] })
  expect(edits[1]?.patch.splitPlan).toEqual(defaultSplit('regress', 299))
})

test('no repeats: nothing is changed; no row left: refused', async () => {
  await editing.dropRepeats()
  expect(edits).toEqual([])
  expect(asks['data/attach']).toHaveBeenCalledWith({ folder: '/p', table: dataset.table, steps: [] })
  await expect(editing.dropRows({ rows: Array.from({ length: 300 }, (_, row) => row) })).rejects.toMatchObject({ fault: { code: 'no-rows-left' } })
})

test('asking for groups keeps a plan for groups; a goal and costs come and go by themselves', () => {
  expect(groupedAnew(documents, 'y')).toEqual({ problem: { task: 'cluster', compare: 'y' }, plan: defaultPlan('cluster', dataset.source), splitPlan: defaultSplit('cluster', 300) })
  expect(groupedAnew({ ...documents, problem: { task: 'cluster' } }, undefined)).toEqual({ problem: { task: 'cluster' }, plan: documents.plan, splitPlan: documents.splitPlan })
  expect(() => groupedAnew(documents, 'z')).toThrow('z')
  const aimed = aimedAnew(problem, { goal: { metric: 'mae', value: 3 } })
  expect(aimed).toEqual({ problem: { ...problem, goal: { metric: 'mae', value: 3 } }, label: { code: 'set-goal', values: { metric: 'mae', value: 3 } } })
  expect(aimedAnew(aimed.problem, { costs: { missed: 400, falseAlarm: 15 } }).problem).toEqual({ ...problem, goal: { metric: 'mae', value: 3 }, costs: { missed: 400, falseAlarm: 15 } })
  expect(aimedAnew(aimed.problem, { goal: null }).problem).toEqual(problem)
})

import type { tableAsks } from '../../contract/asks/table.ts'
import type { ColumnProfile } from '../../contract/documents/profile.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Answers } from '../../contract/reply.ts'
import { cardsFor } from '../../engine/learn/cards.ts'
import { heapsOf } from '../../engine/table/heaps.ts'
import { pointsOf } from '../../engine/table/points.ts'
import { columnProfile } from '../../engine/table/profile.ts'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { cellOf, pageOf } from './cells.ts'
import { columnAnswers } from './columns.ts'
import type { Desk } from './desk.ts'
import { curvesOf, worstOf } from './evaluation.ts'
import { createFinder } from './found.ts'
import { groupPoints, judgedRows } from './judged.ts'
import { answersFor, createModels, formOf, pathOf, treeOf } from './models.ts'
import { createRecipePreviews } from './recipe-preview.ts'
import { previewSplit, proposal } from './split-preview.ts'

/** Long columns take a while: pages are answered between them. A column that has not changed is not looked at again. */
async function profileColumnByColumn(table: Table, known: WeakMap<TableColumn, ColumnProfile>): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = []
  for (const column of table.columns) {
    const before = known.get(column)
    const profile = before ?? columnProfile(column)
    known.set(column, profile)
    profiles.push(profile)
    if (before === undefined) await new Promise((done) => setImmediate(done))
  }
  return profiles
}

/** What the data process answers the window: pages, aggregates and samples, never a table. */
export function tableAnswers(desk: Desk): Answers<typeof tableAsks> {
  const profiles = new WeakMap<Table, Promise<ColumnProfile[]>>()
  const ofColumn = new WeakMap<TableColumn, ColumnProfile>()
  const model = createModels()
  const found = createFinder()
  const modelOf = (ref: Parameters<typeof model>[1]): ReturnType<typeof model> => model(desk.current().folder, ref)
  return {
    ...columnAnswers(() => desk.current().table),
    ...createRecipePreviews(() => desk.current().table),
    'models/cards': ({ task }) => cardsFor(task),
    'table/page': ({ from, count, columns }) => ({ from, rows: pageOf(desk.current().table, from, count, columns) }),
    'table/found': (wanted) => found(desk.current().table, wanted),
    'table/profile'() {
      const { table } = desk.current()
      const profile = profiles.get(table) ?? profileColumnByColumn(table, ofColumn)
      profiles.set(table, profile)
      return profile
    },
    'table/heaps': ({ target, columns }) => heapsOf(desk.current().table, target, columns),
    'table/points': (wanted) => pointsOf(desk.current().table, wanted),
    'split/preview': (wanted) => previewSplit(desk.current().table, wanted),
    'split/propose': (wanted) => proposal(desk.current().table, wanted),
    'groups/points': (wanted) => groupPoints(desk.current().folder, wanted),
    'model/form': async (ref) => ({ fields: formOf(await modelOf(ref)) }),
    'model/answer': async ({ rows, ...ref }) => ({ answers: answersFor(await modelOf(ref), rows) }),
    'model/tree': async (ref) => treeOf(await modelOf(ref)),
    'model/tree-path': async ({ row, ...ref }) => pathOf(await modelOf(ref), row),
    'evaluation/curves': (wanted) => curvesOf(desk.current().folder, wanted),
    'evaluation/mistakes': (wanted) => worstOf(desk.current().folder, desk.current().table, wanted),
    'model/judged': (wanted) => judgedRows(desk.current().folder, wanted),
    'table/row'({ row }) {
      const { table } = desk.current()
      if (row >= table.rows) throw new FaultError('bad-ask', { detail: `table/row: ${row} of ${table.rows}` })
      return { row, cells: table.columns.map((column) => ({ name: column.name, value: cellOf(column, row) })) }
    },
  }
}

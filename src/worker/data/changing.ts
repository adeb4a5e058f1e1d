import type { dataProcessAsks } from '../../contract/asks/data-process.ts'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { Answers } from '../../contract/reply.ts'
import { columnDoc } from '../../engine/table/column-docs.ts'
import { followed, touchedBy } from '../../engine/table/follow.ts'
import { columnNamed, hasNumbers, hasWords, type Table, type TableColumn } from '../../engine/table/table.ts'
import { cellOfText } from '../../host/files/cell-text.ts'
import { readAnew } from '../../host/files/retype.ts'
import { tableBytes } from '../../host/files/table-object.ts'
import { writeObject } from '../../host/project/objects.ts'
import type { Desk } from './desk.ts'

/** Columns of words in which, now that some cells are gone, every cell is a number, a date or a truth value. */
function betterRead(table: Table, columns: readonly ColumnDoc[], touched: ReadonlySet<string>): Map<string, TableColumn> {
  const better = new Map<string, TableColumn>()
  for (const { name, typeWhy } of columns) {
    if (typeWhy === 'person' || !touched.has(name)) continue
    const column = columnNamed(table, name)
    if (!hasWords(column) || column.type === 'boolean' || column.dictionary.length === 0) continue
    const read = readAnew(column)
    if (hasNumbers(read) || read.type === 'boolean') better.set(name, read)
  }
  return better
}

/** What the data process answers main about changes of the table. */
export const changing = (desk: Desk): Pick<Answers<typeof dataProcessAsks>, 'data/read' | 'data/change'> => ({
  'data/read': ({ cells, decimal }) => ({ values: cells.map(({ column, text }) => cellOfText(columnNamed(desk.current().table, column), text, { decimal })) }),
  async 'data/change'({ folder, table: id, steps, columns, more }) {
    const all = [...steps, ...more]
    await desk.attach(folder, id, steps)
    await desk.attach(folder, id, all)
    const { table } = desk.current()
    const touched = touchedBy(more, table)
    const better = betterRead(table, columns, touched)
    if (better.size === 0) return { table: id, steps: all, rows: table.rows, columns: followed(table, columns, touched) }
    const anew: Table = { rows: table.rows, columns: table.columns.map((column) => better.get(column.name) ?? column) }
    const docs = columns.map((doc) => {
      const read = better.get(doc.name)
      if (read === undefined) return doc
      const { type, typeWhy } = columnDoc(read, table.rows)
      return { ...doc, type, typeWhy }
    })
    const written = await writeObject(folder, tableBytes(anew))
    desk.keep({ folder, id: written, table: anew })
    await desk.attach(folder, written, [])
    return { table: written, steps: [], rows: anew.rows, columns: followed(anew, docs, touched) }
  },
})

import type { tableAsks } from '../../contract/asks/table.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { rowsWhere } from '../../engine/table/row-filter.ts'
import { sortedRows } from '../../engine/table/row-order.ts'
import { columnNamed, type Table } from '../../engine/table/table.ts'
import { cellOf } from './cells.ts'

type Wanted = AskReceived<typeof tableAsks, 'table/found'>

/** Finds and sorts once, and then turns pages of the same question: only the last one is kept. */
export function createFinder(): (table: Table, wanted: Wanted) => AskOutput<typeof tableAsks, 'table/found'> {
  let last: { readonly table: Table; readonly question: string; readonly rows: Int32Array } | undefined
  return (table, { where, order, from, count, columns: names }) => {
    const question = JSON.stringify([where, order])
    if (last?.table !== table || last.question !== question) {
      const found = rowsWhere(table, where)
      last = { table, question, rows: order.length === 0 ? found : sortedRows(table, order, found) }
    }
    const columns = names.map((name) => columnNamed(table, name))
    const page = last.rows.subarray(from, from + count)
    return { of: last.rows.length, from, rows: Array.from(page, (row) => ({ row, cells: columns.map((column) => cellOf(column, row)) })) }
  }
}

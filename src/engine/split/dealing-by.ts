import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import { FaultError } from '../../contract/fault.ts'
import { byCodePoint } from '../number/code-points.ts'
import { findColumn, hasNumbers, type Table, type TableColumn } from '../table/table.ts'

/**
 * What keeps rows together, or in order, when they are dealt; one entry a row that is dealt. Groups: numbers from 0, −1 a
 * row without a group, which is a group of its own. Times: any unit, later is greater, NaN a row without a time, which learns.
 */
export type DealingBy = { readonly kind: 'group'; readonly groups: Int32Array } | { readonly kind: 'time'; readonly times: Float64Array }

/**
 * The groups or times of `rows` of a table. Groups are numbered in the order of their values, numbers and moments by size
 * and words by code point (np.unique's order), and only those that occur among `rows`. Times: a column of moments or of
 * numbers. Throws `split-column-missing` and `split-column-not-time`.
 */
export function dealingBy(table: Table, by: NonNullable<SplitPlanDoc['by']>, rows: Int32Array): DealingBy {
  const column = findColumn(table, by.column)
  if (column === undefined) throw new FaultError('split-column-missing', { column: by.column, columns: table.columns.map((it) => it.name).join(', ') }, { column: by.column })
  if (by.kind === 'group') return { kind: 'group', groups: groupsOf(column, rows) }
  if (!hasNumbers(column)) throw new FaultError('split-column-not-time', { column: by.column }, { column: by.column })
  return { kind: 'time', times: Float64Array.from(rows, (row) => column.data[row] as number) }
}

function groupsOf(column: TableColumn, rows: Int32Array): Int32Array {
  const cells = Array.from(rows, (row) => column.data[row] as number)
  const isCell = (cell: number): boolean => (hasNumbers(column) ? !Number.isNaN(cell) : cell >= 0)
  const values = [...new Set(cells.filter(isCell))]
  if (hasNumbers(column)) values.sort((a, b) => a - b)
  else values.sort((a, b) => byCodePoint(column.dictionary[a] as string, column.dictionary[b] as string))
  const groupOf = new Map(values.map((value, group) => [value, group]))
  return Int32Array.from(cells, (cell) => groupOf.get(cell) ?? -1)
}

import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import type { Problem } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import { findColumn, hasNumbers, isGap, type Table, type TableColumn } from '../table/table.ts'
import { namesSomeone, tellsOfBirth } from './telling-names.ts'

/** Why rows are dealt that way: a column names who they come from; they have a date; neither; there is nothing to predict. */
type SplitWhy = 'same-one-again' | 'dates' | 'by-chance' | 'no-target'

export interface SplitProposal extends SplitPlanDoc {
  readonly why: SplitWhy
}

/** Under this many rows with a target nothing is held out. */
const fewestToHoldOut = 20

/** Fewer groups than this cannot be shared out between parts. */
const fewestGroups = 5

/** Rows of one group must come back this often on average. */
const leastRepeats = 2

/**
 * How the rows of a table are dealt unless a person says otherwise: a fifth held out (none under 20 rows with a target, or
 * without a target), classes in proportion. By group where a column other than the target is called as one that says whom
 * or what a row is about, has at least 5 values and each comes back at least twice on average; of several the one with
 * the most values. Else by time where there is a date other than a date of birth; of several the first.
 */
export function proposeSplit(table: Table, columns: readonly ColumnDoc[], problem: Problem): SplitProposal {
  const plan: SplitPlanDoc = { testShare: 0, seed: 42, stratify: false }
  if (problem.task === 'cluster') return { ...plan, why: 'no-target' }
  const target = findColumn(table, problem.target)
  const testShare = target === undefined || filledRows(target) < fewestToHoldOut ? 0 : 0.2
  const others = columns.filter(({ name }) => name !== problem.target)
  const group = groupColumn(table, others)
  if (group !== undefined) return { ...plan, testShare, by: { kind: 'group', column: group }, why: 'same-one-again' }
  const date = others.find((doc) => doc.type === 'date' && !tellsOfBirth(doc.name) && hasTimes(table, doc.name))
  if (date !== undefined) return { ...plan, testShare, by: { kind: 'time', column: date.name }, why: 'dates' }
  return { ...plan, testShare, stratify: problem.task === 'classify', why: 'by-chance' }
}

function groupColumn(table: Table, docs: readonly ColumnDoc[]): string | undefined {
  let best: { name: string; values: number } | undefined
  for (const { name, type } of docs) {
    const column = findColumn(table, name)
    if (column === undefined || type === 'date' || type === 'boolean' || !namesSomeone(name)) continue
    const values = repeatedValues(column)
    if (values !== undefined && values > (best?.values ?? 0)) best = { name, values }
  }
  return best?.name
}

/** How many values a column has, where there are enough and they come back often enough; numbers must be whole. */
function repeatedValues(column: TableColumn): number | undefined {
  const cells = new Set<number>()
  for (let row = 0; row < column.data.length; row++) if (!isGap(column, row)) cells.add(column.data[row] as number)
  if (cells.size < fewestGroups || filledRows(column) < leastRepeats * cells.size) return undefined
  return hasNumbers(column) && ![...cells].every(Number.isInteger) ? undefined : cells.size
}

function filledRows(column: TableColumn): number {
  let rows = 0
  for (let row = 0; row < column.data.length; row++) if (!isGap(column, row)) rows++
  return rows
}

/** Moments that differ, in at least half of the rows. */
function hasTimes(table: Table, name: string): boolean {
  const column = findColumn(table, name)
  if (column === undefined || !hasNumbers(column) || 2 * filledRows(column) < table.rows) return false
  const first = column.data.find((moment) => !Number.isNaN(moment))
  return column.data.some((moment) => !Number.isNaN(moment) && moment !== first)
}

import type { ColumnDoc, DatasetStep } from '../../contract/documents/dataset.ts'
import { proposedUse } from './column-docs.ts'
import { findColumn, type Table } from './table.ts'

/** Columns whose cells some steps may have changed; all of them where rows come or go. */
export function touchedBy(steps: readonly DatasetStep[], table: Table): ReadonlySet<string> {
  const some = steps.flatMap((step) => ('column' in step ? [step.column] : []))
  return new Set(some.length === steps.length ? some : table.columns.map(({ name }) => name))
}

const chosen: ReadonlySet<ColumnDoc['useWhy']> = new Set(['person', 'not-known', 'gives-away'])

/** The columns of a dataset after the cells of some have changed: a use that a rule proposed is proposed anew, one that a person chose stays. */
export function followed(table: Table, columns: readonly ColumnDoc[], touched: ReadonlySet<string>): ColumnDoc[] {
  return columns.map((doc) => {
    const column = touched.has(doc.name) && !chosen.has(doc.useWhy) ? findColumn(table, doc.name) : undefined
    return column === undefined ? doc : { ...doc, ...proposedUse(column, doc.type, table.rows) }
  })
}

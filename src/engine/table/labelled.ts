import type { ProblemDoc } from '../../contract/documents/problem.ts'
import { FaultError } from '../../contract/fault.ts'
import { findColumn, hasNumbers, isGap, type SchemaColumn, type Table, type TableColumn } from './table.ts'
import type { Targeted } from './target.ts'

/** Rows of a new file that have a target which a model could have said. `strange`: labels that it never learned, with their rows. */
export interface Labelled {
  readonly part: Targeted
  readonly strange: readonly { readonly word: string; readonly rows: number }[]
}

const isNumber = (label: string): boolean => label !== '' && String(Number(label)) === label

/** As what the target's column is to be read so that its labels are written as the model writes them. */
export function targetType({ task }: Pick<ProblemDoc, 'task'>, classes: readonly string[]): SchemaColumn['type'] {
  if (task === 'regress' || classes.every(isNumber)) return 'number'
  return classes.every((label) => label === 'true' || label === 'false') ? 'boolean' : 'category'
}

const labelAt = (column: TableColumn, row: number): string => (hasNumbers(column) ? String((column.data[row] as number) + 0) : (column.dictionary[column.data[row] as number] as string))

/** Row by row what the target is there; rows with a gap or a label that is none of `classes` are set aside. */
function labelsOf(table: Table, column: TableColumn, classes: readonly string[]): Labelled {
  const codeOf = new Map(classes.map((label, code) => [label, code]))
  const strange = new Map<string, number>()
  const rows: number[] = []
  const codes: number[] = []
  let withoutTarget = 0
  for (let row = 0; row < table.rows; row++) {
    if (isGap(column, row)) {
      withoutTarget += 1
      continue
    }
    const label = labelAt(column, row)
    const code = codeOf.get(label)
    if (code === undefined) strange.set(label, (strange.get(label) ?? 0) + 1)
    else {
      rows.push(row)
      codes.push(code)
    }
  }
  const part: Targeted = { task: 'classify', rows: Int32Array.from(rows), codes: Int32Array.from(codes), classes, withoutTarget }
  return { part, strange: Array.from(strange, ([word, count]) => ({ word, rows: count })) }
}

function valuesOf(table: Table, column: TableColumn): Labelled {
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !isGap(column, row))
  if (column.type !== 'number') throw new FaultError('target-not-number', { column: column.name, value: rows.length === 0 ? '' : labelAt(column, rows[0] as number) }, { column: column.name })
  return { part: { task: 'regress', rows, values: Float64Array.from(rows, (row) => column.data[row] as number), withoutTarget: table.rows - rows.length }, strange: [] }
}

/** The rows that a model's answers can be held against. Undefined where the table has no such column. */
export function labelledRows(table: Table, { target, task }: Pick<ProblemDoc, 'target' | 'task'>, classes: readonly string[]): Labelled | undefined {
  const column = findColumn(table, target)
  if (column === undefined) return undefined
  return task === 'regress' ? valuesOf(table, column) : labelsOf(table, column, classes)
}

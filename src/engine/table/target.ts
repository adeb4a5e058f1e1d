import type { ProblemDoc } from '../../contract/documents/problem.ts'
import { FaultError } from '../../contract/fault.ts'
import { byCodePoint } from '../number/code-points.ts'
import { findColumn, isGap, type NumberColumn, type Table, type TableColumn, type WordColumn } from './table.ts'

/** More classes than this cannot be told apart in any useful way. */
export const mostClasses = 100

/** The rows that have a target, in file order, and what it is there. `withoutTarget` counts the others. */
export type Targeted =
  | { readonly task: 'classify'; readonly rows: Int32Array; readonly withoutTarget: number; readonly codes: Int32Array; readonly classes: readonly string[] }
  | { readonly task: 'regress'; readonly rows: Int32Array; readonly withoutTarget: number; readonly values: Float64Array }

/** The names of the classes; none where numbers are predicted. */
export const labelsOf = (target: Targeted): readonly string[] => (target.task === 'classify' ? target.classes : [])

/** The rows at `places` of a target, in their order. Copies. */
export function someOf(target: Targeted, places: Int32Array): Targeted {
  const rows = places.map((at) => target.rows[at] as number)
  if (target.task === 'classify') return { ...target, rows, codes: places.map((at) => target.codes[at] as number) }
  return { ...target, rows, values: Float64Array.from(places, (at) => target.values[at] as number) }
}

/** Throws `no-target` and `target-empty`. */
function targetColumn(table: Table, name: string): { column: TableColumn; rows: Int32Array } {
  const column = findColumn(table, name)
  if (column === undefined) throw new FaultError('no-target', { column: name, columns: table.columns.map((it) => it.name).join(', ') }, { column: name })
  const all = new Int32Array(table.rows)
  let n = 0
  for (let row = 0; row < table.rows; row++) if (!isGap(column, row)) all[n++] = row
  const rows = all.slice(0, n)
  if (rows.length === 0) throw new FaultError('target-empty', { column: name }, { column: name })
  return { column, rows }
}

/** Numbers by value, texts by code point; labels are strings either way. */
function classesOf(column: TableColumn, rows: Int32Array): { codes: Int32Array; classes: string[] } {
  if (column.type === 'date') throw new FaultError('target-is-date', { column: column.name }, { column: column.name })
  if (column.type === 'number') return numberClasses(column, rows)
  return wordClasses(column, rows)
}

function numberClasses(column: NumberColumn, rows: Int32Array): { codes: Int32Array; classes: string[] } {
  const values = [...new Set(Array.from(rows, (row) => (column.data[row] as number) + 0))].sort((a, b) => a - b)
  const codeOf = new Map(values.map((value, code) => [value, code]))
  return { codes: Int32Array.from(rows, (row) => codeOf.get((column.data[row] as number) + 0) as number), classes: values.map(String) }
}

function wordClasses(column: WordColumn, rows: Int32Array): { codes: Int32Array; classes: string[] } {
  const used = new Uint8Array(column.dictionary.length)
  for (const row of rows) used[column.data[row] as number] = 1
  const sorted = [...used.keys()].filter((word) => used[word] === 1).sort((a, b) => byCodePoint(column.dictionary[a] as string, column.dictionary[b] as string))
  const codeOf = new Int32Array(column.dictionary.length)
  sorted.forEach((word, code) => (codeOf[word] = code))
  return { codes: rows.map((row) => codeOf[column.data[row] as number] as number), classes: sorted.map((word) => column.dictionary[word] as string) }
}

/**
 * The target of a problem, rows without it set aside. Throws a fault where the column cannot be predicted that way:
 * no such column, no values, one value only, too many classes, or text where numbers should be.
 */
export function targetOf(table: Table, problem: Pick<ProblemDoc, 'target' | 'task'> & Partial<ProblemDoc>): Targeted {
  const { column, rows } = targetColumn(table, problem.target)
  const place = { column: problem.target }
  const withoutTarget = table.rows - rows.length
  if (rows.length < 2) throw new FaultError('too-few-rows', { rows: rows.length, column: problem.target, needed: 2 }, place)
  if (problem.task === 'classify') {
    const { codes, classes } = classesOf(column, rows)
    if (classes.length === 1) throw new FaultError('target-one-value', { column: problem.target, value: classes[0] as string }, place)
    if (classes.length > mostClasses) throw new FaultError('target-too-many-classes', { column: problem.target, count: classes.length, limit: mostClasses }, place)
    return { task: 'classify', rows, withoutTarget, codes, classes }
  }
  if (column.type === 'date') throw new FaultError('target-is-date', { column: column.name }, { column: column.name })
  if (column.type !== 'number') {
    throw new FaultError('target-not-number', { column: problem.target, value: column.dictionary[column.data[rows[0] as number] as number] as string }, place)
  }
  const values = Float64Array.from(rows, (row) => column.data[row] as number)
  if (values.every((value) => value === values[0])) throw new FaultError('target-one-value', { column: problem.target, value: String(values[0]) }, place)
  return { task: 'regress', rows, withoutTarget, values }
}

/** The class of every row of a table in one of its columns, −1 where it has none; throws as `targetOf`. */
export function classCodes(table: Table, name: string): Int32Array {
  const codes = new Int32Array(table.rows).fill(-1)
  const target = targetOf(table, { target: name, task: 'classify' })
  if (target.task === 'classify') target.rows.forEach((row, i) => (codes[row] = target.codes[i] as number))
  return codes
}

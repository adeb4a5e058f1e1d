import type { dataProcessAsks } from '../../contract/asks/data-process.ts'
import type { ColumnDoc, DatasetStep } from '../../contract/documents/dataset.ts'
import type { Answers } from '../../contract/reply.ts'
import { columnDoc } from '../../engine/table/column-docs.ts'
import { applySteps } from '../../engine/table/dataset-steps.ts'
import { followed, touchedBy } from '../../engine/table/follow.ts'
import { columnNamed, hasNumbers, hasWords, type Table, type TableColumn, type WordColumn } from '../../engine/table/table.ts'
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

const sameColumn = (a: TableColumn, b: TableColumn): boolean =>
  a.type === b.type && a.data.length === b.data.length && a.data.every((cell, row) => cell === b.data[row] || (cell !== cell && b.data[row] !== b.data[row])) && (!hasWords(a) || !hasWords(b) || a.dictionary.every((word, code) => word === b.dictionary[code]))

/** A cell of a column of words as the column reads it now; a word that no number or date is becomes a gap. */
function readBy(read: TableColumn, words: WordColumn): (word: string) => number | string | null {
  const meanings = new Map<string, number | string | null>()
  for (let row = 0; row < words.data.length; row++) {
    const word = words.dictionary[words.data[row] as number]
    if (word !== undefined && !meanings.has(word)) meanings.set(word, hasNumbers(read) ? (read.data[row] as number) : (read.dictionary[read.data[row] as number] as string))
  }
  return (word) => meanings.get(word) ?? null
}

/** The column as it was written, read the new way; what did not survive the steps is a gap in it. */
function writtenAnew(read: TableColumn, before: WordColumn, meaning: (word: string) => number | string | null): TableColumn {
  const values = before.dictionary.map(meaning)
  if (hasNumbers(read)) return { ...read, data: Float64Array.from(before.data, (code) => (code < 0 ? NaN : ((values[code] as number | null) ?? NaN))) }
  const codes = values.map((value) => (value === null ? -1 : read.dictionary.indexOf(value as string)))
  return { ...read, data: before.data.map((code) => (code < 0 ? -1 : (codes[code] as number))) }
}

/** A step with what it writes into one column read the new way. */
function stepAnew(step: DatasetStep, column: string, meaning: (word: string) => number | string | null): DatasetStep {
  const anew = (value: number | string | null): number | string | null => (typeof value === 'string' ? meaning(value) : value)
  if (step.id === 'set-cell' && step.column === column) return { ...step, value: anew(step.value) }
  if (step.id === 'mend-word' && step.column === column) return { ...step, value: String(meaning(step.value) ?? step.value), into: anew(step.into) }
  if (step.id === 'gap-word' && step.column === column) return { ...step, value: String(meaning(step.value) ?? step.value) }
  if (step.id === 'add-row' && column in step.cells) return { ...step, cells: { ...step.cells, [column]: anew(step.cells[column] ?? null) } }
  return step
}

/** The table as it was written and the steps, in the columns' new reading; undefined where they would not lead to the same table. */
function replayed(written: Table, steps: readonly DatasetStep[], now: Table, better: ReadonlyMap<string, TableColumn>): { table: Table; steps: DatasetStep[] } | undefined {
  let table = written
  let anew = [...steps]
  for (const [name, read] of better) {
    const [before, words] = [columnNamed(written, name), columnNamed(now, name)]
    if (!hasWords(before) || !hasWords(words)) return undefined
    const meaning = readBy(read, words)
    table = { rows: table.rows, columns: table.columns.map((column) => (column.name === name ? writtenAnew(read, before, meaning) : column)) }
    anew = anew.map((step) => stepAnew(step, name, meaning))
  }
  const after = applySteps(table, anew)
  const leads = after.rows === now.rows && [...better].every(([name, read]) => sameColumn(columnNamed(after, name), read))
  return leads ? { table, steps: anew } : undefined
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
    const kept = replayed(desk.current().written, all, table, better) ?? { table: anew, steps: [] }
    const written = await writeObject(folder, tableBytes(kept.table))
    desk.keep({ folder, id: written, table: kept.table })
    await desk.attach(folder, written, kept.steps)
    return { table: written, steps: kept.steps, rows: anew.rows, columns: followed(anew, docs, touched) }
  },
})

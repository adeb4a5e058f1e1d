import type { RowCondition } from '../../contract/asks/found.ts'
import { FaultError } from '../../contract/fault.ts'
import { columnNamed, hasNumbers, isGap, type Table, type TableColumn } from './table.ts'

/** Whether a cell that is no gap fulfils a condition; of words each is looked at once. */
function test(column: TableColumn, condition: RowCondition): (row: number) => boolean {
  switch (condition.is) {
    case 'gap':
      return (row) => isGap(column, row)
    case 'filled':
      return (row) => !isGap(column, row)
    case 'between': {
      if (!hasNumbers(column)) throw new FaultError('missing-column', { column: column.name }, { column: column.name })
      const { low, high } = condition
      return (row) => (column.data[row] as number) >= low && (column.data[row] as number) <= high
    }
    case 'one-of':
    case 'contains': {
      const wanted = condition.is === 'one-of' ? new Set(condition.values) : undefined
      const part = condition.is === 'contains' ? condition.text.toLowerCase() : ''
      const fits = (text: string): boolean => (wanted === undefined ? text.toLowerCase().includes(part) : wanted.has(text))
      if (hasNumbers(column)) return (row) => !isGap(column, row) && fits(String(column.data[row]))
      const words = column.dictionary.map(fits)
      return (row) => words[column.data[row] as number] === true
    }
  }
}

/** The rows that fulfil all conditions, in file order; no condition: all rows. Throws `missing-column`, also for a range of words. */
export function rowsWhere(table: Table, conditions: readonly RowCondition[]): Int32Array<ArrayBuffer> {
  const tests = conditions.map((condition) => test(columnNamed(table, condition.column), condition))
  const rows = new Int32Array(table.rows)
  let n = 0
  for (let row = 0; row < table.rows; row++) if (tests.every((fits) => fits(row))) rows[n++] = row
  return rows.slice(0, n)
}

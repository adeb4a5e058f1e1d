import { FaultError } from '../../contract/fault.ts'
import { byCodePoint } from '../number/code-points.ts'
import { keyCodes } from './key-codes.ts'
import { columnNamed, hasNumbers, hasWords, type Table } from './table.ts'
import { countCodes, summariesByCode, type Summary } from './verbs.ts'

/** One value of the column that is grouped by, and the rows that have it. */
export interface Group {
  readonly value: number | string
  readonly rows: number
  /** Of each measured column, in their order. */
  readonly measures: readonly Summary[]
}

const byValue = (a: Group, b: Group): number => (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : byCodePoint(String(a.value), String(b.value)))

/**
 * Rows by the values of one column, numbers by size and words by code point, with the count, mean and range of columns of
 * numbers in each group. Rows with a gap in `by` are in none. Throws `missing-column`, also where a measure holds words.
 */
export function groupedBy(table: Table, by: string, measures: readonly string[] = []): Group[] {
  const column = columnNamed(table, by)
  const [codes] = keyCodes(column) as [Int32Array]
  const groups = codes.reduce((most, code) => Math.max(most, code + 1), 0)
  const counts = countCodes(codes, groups)
  const values = new Array<number | string>(groups)
  codes.forEach((code, row) => {
    if (code >= 0) values[code] ??= hasWords(column) ? (column.dictionary[column.data[row] as number] as string) : (column.data[row] as number)
  })
  const summaries = measures.map((name) => {
    const measured = columnNamed(table, name)
    if (!hasNumbers(measured)) throw new FaultError('missing-column', { column: name }, { column: name })
    return summariesByCode(codes, groups, measured.data)
  })
  return values.map((value, code): Group => ({ value, rows: counts[code] as number, measures: summaries.map((it) => it[code] as Summary) })).sort(byValue)
}

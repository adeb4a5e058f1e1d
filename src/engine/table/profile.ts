import type { ColumnProfile } from '../../contract/documents/profile.ts'
import { byCodePoint } from '../number/code-points.ts'
import { quantile } from '../number/quantile.ts'
import { hasNumbers, type DateColumn, type NumberColumn, type Table, type TableColumn, type WordColumn } from './table.ts'

const mostBars = 20
const mostLevels = 12

/** Edges of the bars of a histogram: one bar a whole number where few are spanned, else 20 of equal width. */
export function barEdges(min: number, max: number, whole: boolean): number[] {
  if (min === max) return [min, max]
  const span = max - min + 1
  if (whole && span <= mostBars) return Array.from({ length: span + 1 }, (_, i) => min - 0.5 + i)
  return Array.from({ length: mostBars + 1 }, (_, i) => (i === mostBars ? max : min + ((max - min) * i) / mostBars))
}

/** The bar that holds a value: from its left edge on, the last one with its right edge too. */
export function barOf(value: number, edges: readonly number[]): number {
  const bars = edges.length - 1
  const low = edges[0] as number
  const high = edges[bars] as number
  if (high === low) return 0
  const bar = Math.max(0, Math.min(bars - 1, Math.floor(((value - low) / (high - low)) * bars)))
  // The division may be off by a bit where a value lies on an edge.
  if (value < (edges[bar] as number)) return Math.max(0, bar - 1)
  return bar < bars - 1 && value >= (edges[bar + 1] as number) ? bar + 1 : bar
}

/** Mean and population deviation of the n numbers that are not gaps; the mean is corrected by the mean of what it leaves over. */
function momentsOf(data: Float64Array, n: number): { mean: number; deviation: number } {
  let sum = 0
  for (const value of data) if (!Number.isNaN(value)) sum += value
  const rough = sum / n
  let rest = 0
  for (const value of data) if (!Number.isNaN(value)) rest += value - rough
  const mean = rough + rest / n
  let squares = 0
  for (const value of data) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean)
  return { mean, deviation: Math.sqrt(squares / n) }
}

function numbersProfile(column: NumberColumn | DateColumn): ColumnProfile {
  // NaN sort to the end.
  const all = column.data.slice().sort()
  let n = all.length
  while (n > 0 && Number.isNaN(all[n - 1])) n--
  const missing = all.length - n
  if (n === 0) return { name: column.name, missing, distinct: 0 }
  const sorted = all.subarray(0, n)
  let distinct = 1
  let whole = true
  for (let i = 0; i < n; i++) {
    if (i > 0 && sorted[i] !== sorted[i - 1]) distinct++
    whole &&= Number.isInteger(sorted[i])
  }
  const min = sorted[0] as number
  const max = sorted[n - 1] as number
  const edges = barEdges(min, max, whole)
  const rows = edges.slice(1).map(() => 0)
  for (let i = 0; i < n; i++) {
    const bar = barOf(sorted[i] as number, edges)
    rows[bar] = (rows[bar] as number) + 1
  }
  return { name: column.name, missing, distinct, numbers: { min, max, ...momentsOf(column.data, n), median: quantile(sorted, 0.5), quantiles: [quantile(sorted, 0.05), quantile(sorted, 0.25), quantile(sorted, 0.75), quantile(sorted, 0.95)], edges, rows } }
}

/** Words by falling number of rows, ties in code-point order. */
export function rankedLevels(column: WordColumn): { value: string; code: number; rows: number }[] {
  const counts = new Int32Array(column.dictionary.length)
  for (const code of column.data) if (code >= 0) counts[code] = (counts[code] as number) + 1
  return column.dictionary
    .map((value, code) => ({ value, code, rows: counts[code] as number }))
    .filter((it) => it.rows > 0)
    .sort((a, b) => b.rows - a.rows || byCodePoint(a.value, b.value))
}

function wordsProfile(column: WordColumn): ColumnProfile {
  const ranked = rankedLevels(column)
  const filled = ranked.reduce((sum, it) => sum + it.rows, 0)
  const top = ranked.slice(0, mostLevels).map(({ value, rows }) => ({ value, rows }))
  return { name: column.name, missing: column.data.length - filled, distinct: ranked.length, levels: { top, others: filled - top.reduce((sum, it) => sum + it.rows, 0) } }
}

/** Facts about one column, from all rows: a sort of its numbers or a count of its words, so it takes its time on long ones. */
export const columnProfile = (column: TableColumn): ColumnProfile => (hasNumbers(column) ? numbersProfile(column) : wordsProfile(column))

export const profileOf = (table: Table): ColumnProfile[] => table.columns.map(columnProfile)

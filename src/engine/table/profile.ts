import type { ColumnProfile } from '../../contract/documents/profile.ts'
import { byCodePoint } from '../number/code-points.ts'
import { quantile } from '../number/quantile.ts'
import type { NumberColumn, Table, WordColumn } from './table.ts'

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
  return Math.max(0, Math.min(bars - 1, Math.floor(((value - low) / (high - low)) * bars)))
}

function numbersProfile(column: NumberColumn): ColumnProfile {
  const sorted = column.data.filter((it) => !Number.isNaN(it)).sort()
  const missing = column.data.length - sorted.length
  if (sorted.length === 0) return { name: column.name, missing, distinct: 0 }
  let distinct = 1
  let sum = 0
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i] as number
    if (i > 0 && sorted[i] !== sorted[i - 1]) distinct += 1
  }
  const mean = sum / sorted.length
  let squares = 0
  for (const value of sorted) squares += (value - mean) * (value - mean)
  const min = sorted[0] as number
  const max = sorted[sorted.length - 1] as number
  const edges = barEdges(min, max, sorted.every(Number.isInteger))
  const rows = edges.slice(1).map(() => 0)
  for (const value of sorted) rows[barOf(value, edges)] = (rows[barOf(value, edges)] as number) + 1
  return { name: column.name, missing, distinct, numbers: { min, max, mean, deviation: Math.sqrt(squares / sorted.length), median: quantile(sorted, 0.5), edges, rows } }
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

/** Facts about every column, from all rows. */
export const profileOf = (table: Table): ColumnProfile[] => table.columns.map((column) => (column.type === 'number' ? numbersProfile(column) : wordsProfile(column)))

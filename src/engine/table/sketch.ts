import { byCodePoint } from '../number/code-points.ts'
import { quantile } from '../number/quantile.ts'
import { findColumn, hasNumbers, type SchemaColumn, type Table, type TableColumn, type WordColumn } from './table.ts'
import { labelsOf, type Targeted } from './target.ts'

/**
 * What numbers or moments of learning rows looked like. `edges`: at most 9, ascending, between bins of about a tenth of the
 * rows each, tied ones once; bin i holds the values up to `edges[i]`, the last one all above; `counts` their rows. `points`:
 * ascending from the least to the greatest value, all values where there are at most 100 different ones (`exact`), else
 * the percentiles; `upTo[i]`: rows with a value ≤ `points[i]`. Without a value all are empty.
 */
export interface NumberSketch {
  readonly name: string
  readonly type: 'number' | 'date'
  readonly missing: number
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  readonly points: readonly number[]
  readonly upTo: readonly number[]
  readonly exact: boolean
}

/** What words of learning rows looked like: the 100 most frequent with their rows, and how many rows all others have together. */
export interface WordSketch {
  readonly name: string
  readonly type: 'category' | 'boolean'
  readonly missing: number
  readonly levels: readonly { readonly word: string; readonly rows: number }[]
  readonly others: number
}

export type ColumnSketch = NumberSketch | WordSketch

/** The learning rows as later files are held against them: bounded in size, whatever the number of rows. */
export interface TrainingSketch {
  readonly rows: number
  readonly columns: readonly ColumnSketch[]
  readonly target?: ColumnSketch
}

const bins = 10
const mostPoints = 100
const mostLevels = 100

/** How many of `sorted` (ascending) are ≤ value. */
export function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Rows in each bin of `edges`, see `NumberSketch`. */
export function binCounts(sorted: Float64Array, edges: readonly number[]): number[] {
  const upTo = [...edges.map((edge) => countUpTo(sorted, edge)), sorted.length]
  return upTo.map((count, i) => count - (upTo[i - 1] ?? 0))
}

/** Undefined where there are more different values than points. */
function differentValues(sorted: Float64Array): number[] | undefined {
  const values: number[] = []
  for (const value of sorted) {
    if (value === values[values.length - 1]) continue
    if (values.length === mostPoints) return undefined
    values.push(value)
  }
  return values
}

const once = (ascending: readonly number[]): number[] => ascending.filter((value, i) => value !== ascending[i - 1])

/** Of n numbers, NaN for gaps, in any order. Copies. O(n log n). */
export function numberSketch(name: string, type: NumberSketch['type'], data: Float64Array): NumberSketch {
  const sorted = data.filter((value) => !Number.isNaN(value)).map((value) => value + 0).sort()
  const n = sorted.length
  if (n === 0) return { name, type, missing: data.length, edges: [], counts: [], points: [], upTo: [], exact: true }
  const edges = once(Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) / bins)))
  const all = differentValues(sorted)
  const points = all ?? once(Array.from({ length: mostPoints + 1 }, (_, i) => sorted[Math.round(((n - 1) * i) / mostPoints)] as number))
  return { name, type, missing: data.length - n, edges, counts: binCounts(sorted, edges), points, upTo: points.map((point) => countUpTo(sorted, point)), exact: all !== undefined }
}

/** Of words by code, −1 for gaps. */
export function wordSketch(name: string, type: WordSketch['type'], dictionary: readonly string[], codes: Int32Array): WordSketch {
  const counts = new Int32Array(dictionary.length)
  let filled = 0
  for (const code of codes) {
    if (code < 0) continue
    counts[code] = (counts[code] as number) + 1
    filled += 1
  }
  const ranked = dictionary.map((word, code) => ({ word, rows: counts[code] as number })).filter((it) => it.rows > 0)
  ranked.sort((a, b) => b.rows - a.rows || byCodePoint(a.word, b.word))
  const levels = ranked.slice(0, mostLevels)
  return { name, type, missing: codes.length - filled, levels, others: filled - levels.reduce((sum, it) => sum + it.rows, 0) }
}

const typeOfWords = ({ type }: WordColumn): WordSketch['type'] => (type === 'boolean' ? type : 'category')

function columnSketch(column: TableColumn, rows: Int32Array): ColumnSketch {
  if (hasNumbers(column)) return numberSketch(column.name, column.type, Float64Array.from(rows, (row) => column.data[row] as number))
  return wordSketch(column.name, typeOfWords(column), column.dictionary, rows.map((row) => column.data[row] as number))
}

/** Labels are words, also where the column holds numbers. */
function targetSketch(name: string, target: Targeted): ColumnSketch {
  return target.task === 'regress' ? numberSketch(name, 'number', target.values) : wordSketch(name, 'category', labelsOf(target), target.codes)
}

/**
 * The columns of `schema`, in its order, and the target as `rows` of `table` show them; no other row is looked at. `target`
 * holds what is to be predicted in these rows.
 */
export function trainingSketch(table: Table, schema: readonly SchemaColumn[], rows: Int32Array, target?: { readonly name: string; readonly part: Targeted }): TrainingSketch {
  const columns = schema.flatMap(({ name }) => {
    const column = findColumn(table, name)
    return column === undefined ? [] : [columnSketch(column, rows)]
  })
  return { rows: rows.length, columns, ...(target === undefined ? {} : { target: targetSketch(target.name, target.part) }) }
}

import { FaultError } from '../../contract/fault.ts'
import { byCodePoint } from '../number/code-points.ts'
import { quantile } from '../number/quantile.ts'
import { findColumn, type NumberColumn, type SchemaColumn, type Table, type WordColumn } from '../table/table.ts'

/** A number column as the learning rows show it. All gaps: everything 0. `deviation`: see `spread`. */
export interface NumberFacts {
  readonly name: string
  readonly type: 'number'
  readonly min: number
  readonly max: number
  readonly median: number
  readonly whole: boolean
  readonly gaps: number
  /** Mean and population deviation after gaps were filled with the median; a deviation of 0 counts as 1. */
  readonly mean: number
  readonly deviation: number
}

/** A category as the learning rows show it: levels in code-point order, the most frequent (the first on ties; none: ""). */
export interface CategoryFacts {
  readonly name: string
  readonly type: 'category'
  readonly levels: readonly string[]
  readonly most: string
  readonly gaps: number
}

export type ColumnFacts = NumberFacts | CategoryFacts

/** The columns of `schema` in `table`, in its order; throws `missing-column`, also where numbers and words are mixed up. */
export function inputColumns(table: Table, schema: readonly SchemaColumn[]): (NumberColumn | WordColumn)[] {
  return schema.map(({ name, type }) => {
    const column = findColumn(table, name)
    if (column === undefined || column.type === 'date' || (column.type === 'number') !== (type === 'number')) throw new FaultError('missing-column', { column: name }, { column: name })
    return column
  })
}

/** All that is ever learned about columns apart from a target, from `rows` of `table`; no other row is looked at. O(n log n) a column. */
export function columnFacts(table: Table, schema: readonly SchemaColumn[], rows: Int32Array): ColumnFacts[] {
  return inputColumns(table, schema).map((column) => (column.type === 'number' ? numberFacts(column, rows) : categoryFacts(column, rows)))
}

function numberFacts({ name, data }: NumberColumn, rows: Int32Array): NumberFacts {
  const values = new Float64Array(rows.length)
  let count = 0
  let whole = true
  for (let i = 0; i < rows.length; i++) {
    const value = data[rows[i] as number] as number
    if (Number.isNaN(value)) continue
    values[count++] = value
    whole &&= Number.isInteger(value)
  }
  const gaps = rows.length - count
  if (count === 0) return { name, type: 'number', min: 0, max: 0, median: 0, whole, gaps, mean: 0, deviation: 1 }
  const sorted = values.slice(0, count).sort()
  const min = sorted[0] as number
  const max = sorted[count - 1] as number
  const median = quantile(sorted, 0.5)
  return { name, type: 'number', min, max, median, whole, gaps, ...spread(values.fill(median, count), min, max) }
}

/** Below this a double loses digits, down to 0. */
const leastNormal = 2.2250738585072014e-308

/**
 * Mean and population deviation in two passes. A deviation that is 0, or that rounding alone could make (the bound of
 * scikit-learn's StandardScaler), counts as 1. Very large and very small numbers are brought near 1 first, so that squares neither over- nor underflow.
 */
function spread(values: Float64Array, min: number, max: number): { mean: number; deviation: number } {
  if (min === max) return { mean: min, deviation: 1 }
  const n = values.length
  const largest = Math.max(Math.abs(min), Math.abs(max))
  const unit = largest > 1e100 || largest < 1e-100 ? largest : 1
  let sum = 0
  for (let i = 0; i < n; i++) sum += (values[i] as number) / unit
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) {
    const off = (values[i] as number) / unit - mean
    squares += off * off
  }
  const variance = squares / n
  const noise = n * Math.abs(mean) * Number.EPSILON
  const constant = variance <= n * Number.EPSILON * variance + noise * noise
  const deviation = Math.sqrt(variance) * unit
  return { mean: mean * unit, deviation: constant || deviation < leastNormal ? 1 : deviation }
}

function categoryFacts({ name, data, dictionary }: WordColumn, rows: Int32Array): CategoryFacts {
  const counts = new Int32Array(dictionary.length)
  let gaps = 0
  for (let i = 0; i < rows.length; i++) {
    const code = data[rows[i] as number] as number
    if (code < 0) gaps += 1
    else counts[code] = (counts[code] as number) + 1
  }
  const seen: number[] = []
  for (let code = 0; code < counts.length; code++) if ((counts[code] as number) > 0) seen.push(code)
  seen.sort((a, b) => byCodePoint(dictionary[a] as string, dictionary[b] as string))
  let most = seen[0]
  for (const code of seen) if (most === undefined || (counts[code] as number) > (counts[most] as number)) most = code
  return { name, type: 'category', levels: seen.map((code) => dictionary[code] as string), most: most === undefined ? '' : (dictionary[most] as string), gaps }
}

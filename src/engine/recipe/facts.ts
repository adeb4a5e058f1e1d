import { byCodePoint } from '../number/code-points.ts'
import { quantileAmong } from '../number/quantile.ts'
import type { SchemaColumn } from '../table/table.ts'

/** Numbers or moments as the learning rows show them. All gaps: everything 0. `deviation`: see `spread`. */
export interface NumberFacts {
  readonly name: string
  readonly type: 'number' | 'date'
  readonly min: number
  readonly max: number
  readonly median: number
  readonly whole: boolean
  readonly gaps: number
  /** Mean and population deviation after gaps were filled with the median; a deviation of 0 counts as 1. */
  readonly mean: number
  readonly deviation: number
}

/** Words as the learning rows show them: levels in code-point order, the most frequent (the first on ties; none: ""). */
export interface WordFacts {
  readonly name: string
  readonly type: 'category' | 'boolean'
  readonly levels: readonly string[]
  readonly most: string
  readonly gaps: number
}

export type ColumnFacts = NumberFacts | WordFacts

/** The numbers that are no gaps, in row order. Copies. */
export function numbersIn(data: Float64Array): Float64Array {
  const values = new Float64Array(data.length)
  let count = 0
  for (let i = 0; i < data.length; i++) if (!Number.isNaN(data[i])) values[count++] = data[i] as number
  return values.subarray(0, count)
}

/** The numbers that are no gaps, ascending. Copies. O(n log n). */
export const sortedNumbers = (data: Float64Array): Float64Array => numbersIn(data).sort()

/** About O(n). */
export function numberFacts(name: string, type: NumberFacts['type'], data: Float64Array): NumberFacts {
  const values = numbersIn(data)
  const gaps = data.length - values.length
  if (values.length === 0) return { name, type, min: 0, max: 0, median: 0, whole: true, gaps, mean: 0, deviation: 1 }
  let [min, max] = [Infinity, -Infinity]
  for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)]
  const median = quantileAmong(values, 0.5)
  return { name, type, min, max, median, whole: values.every(Number.isInteger), gaps, ...spread(filled(data, gaps, median), min, max) }
}

/** The numbers in row order with the median behind them for each gap, so that sums run in one order whatever the gaps. */
function filled(data: Float64Array, gaps: number, median: number): Float64Array {
  if (gaps === 0) return data
  const values = new Float64Array(data.length).fill(median, data.length - gaps)
  values.set(numbersIn(data))
  return values
}

/** Below this a double loses digits, down to 0. */
const leastNormal = 2.2250738585072014e-308

/**
 * Mean and population deviation in two passes. A deviation that is 0, or that rounding alone could make (the bound of
 * scikit-learn's StandardScaler), counts as 1. Very large and very small numbers are brought near 1 first, so that squares neither over- nor underflow.
 */
export function spread(values: Float64Array, min: number, max: number): { mean: number; deviation: number } {
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

/** How many of `codes` are each word of a dictionary of `words`, and how many are gaps. */
export function wordCounts(codes: Int32Array, words: number): { counts: Int32Array; gaps: number } {
  const counts = new Int32Array(words)
  let gaps = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    if (code < 0) gaps += 1
    else counts[code] = (counts[code] as number) + 1
  }
  return { counts, gaps }
}

/** The codes of the words that occur, in code-point order of the words. */
export function seenCodes(dictionary: readonly string[], counts: Int32Array): number[] {
  const seen: number[] = []
  for (let code = 0; code < counts.length; code++) if ((counts[code] as number) > 0) seen.push(code)
  return seen.sort((a, b) => byCodePoint(dictionary[a] as string, dictionary[b] as string))
}

/** Words that no row has are not counted. */
export function wordFacts(name: string, type: Exclude<SchemaColumn['type'], NumberFacts['type']>, dictionary: readonly string[], codes: Int32Array): WordFacts {
  const { counts, gaps } = wordCounts(codes, dictionary.length)
  const seen = seenCodes(dictionary, counts)
  let most = seen[0]
  for (const code of seen) if (most === undefined || (counts[code] as number) > (counts[most] as number)) most = code
  return { name, type, levels: seen.map((code) => dictionary[code] as string), most: most === undefined ? '' : (dictionary[most] as string), gaps }
}

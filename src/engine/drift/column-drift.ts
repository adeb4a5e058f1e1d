import { hasNumbers, type TableColumn } from '../table/table.ts'
import { binCounts, type ColumnSketch, type NumberSketch, type WordSketch } from '../table/sketch.ts'
import { wordsByRows } from './word-rows.ts'
import { gathered, homogeneity, stabilityIndex, type Cell } from './cells.ts'
import { allAmongNew, fisherExact } from './exact-tests.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'

/** With fewer rows on either side nothing is tested: such a file says too little. */
export const fewestRows = 30

/** How many words that were never learned are named. */
const mostWords = 20

/** A test before its p is corrected for all tests of the file. */
export interface Found {
  readonly kind: 'kolmogorov-smirnov' | 'chi-squared' | 'fisher' | 'unseen'
  readonly p: number
  readonly statistic?: number
}

/** What a column of a new file looks like beside its learning rows. Shares lie between 0 and 1. */
export interface ColumnFacts<Test extends Found = Found> {
  readonly name: string
  readonly type: ColumnSketch['type']
  /** Rows of the new file with a value. */
  readonly rows: number
  /** Shares of gaps. */
  readonly missing: { readonly learned: number; readonly now: number; readonly test?: Test }
  /** Numbers and moments below or above all that were learned. */
  readonly outside?: { readonly low: number; readonly high: number; readonly rows: number; readonly share: number }
  /** Words that were never learned, the most frequent first, at most 20 of them. */
  readonly unseen?: { readonly distinct: number; readonly rows: number; readonly share: number; readonly words: readonly { readonly word: string; readonly rows: number }[]; readonly test?: Test }
  /** Absent where there is no value on one side. */
  readonly psi?: number
  /** Of the distribution. */
  readonly test?: Test
  /** Whether both sides have enough rows with a value for a test. */
  readonly enough: boolean
}

/** `learned` rows taught the model. */
function missingFacts(sketch: ColumnSketch, learned: number, gaps: number, rows: number): ColumnFacts['missing'] {
  const shares = { learned: sketch.missing / learned, now: gaps / rows }
  if (Math.min(learned, rows) < fewestRows) return shares
  return { ...shares, test: { kind: 'fisher', p: fisherExact({ marked: sketch.missing, rows: learned }, { marked: gaps, rows }) } }
}

function numberFacts(sketch: NumberSketch, learned: number, data: Float64Array): ColumnFacts {
  const sorted = data.filter((value) => !Number.isNaN(value)).sort()
  const old = learned - sketch.missing
  const base = { name: sketch.name, type: sketch.type, rows: sorted.length, missing: missingFacts(sketch, learned, data.length - sorted.length, data.length) }
  if (old === 0 || sorted.length === 0) return { ...base, enough: false }
  const [low, high] = [sketch.points[0] as number, sketch.points[sketch.points.length - 1] as number]
  const rows = sorted.reduce((count, value) => count + (value < low || value > high ? 1 : 0), 0)
  const fresh = binCounts(sorted, sketch.edges)
  const outside = { low, high, rows, share: rows / sorted.length }
  const psi = stabilityIndex(sketch.counts.map((count, i) => ({ old: count, fresh: fresh[i] as number })))
  const enough = Math.min(old, sorted.length) >= fewestRows
  return { ...base, outside, psi, enough, ...(enough ? { test: { kind: 'kolmogorov-smirnov', ...kolmogorovSmirnov(sketch, sorted) } as const } : {}) }
}

/**
 * `words` holds every word that was learned. The test of unseen words asks for the most frequent one how likely it is that all
 * its rows are new ones by chance, times the number of words it might have been.
 */
function wordFacts(sketch: WordSketch, learned: number, words: readonly string[], rows: { readonly of: ReadonlyMap<string, number>; readonly filled: number; readonly all: number }): ColumnFacts {
  const old = learned - sketch.missing
  const base = { name: sketch.name, type: sketch.type, rows: rows.filled, missing: missingFacts(sketch, learned, rows.all - rows.filled, rows.all) }
  if (old === 0 || rows.filled === 0) return { ...base, enough: false }
  const known = new Set(words)
  const strange = [...rows.of].flatMap(([word, count]) => (known.has(word) ? [] : [{ word, rows: count }]))
  const inStrange = strange.reduce((sum, it) => sum + it.rows, 0)
  const enough = Math.min(old, rows.filled) >= fewestRows
  const most = strange[0]?.rows
  const p = most === undefined ? 1 : Math.min(1, allAmongNew(most, old, rows.filled) * (known.size + strange.length))
  const unseen = { distinct: strange.length, rows: inStrange, share: inStrange / rows.filled, words: strange.slice(0, mostWords), ...(enough && sketch.type === 'category' ? { test: { kind: 'unseen', p } as const } : {}) }
  const listed = sketch.levels.map((level): Cell => ({ old: level.rows, fresh: rows.of.get(level.word) ?? 0 }))
  const cells = gathered(listed, { old: sketch.others, fresh: rows.filled - listed.reduce((sum, cell) => sum + cell.fresh, 0) })
  const test = enough ? homogeneity(cells) : undefined
  return { ...base, unseen, psi: stabilityIndex(cells), enough, ...(test === undefined ? {} : { test }) }
}

/** A column of a new file beside its sketch; `words`: all that were learned, where the column has words. O(n log n). */
export function columnFacts(sketch: ColumnSketch, learned: number, words: readonly string[], column: TableColumn): ColumnFacts {
  if ('points' in sketch) return numberFacts(sketch, learned, hasNumbers(column) ? column.data : new Float64Array(column.data.length).fill(NaN))
  const { of, filled } = wordsByRows(column)
  return wordFacts(sketch, learned, words, { of, filled, all: column.data.length })
}

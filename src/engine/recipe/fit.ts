import { byCodePoint } from '../number/code-points.ts'
import { median } from '../number/quantile.ts'
import { FaultError } from '../../contract/fault.ts'
import { findColumn, type NumberColumn, type SchemaColumn, type Table, type WordColumn } from '../table/table.ts'
import type { FittedRecipe, FittedStep } from './fitted.ts'
import type { Needs } from './needs.ts'

const numbersOf = (column: NumberColumn, rows: Int32Array): Float64Array => Float64Array.from(rows, (row) => column.data[row] as number)

function levelCounts(column: WordColumn, rows: Int32Array): Map<string, number> {
  const counts = new Int32Array(column.dictionary.length)
  for (const row of rows) {
    const code = column.data[row] as number
    if (code >= 0) counts[code] = (counts[code] as number) + 1
  }
  const seen = [...counts.keys()].filter((code) => (counts[code] as number) > 0)
  return new Map(seen.map((code) => [column.dictionary[code] as string, counts[code] as number] as const).sort(([a], [b]) => byCodePoint(a, b)))
}

/** The most frequent level; the first in code-point order on ties; "" where every learning row is a gap. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let most = ''
  let rows = 0
  for (const [level, count] of counts) {
    if (count > rows) {
      most = level
      rows = count
    }
  }
  return most
}

/** Mean and population deviation of numbers without gaps, in two passes; deviation 0 counts as 1. */
function meanAndDeviation(values: Float64Array): { mean: number; deviation: number } {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) * (value - mean)
  const deviation = Math.sqrt(squares / values.length)
  return { mean, deviation: deviation > 0 && Number.isFinite(deviation) ? deviation : 1 }
}

/** The columns of `schema` in `table`; throws `missing-column`. */
export function inputColumns(table: Table, schema: readonly SchemaColumn[]): (NumberColumn | WordColumn)[] {
  return schema.map(({ name, type }) => {
    const column = findColumn(table, name)
    if (column === undefined || (column.type === 'number') !== (type === 'number')) throw new FaultError('missing-column', { column: name })
    return column
  })
}

/**
 * Fits the automatic steps a learner needs on the rows `rows` of `table`, and looks at no other row. Order: impute,
 * one-hot, scale. A number column whose learning rows are all gaps is filled with 0.
 */
export function fitNeeds(table: Table, schema: readonly SchemaColumn[], rows: Int32Array, needs: Needs): FittedRecipe {
  const columns = inputColumns(table, schema)
  const numbers = columns.filter((column) => column.type === 'number')
  const words = columns.filter((column) => column.type !== 'number')
  const counts = new Map(words.map((column) => [column.name, levelCounts(column, rows)]))
  const fill = new Map(numbers.map((column) => [column.name, finite(median(numbersOf(column, rows)))]))
  const steps: FittedStep[] = []
  if (needs.impute) {
    steps.push({ id: 'impute', columns: columns.map(({ name, type }) => ({ name, value: type === 'number' ? (fill.get(name) ?? 0) : mostFrequent(counts.get(name) ?? new Map()) })) })
  }
  if (needs.oneHot && words.length > 0) steps.push({ id: 'one-hot', columns: words.map(({ name }) => ({ name, levels: [...(counts.get(name)?.keys() ?? [])] })) })
  if (needs.scale && numbers.length > 0) {
    steps.push({
      id: 'scale',
      columns: numbers.map((column) => {
        const filled = numbersOf(column, rows).map((value) => (Number.isNaN(value) ? (fill.get(column.name) ?? 0) : value))
        return { name: column.name, ...meanAndDeviation(filled) }
      }),
    })
  }
  return { schema: schema.map(({ name, type }) => ({ name, type })), steps }
}

const finite = (value: number): number => (Number.isNaN(value) ? 0 : value)

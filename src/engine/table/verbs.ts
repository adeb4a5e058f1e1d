import { op, table } from 'arquero'

/**
 * How many rows have each code from 0 to below `codes`; negative ones are not counted. Codes are whole numbers, so no
 * text is ever quoted into a group's key.
 */
export function countCodes(code: Int32Array, codes: number): Int32Array {
  const counts = new Int32Array(codes)
  const groups = table({ code }).groupby('code').count().objects() as { code: number; count: number }[]
  for (const group of groups) if (group.code >= 0) counts[group.code] = group.count
  return counts
}

/** Of the numbers of a group that are not gaps; all but `values` are NaN where there are none. */
export interface Summary {
  readonly rows: number
  readonly values: number
  readonly mean: number
  readonly min: number
  readonly max: number
}

const empty: Summary = { rows: 0, values: 0, mean: NaN, min: NaN, max: NaN }

/** The numbers of each code from 0 to below `codes`, NaN a gap; rows with a negative code are left out. */
export function summariesByCode(code: Int32Array, codes: number, value: Float64Array): Summary[] {
  const found = new Array<Summary>(codes).fill(empty)
  const groups = table({ code, value })
    .groupby('code')
    .rollup({ rows: op.count(), values: op.valid('value'), mean: op.mean('value'), min: op.min('value'), max: op.max('value') })
    .objects() as (Summary & { code: number })[]
  for (const { code: at, rows, values, ...numbers } of groups) {
    if (at >= 0) found[at] = values === 0 ? { ...empty, rows } : { rows, values, mean: numbers.mean, min: numbers.min, max: numbers.max }
  }
  return found
}

/**
 * Pairs of row numbers whose codes are equal, in the order of the left rows and within one of the right; negative codes
 * match nothing. `keepLeft`: a left row without a partner stays, with −1 on the right.
 */
export function pairsByCode(left: Int32Array, right: Int32Array, keepLeft: boolean): { left: Int32Array; right: Int32Array } {
  const rowsOf = (codes: Int32Array): number[] => Array.from(codes.keys()).filter((row) => (codes[row] as number) >= 0)
  const [leftRows, rightRows] = [rowsOf(left), rowsOf(right)]
  const joined = table({ leftCode: leftRows.map((row) => left[row] as number), leftRow: leftRows })
    .join(table({ rightCode: rightRows.map((row) => right[row] as number), rightRow: rightRows }), ['leftCode', 'rightCode'])
    .objects({ limit: Infinity }) as { leftRow: number; rightRow: number }[]
  const pairs = joined.map(({ leftRow, rightRow }): [number, number] => [leftRow, rightRow])
  if (keepLeft) {
    const matched = new Set(pairs.map(([row]) => row))
    for (const row of left.keys()) if (!matched.has(row)) pairs.push([row, -1])
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { left: Int32Array.from(pairs, ([row]) => row), right: Int32Array.from(pairs, ([, row]) => row) }
}

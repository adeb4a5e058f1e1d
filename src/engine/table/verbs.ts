import { op, table as arqueroTable } from 'arquero'

/**
 * Rows by pairs of codes: how often (first[i], second[i]) occurs. Codes are whole numbers, so no text is ever quoted into
 * a group's key.
 */
export function countPairs(first: Int32Array, second: Int32Array): { first: number; second: number; rows: number }[] {
  const counted = arqueroTable({ first, second }).groupby('first', 'second').rollup({ rows: op.count() })
  return counted.objects() as { first: number; second: number; rows: number }[]
}

import { table } from 'arquero'

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

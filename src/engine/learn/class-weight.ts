import type { Param } from './param.ts'

/** How much the classes count: `balanced`: as if each had the same number of rows. */
export const classWeightParam = { kind: 'choice', options: ['none', 'balanced'], initial: 'none' } as const satisfies Param

/**
 * What each of n rows counts: `weight` (absent: 1) times n / (k · n_c), where n_c rows have the row's class and k classes
 * occur (scikit-learn's class_weight="balanced", which counts rows and not their weights). `none`: `weight` as it is.
 */
export function classWeights(kind: 'none' | 'balanced', codes: Int32Array, classes: number, weight?: Float64Array): Float64Array | undefined {
  if (kind === 'none') return weight
  const rows = new Float64Array(classes)
  for (const code of codes) rows[code] = (rows[code] as number) + 1
  const present = rows.reduce((count, it) => count + (it > 0 ? 1 : 0), 0)
  return Float64Array.from(codes, (code, i) => (codes.length / (present * (rows[code] as number))) * (weight?.[i] ?? 1))
}

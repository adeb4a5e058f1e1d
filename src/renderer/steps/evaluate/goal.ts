import type { Format } from '../../format/format.ts'

const inItsUnit = new Set(['mae', 'rmse', 'median_ae'])

/** A score with no more digits than it bears; errors in the target's own unit. */
export const valueOf = (metric: string, value: number, format: Format): string => (inItsUnit.has(metric) ? format.amount(value, 3) : format.fixed(value, 3))

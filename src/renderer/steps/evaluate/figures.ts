import type { Formula } from '../../../contract/documents/run.ts'
import type { Format } from '../../format/format.ts'

/** A figure with about four digits that count, zeros kept: 47.20, 4,050, 0.001235. */
export function fourDigits(value: number, format: Format): string {
  if (!Number.isFinite(value) || (value !== 0 && Math.abs(value) < 1e-6)) return format.amount(value, 4)
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))
  return format.fixed(value, Math.min(8, Math.max(0, 3 - magnitude)))
}

/** What the middle of a slider or of two cells leaves in the last digits goes: 10.65, not 10.649999999999999. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12))

/** The classes that are most likely, the likeliest first; as many as `most`. */
export const likeliest = (probabilities: readonly number[], most: number): { readonly kind: number; readonly share: number }[] =>
  probabilities.map((share, kind) => ({ kind, share })).sort((a, b) => b.share - a.share).slice(0, most)

/** A line or S-curve written out with every digit that counts. */
export function writtenFormula(formula: Formula, target: string, format: Format): string {
  const terms = formula.terms.map(({ name, weight }) => `${format.amount(weight, 9)} · ${name}`)
  const sum = [...terms, format.amount(formula.intercept, 10)].join(' + ').replaceAll('+ −', '− ')
  return formula.kind === 'line' ? `${target} = ${sum}` : `z = ${sum}, p = 1 / (1 + e^−z)`
}

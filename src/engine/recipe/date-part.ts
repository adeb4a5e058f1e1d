import type { DatePart } from './fitted.ts'

export const dayMs = 86_400_000

export const dateParts: readonly DatePart[] = ['year', 'month', 'day', 'weekday', 'hour', 'days']

/** Year, month or day of a count of days since 1970-01-01, in the Gregorian calendar without end. Source: H. Hinnant, chrono-compatible low-level date algorithms, civil_from_days. */
function civil(days: number, part: 'year' | 'month' | 'day'): number {
  // Years begin in March here, so that a leap day is the last of its year; eras are 400 years.
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const ofEra = z - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  if (part === 'day') return ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return part === 'month' ? month : yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
}

/** A part of a moment (milliseconds since 1970-01-01 UTC), as pandas counts it: Monday is 0. A gap stays one. */
export function partOf(ms: number, part: DatePart): number {
  const days = Math.floor(ms / dayMs)
  switch (part) {
    case 'days':
      return ms / dayMs
    case 'weekday':
      return (((days + 3) % 7) + 7) % 7
    case 'hour':
      return Math.floor((ms - days * dayMs) / 3_600_000)
    default:
      return civil(days, part)
  }
}

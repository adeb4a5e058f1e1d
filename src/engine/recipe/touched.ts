import type { FittedStep } from './fitted.ts'
import type { Live } from './frame.ts'

const never = (): boolean => false
const always = (): boolean => true

/** Words by their code: whether a step changes them. */
function words(live: Live, changes: (word: string) => boolean): (row: number) => boolean {
  if (!('codes' in live)) return never
  const changed = Uint8Array.from(live.dictionary, (word) => (changes(word) ? 1 : 0))
  const codes = live.codes.read()
  return (row) => changed[codes[row] as number] === 1
}

const numbers = (live: Live, changes: (value: number) => boolean): ((row: number) => boolean) => {
  if (!('numbers' in live)) return never
  const data = live.numbers.read()
  return (row) => changes(data[row] as number)
}

const gaps = (live: Live): ((row: number) => boolean) => {
  if (!('codes' in live)) return numbers(live, Number.isNaN)
  const codes = live.codes.read()
  return (row) => (codes[row] as number) < 0
}

/**
 * Which rows of a column, as it is before a step, have a cell that the step changes, or that it sets a flag for. A column
 * that is taken away, or put on other columns, changes in every row.
 */
export function touchedBy(step: FittedStep, it: FittedStep['columns'][number], live: Live): (row: number) => boolean {
  switch (step.id) {
    case 'impute': {
      const { value } = it as (typeof step.columns)[number]
      return typeof value === ('codes' in live ? 'string' : 'number') && !Number.isNaN(value) ? gaps(live) : never
    }
    case 'missing-flag':
      return gaps(live)
    case 'rare': {
      const { keep, other } = it as (typeof step.columns)[number]
      const kept = new Set([...keep, other])
      return words(live, (word) => !kept.has(word))
    }
    case 'cap':
    case 'mark': {
      const { low, high } = it as (typeof step.columns)[number]
      return numbers(live, (value) => value < low || value > high)
    }
    case 'scale':
    case 'date-parts':
      return numbers(live, (value) => !Number.isNaN(value))
    case 'ordinal': {
      return words(live, () => true)
    }
    default:
      return always
  }
}

import type { SchemaColumn } from '../table/table.ts'

interface Named {
  readonly name: string
}

/** Fills gaps: numbers with a number, words with a word (one that no row has makes a level of its own for gaps). */
export interface FittedImpute {
  readonly id: 'impute'
  readonly columns: readonly (Named & { readonly value: number | string })[]
}

/** Puts the number column `as` behind each column: 1 where it has a gap, else 0. It sees the gaps that are left when it runs. */
interface FittedMissingFlag {
  readonly id: 'missing-flag'
  readonly columns: readonly (Named & { readonly as: string })[]
}

/**
 * Replaces each column of words by one column a level, 0 or 1, called `name=level`, in place and in order; `levels` are
 * those of the learning rows in code-point order, none dropped. An unseen word and a gap are 0 everywhere.
 */
export interface FittedOneHot {
  readonly id: 'one-hot'
  readonly columns: readonly (Named & { readonly levels: readonly string[] })[]
}

/** Words that are not in `keep`, unseen ones too, become `other`; gaps stay. */
export interface FittedRare {
  readonly id: 'rare'
  readonly columns: readonly (Named & { readonly keep: readonly string[]; readonly other: string })[]
}

/** Replaces words by the number of their level, from 0; an unseen word becomes a gap. */
export interface FittedOrdinal {
  readonly id: 'ordinal'
  readonly columns: readonly (Named & { readonly levels: readonly string[] })[]
}

/**
 * (x − centre) / spread. standard: mean and population deviation; min-max: least value and range; robust: median and
 * interquartile range. A spread of 0 counts as 1.
 */
export interface FittedScale {
  readonly id: 'scale'
  readonly kind: 'standard' | 'min-max' | 'robust'
  readonly columns: readonly (Named & { readonly centre: number; readonly spread: number })[]
}

/** Numbers below `low` become `low`, above `high` become `high`; gaps stay. */
export interface FittedCap {
  readonly id: 'cap'
  readonly columns: readonly (Named & { readonly low: number; readonly high: number })[]
}

/** Puts the number column `as` behind each column: 1 where it is below `low` or above `high`, else 0, gaps too. */
export interface FittedMark {
  readonly id: 'mark'
  readonly columns: readonly (Named & { readonly low: number; readonly high: number; readonly as: string })[]
}

interface FittedDrop {
  readonly id: 'drop-constant' | 'drop-identifier'
  readonly columns: readonly Named[]
}

/** weekday: Monday is 0; days: since 1970-01-01, with their fraction. All of UTC. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'days'

/** Replaces each column of moments by number columns called `name.part`; a gap is a gap in each. */
export interface FittedDateParts {
  readonly id: 'date-parts'
  readonly columns: readonly (Named & { readonly parts: readonly DatePart[] })[]
}

export type FittedStep = FittedImpute | FittedMissingFlag | FittedOneHot | FittedRare | FittedOrdinal | FittedScale | FittedCap | FittedMark | FittedDrop | FittedDateParts

/** The input columns in table order and the steps in the order in which they run. Plain data. */
export interface FittedRecipe {
  readonly schema: readonly SchemaColumn[]
  readonly steps: readonly FittedStep[]
}

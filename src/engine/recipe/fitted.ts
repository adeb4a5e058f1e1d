import type { SchemaColumn } from '../table/table.ts'

/** Fills gaps: a number column with the median of the learning rows, a category with its most frequent level. */
export interface FittedImpute {
  readonly id: 'impute'
  readonly columns: readonly { readonly name: string; readonly value: number | string }[]
}

/**
 * Replaces each category by one column a level, 0 or 1, in place and in order; `levels` are those of the learning
 * rows in code-point order, none dropped. An unseen value is 0 everywhere.
 */
export interface FittedOneHot {
  readonly id: 'one-hot'
  readonly columns: readonly { readonly name: string; readonly levels: readonly string[] }[]
}

/** (x − mean) / deviation for number columns of the table (not one-hot ones); deviation: population, 0 counts as 1. */
export interface FittedScale {
  readonly id: 'scale'
  readonly columns: readonly { readonly name: string; readonly mean: number; readonly deviation: number }[]
}

export type FittedStep = FittedImpute | FittedOneHot | FittedScale

/** The input columns in table order and the steps in the order in which they run. Plain data. */
export interface FittedRecipe {
  readonly schema: readonly SchemaColumn[]
  readonly steps: readonly FittedStep[]
}

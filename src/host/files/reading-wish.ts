import type { TextReading } from '../../contract/documents/dataset.ts'

/** How a person wants a file read; what is left out is found out. */
export interface ReadingWish {
  readonly encoding?: TextReading['encoding']
  readonly delimiter?: TextReading['delimiter']
  readonly quote?: TextReading['quote']
  /** The line that names the columns, counted from 1; or that none does. */
  readonly header?: number | 'none'
  /** How many lines that are not blank stand above the names, or above the first row. */
  readonly titleRows?: number
  readonly decimal?: TextReading['decimal']
  readonly thousands?: TextReading['thousands']
  /** The name of a sheet of a workbook. */
  readonly sheet?: string
}

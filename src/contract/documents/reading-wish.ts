import * as v from 'valibot'
import { Count } from './ids.ts'
import { TextReading } from './dataset.ts'

const { encoding, delimiter, quote, decimal, thousands } = TextReading.entries

/** How a person wants a file read; what is left out is found out. */
export const ReadingWish = v.object({
  encoding: v.exactOptional(encoding),
  delimiter: v.exactOptional(delimiter),
  quote: v.exactOptional(quote),
  /** The line that names the columns, counted from 1; or that none does. */
  header: v.exactOptional(v.union([v.pipe(Count, v.minValue(1)), v.literal('none')])),
  /** How many lines that are not blank stand above the names, or above the first row. */
  titleRows: v.exactOptional(Count),
  decimal: v.exactOptional(decimal),
  thousands: v.exactOptional(thousands),
  /** The name of a sheet of a workbook. */
  sheet: v.exactOptional(v.string()),
})
export type ReadingWish = v.InferOutput<typeof ReadingWish>

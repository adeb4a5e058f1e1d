import * as v from 'valibot'
import { Count } from './ids.ts'

/** How a text file may be cut into cells. */
export const textForms = {
  encoding: v.picklist(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
  /** The character itself. */
  delimiter: v.picklist([',', ';', '\t', '|']),
  quote: v.picklist(['"', "'", 'none']),
}

/** How numbers may be written. */
export const numberForms = {
  decimal: v.picklist(['.', ',']),
  /** What stands between groups of three digits. */
  thousands: v.picklist(['none', ',', '.', ' ', "'"]),
}

/** How a person wants a file read; what is left out is found out. */
export const ReadingWish = v.object({
  encoding: v.exactOptional(textForms.encoding),
  delimiter: v.exactOptional(textForms.delimiter),
  quote: v.exactOptional(textForms.quote),
  /** The line that names the columns, counted from 1; or that none does. */
  header: v.exactOptional(v.union([v.pipe(Count, v.minValue(1)), v.literal('none')])),
  /** How many lines that are not blank stand above the names, or above the first row. */
  titleRows: v.exactOptional(Count),
  decimal: v.exactOptional(numberForms.decimal),
  thousands: v.exactOptional(numberForms.thousands),
  /** The name of a sheet of a workbook. */
  sheet: v.exactOptional(v.string()),
})
export type ReadingWish = v.InferOutput<typeof ReadingWish>

import type { Decimal } from './number-words.ts'
import type { SampleRecord } from './sample.ts'

/** What can only be a number with that decimal sign; what could be either (1,234) counts for neither. */
const only = {
  ',': /^[^\d.,]*(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|0,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{4,},\d+)\D*$/,
  '.': /^[^\d.,]*(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|0?\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+)(?:[eE][-+]?\d+)?\D*$/,
} as const
const either = /^\s*[-+]?[1-9]\d{0,2},\d{3}\s*$/

/**
 * The decimal sign of a file: the one that more of its first cells can only be written with. Where none tells, a comma
 * in a file whose cells are set apart by something else and hold the like of 1,234: there a comma is kept for decimals.
 */
export function decimalSign(records: readonly SampleRecord[], delimiter: string | undefined): Decimal {
  let commas = 0
  let points = 0
  let open = 0
  for (const { cells } of records) {
    for (const cell of cells) {
      if (only[','].test(cell)) commas++
      else if (only['.'].test(cell)) points++
      else if (either.test(cell)) open++
    }
  }
  // Among commas, a pair such as 1,2 is more often a list than a number.
  if (delimiter === ',' || delimiter === undefined) return commas > 2 * points && commas > 2 && records.some(({ cells }) => cells.some((it) => /,\d{2,}\D*$/.test(it) && only[','].test(it))) ? ',' : '.'
  if (commas !== points) return commas > points ? ',' : '.'
  return delimiter === ';' && open > 0 ? ',' : '.'
}

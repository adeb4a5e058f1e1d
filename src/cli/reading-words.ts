import type { Reading, ReadingProblem } from '../contract/documents/dataset.ts'

const texts: Readonly<Record<ReadingProblem['code'], (count: number) => string>> = {
  'ragged-short': (n) => `${n} rows have too few cells; the missing ones are gaps`,
  'ragged-long': (n) => `${n} rows have too many cells; what is too much was dropped`,
  undecodable: (n) => `${n} characters could not be decoded`,
  'unclosed-quote': () => 'a quote is opened and never closed',
  'renamed-header': () => 'its name stands there twice, so this one was renamed',
  'empty-header': () => 'it had no name, so it was given one',
  'blank-line': (n) => `${n} blank lines were passed over`,
  'title-row': (n) => `${n} title lines above the names were skipped`,
  'error-cell': (n) => `${n} cells hold the error of a formula, such as #DIV/0!; they are gaps`,
  'wrong-extension': () => 'the ending of its name does not say what the file is; it was read as what it is',
  currency: (n) => `${n} cells are amounts of money; only the number was taken`,
  percent: (n) => `${n} cells are percentages; 12% is read as 0.12`,
  wan: (n) => `${n} cells count in 万 or 亿; 1.2万 is read as 12000`,
  thousands: (n) => `${n} cells have digits in groups of three; each is one number`,
  'decimal-comma': (n) => `${n} cells have a decimal comma; 1,5 is read as 1.5`,
  'decimal-point': (n) => `${n} cells have a decimal point, unlike the rest of the file`,
  'full-width': (n) => `${n} cells are written in full-width digits`,
  accounting: (n) => `${n} cells are negative by brackets; (5) is read as -5`,
  'day-first': () => 'nothing tells day from month; read as day first',
  'month-first': () => 'nothing tells day from month; read as month first',
  'leading-zeros': (n) => `${n} cells of one length begin with zeros, as codes do; they are kept as words`,
  'long-digits': (n) => `${n} cells have so many digits that a number would lose some; they are kept as words`,
  'lost-zeros': (n) => `${n} cells begin with zeros, which a number does not keep`,
  'gap-like': (n) => `${n} cells look as if they meant “nothing”; they are kept as values`,
}

/** One sentence about how a file was read. */
export function readingSentence(reading: Reading): string {
  const how = reading.kind === 'text' ? `${reading.encoding}, cells separated by ${JSON.stringify(reading.delimiter)}` : `${reading.format} workbook, sheet “${reading.sheet}”${reading.sheets.length > 1 ? ` of ${reading.sheets.map((it) => `“${it}”`).join(', ')}` : ''}`
  const names = !reading.header ? 'no names, so the columns were numbered' : reading.titleRows > 0 ? `names under ${reading.titleRows} title ${reading.titleRows === 1 ? 'line' : 'lines'}` : 'names in the first line'
  const numbers = [...(reading.decimal === ',' ? ['decimal commas'] : []), ...(reading.thousands === 'none' ? [] : [`thousands set apart by ${JSON.stringify(reading.thousands)}`])]
  return [how, names, ...numbers].join(', ')
}

/** One sentence about something odd in a file. */
export function readingWords({ code, column, line, count }: ReadingProblem): string {
  const where = [...(column === undefined ? [] : [`column “${column}”`]), ...(line === undefined ? [] : [`${count > 1 ? 'first in line' : 'line'} ${line}`])]
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${texts[code](count)}`
}

import type { Reading, ReadingProblem } from '../contract/documents/dataset.ts'

/** A count with the word for one or for several. */
const few = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`

const texts: Readonly<Record<ReadingProblem['code'], (count: number) => string>> = {
  'ragged-short': (n) => `${few(n, 'row has', 'rows have')} too few cells; what is missing is a gap`,
  'ragged-long': (n) => `${few(n, 'row has', 'rows have')} too many cells; what is too much was dropped`,
  undecodable: (n) => `${few(n, 'character')} could not be decoded`,
  'unclosed-quote': () => 'a quote is opened and never closed',
  'renamed-header': () => 'its name stands there twice, so this one was renamed',
  'empty-header': () => 'it had no name, so it was given one',
  'blank-line': (n) => `${few(n, 'blank line was', 'blank lines were')} passed over`,
  'title-row': (n) => `${few(n, 'title line', 'title lines')} above the names skipped`,
  'error-cell': (n) => `${few(n, 'cell holds', 'cells hold')} the error of a formula, such as #DIV/0!, and counts as a gap`,
  'wrong-extension': () => 'the ending of its name does not say what the file is; it was read as what it is',
  currency: (n) => `${few(n, 'amount')} of money; only the number was taken`,
  percent: (n) => `${few(n, 'percentage')}; 12% is read as 0.12`,
  wan: (n) => `${few(n, 'cell counts', 'cells count')} in 万 or 亿; 1.2万 is read as 12000`,
  thousands: (n) => `${few(n, 'cell has', 'cells have')} digits in groups of three; each is one number`,
  'decimal-comma': (n) => `${few(n, 'cell has', 'cells have')} a decimal comma; 1,5 is read as 1.5`,
  'decimal-point': (n) => `${few(n, 'cell has', 'cells have')} a decimal point, unlike the rest of the file`,
  'full-width': (n) => `${few(n, 'cell is', 'cells are')} written in full-width digits`,
  accounting: (n) => `${few(n, 'cell is', 'cells are')} negative by brackets; (5) is read as -5`,
  'day-first': () => 'nothing tells day from month; read as day first',
  'month-first': () => 'nothing tells day from month; read as month first',
  'leading-zeros': (n) => `${few(n, 'cell', 'cells of one length')} with zeros in front, as codes have; kept as words`,
  'long-digits': (n) => `${few(n, 'cell has', 'cells have')} so many digits that a number would lose some; kept as words`,
  'lost-zeros': (n) => `${few(n, 'cell begins', 'cells begin')} with zeros, which a number does not keep`,
  'gap-like': (n) => `${few(n, 'cell looks as if it', 'cells look as if they')} meant “nothing”; kept as a value`,
}

/** One sentence about how a file was read. */
export function readingSentence(reading: Reading): string {
  const how = reading.kind === 'text' ? `${reading.encoding}, cells separated by ${reading.delimiter === '\t' ? 'tabs' : JSON.stringify(reading.delimiter)}` : `${reading.format} workbook, sheet “${reading.sheet}”${reading.sheets.length > 1 ? ` of ${reading.sheets.map((it) => `“${it}”`).join(', ')}` : ''}`
  const names = !reading.header ? 'no names, so the columns were numbered' : reading.titleRows > 0 ? `names under ${reading.titleRows} title ${reading.titleRows === 1 ? 'line' : 'lines'}` : 'names in the first line'
  const numbers = [...(reading.decimal === ',' ? ['decimal commas'] : []), ...(reading.thousands === 'none' ? [] : [`thousands set apart by ${JSON.stringify(reading.thousands)}`])]
  return [how, names, ...numbers].join(', ')
}

/** One sentence about something odd in a file. */
export function readingWords({ code, column, line, count }: ReadingProblem): string {
  const where = [...(column === undefined ? [] : [`column “${column}”`]), ...(line === undefined ? [] : [`${count > 1 ? 'first in line' : 'line'} ${line}`])]
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${texts[code](count)}`
}

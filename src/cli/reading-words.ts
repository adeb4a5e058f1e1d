import type { ReadingProblem } from '../contract/documents/dataset.ts'

const texts: Readonly<Record<ReadingProblem['code'], (count: number) => string>> = {
  'ragged-short': (n) => `${n} rows have too few cells; the missing ones are gaps`,
  'ragged-long': (n) => `${n} rows have too many cells; what is too much was dropped`,
  undecodable: (n) => `${n} characters could not be decoded`,
  'unclosed-quote': () => 'a quote is opened and never closed',
  'renamed-header': () => 'its name stands there twice, so this one was renamed',
  'empty-header': () => 'it had no name, so it was given one',
  'blank-line': (n) => `${n} blank lines were passed over`,
  'gap-like': (n) => `${n} cells look as if they meant “nothing”; they are kept as values`,
}

/** One sentence about something odd in a file. */
export function readingWords({ code, column, line, count }: ReadingProblem): string {
  const where = [...(column === undefined ? [] : [`column “${column}”`]), ...(line === undefined ? [] : [`${count > 1 ? 'first in line' : 'line'} ${line}`])]
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${texts[code](count)}`
}

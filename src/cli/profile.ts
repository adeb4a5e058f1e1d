import type { Reading } from '../contract/documents/dataset.ts'
import { profileOf } from '../engine/table/profile.ts'
import { readTableFile } from '../host/files/read-table-file.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { peakRssMb, say } from './output.ts'
import { readingOptions, readingWish } from './reading-options.ts'
import { readingSentence, readingWords } from './reading-words.ts'

const dayOf = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString().slice(0, 10))

/** `profile FILE`: how it was read, its columns, what is odd. */
export async function profileCommand(words: readonly string[], options: Options): Promise<void> {
  const [path] = wordsOf('profile', words, ['FILE'] as const)
  onlyOptions('profile', options, ['json', ...readingOptions])
  const wish = readingWish(options)
  const began = performance.now()
  const { table, columns, reading, problems } = await readTableFile(path, { wish })
  const read = (performance.now() - began) / 1000
  const facts = profileOf(table).map(({ name, missing, distinct, numbers }, j) => ({
    name,
    type: columns[j]?.type,
    use: columns[j]?.use,
    why: columns[j]?.useWhy,
    missing,
    distinct,
    ...(numbers === undefined ? {} : { min: numbers.min, max: numbers.max, mean: numbers.mean }),
  }))
  const profile = (performance.now() - began) / 1000 - read
  if (options.json === true) {
    say(JSON.stringify({ ...howRead(reading), rows: table.rows, columns: facts, problems, seconds: { read, profile }, peakRssMb: peakRssMb() }))
    return
  }
  say(`${table.rows} rows, ${table.columns.length} columns; ${readingSentence(reading)}`)
  for (const it of facts) {
    const range = it.min === undefined ? '' : it.type === 'date' ? `, ${dayOf(it.min)} to ${dayOf(it.max)}` : `, ${it.min} to ${it.max}, mean ${Number(it.mean?.toPrecision(6))}`
    say(`  ${it.name}: ${it.type}, ${it.distinct} different, ${it.missing} missing${range}${it.use === 'out' ? ` (left out: ${it.why})` : ''}`)
  }
  for (const it of problems) say(`  ! ${readingWords(it)}`)
}

/** As facts: of a text file what its bytes and cells are, of a workbook which sheet. */
const howRead = ({ header, titleRows, decimal, thousands, ...rest }: Reading): object => ({
  ...(rest.kind === 'text' ? { encoding: rest.encoding, delimiter: rest.delimiter, quote: rest.quote } : { format: rest.format, sheet: rest.sheet, sheets: rest.sheets }),
  header,
  titleRows,
  decimal,
  thousands,
})

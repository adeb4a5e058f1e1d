import { profileOf } from '../engine/table/profile.ts'
import { readCsv } from '../host/files/read-csv.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { peakRssMb, say } from './output.ts'
import { readingWords } from './reading-words.ts'

/** `profile FILE`: how it was read, its columns, what is odd. */
export async function profileCommand(words: readonly string[], options: Options): Promise<void> {
  const [path] = wordsOf('profile', words, ['FILE'] as const)
  onlyOptions('profile', options, ['json'])
  const began = performance.now()
  const { table, columns, reading, problems } = await readCsv(path)
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
    say(JSON.stringify({ encoding: reading.encoding, delimiter: reading.delimiter, header: reading.header, rows: table.rows, columns: facts, problems, seconds: { read, profile }, peakRssMb: peakRssMb() }))
    return
  }
  say(`${table.rows} rows, ${table.columns.length} columns; ${reading.encoding}, cells separated by ${JSON.stringify(reading.delimiter)}`)
  for (const it of facts) {
    const range = it.min === undefined ? '' : `, ${it.min} to ${it.max}, mean ${Number(it.mean?.toPrecision(6))}`
    say(`  ${it.name}: ${it.type}, ${it.distinct} different, ${it.missing} missing${range}${it.use === 'out' ? ` (left out: ${it.why})` : ''}`)
  }
  for (const it of problems) say(`  ! ${readingWords(it)}`)
}

import type { ColumnType, ColumnUse, Reading } from '../contract/documents/dataset.ts'
import { profileOf } from '../engine/table/profile.ts'
import { readTableFile } from '../host/files/read-table-file.ts'
import { alignedLines } from './aligned.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { peakRssMb, say } from './output.ts'
import { readingOptions, readingWish } from './reading-options.ts'
import { readingSentence, readingWords } from './reading-words.ts'

interface Fact {
  readonly name: string
  readonly type: ColumnType | undefined
  readonly use: ColumnUse | undefined
  readonly why: string | undefined
  readonly missing: number
  readonly distinct: number
  readonly min?: number
  readonly max?: number
}

/** Six digits of a number, the day of a moment. */
const endOf = (value: number | undefined, type: Fact['type']): string => (value === undefined ? '' : type === 'date' ? new Date(value).toISOString().slice(0, 10) : String(Number(value.toPrecision(6))))

const factCells = ({ name, type, use, why, missing, distinct, min, max }: Fact): string[] => [name, type ?? '', String(distinct), String(missing), endOf(min, type), endOf(max, type), use === 'out' ? `left out: ${why ?? ''}` : '']

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
  for (const line of alignedLines([['column', 'type', 'different', 'missing', 'from', 'to', ''], ...facts.map(factCells)], ['left', 'left', 'right', 'right', 'right', 'right', 'left'])) say(line)
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

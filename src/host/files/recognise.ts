import type { ColumnType, ReadingProblem } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import type { TableColumn } from '../../engine/table/table.ts'
import { compactDates, dateWords } from './date-words.ts'
import { numberWord, numberWords, type NumberMark, type NumberStyle, type NumberWords, type Thousands } from './number-words.ts'

/** How the words of a file are to be understood. */
export interface WordStyle extends NumberStyle {
  /** Whether the decimal sign may be the other one where a column tells so. */
  readonly decimalIsSure: boolean
  /** Whether a comma also stands between cells or in lists, so that the like of 1,2 is no number by itself. */
  readonly commasAreCommon: boolean
}

export interface Note {
  readonly code: ReadingProblem['code']
  /** Cells. */
  readonly count: number
}

export interface Recognised {
  readonly column: TableColumn
  readonly notes: readonly Note[]
  readonly separator: Thousands
}

interface Words {
  readonly dictionary: readonly string[]
  readonly data: Int32Array
}

const truths = new Map([['true', 0], ['TRUE', 0], ['True', 0], ['false', 1], ['FALSE', 1], ['False', 1]])
const truthWords = ['true', 'false']
/** What a column may say that is to hold truth values. */
const askedTruths = new Map([...truths, ...['yes', 'Yes', 'YES', 'y', 'Y', '1', '是', '真', '对'].map((word) => [word, 0] as const), ...['no', 'No', 'NO', 'n', 'N', '0', '否', '假', '错'].map((word) => [word, 1] as const)])

/** The like of 1,23 or 0,5, which is no list of choices. */
const surelyDecimal = /^\D*0,\d|,\d{2,}\D*$/
const allDigits = /^\d+$/
const zeroFirst = /^0\d{2,}$/

/** How many rows hold each word. */
function rowsOf({ dictionary, data }: Words): Int32Array {
  const rows = new Int32Array(dictionary.length)
  for (const code of data) if (code >= 0) rows[code] = (rows[code] as number) + 1
  return rows
}

function cellsOf(words: Words, counts: (word: string) => boolean): number {
  const rows = rowsOf(words)
  return words.dictionary.reduce((cells, word, i) => (counts(word) ? cells + (rows[i] as number) : cells), 0)
}

const spread = (values: Float64Array, codes: Int32Array): Float64Array => Float64Array.from(codes, (code) => (code < 0 ? NaN : (values[code] as number)))

function truthColumn(name: string, { dictionary, data }: Words, known: ReadonlyMap<string, number>): TableColumn | undefined {
  const meanings = dictionary.map((word) => known.get(word))
  if (meanings.includes(undefined)) return undefined
  const order = [...new Set(meanings)] as number[]
  const codes = Int32Array.from(meanings, (it) => order.indexOf(it as number))
  return { name, type: 'boolean', dictionary: order.map((it) => truthWords[it] as string), data: data.map((code) => (code < 0 ? -1 : (codes[code] as number))) }
}

/** Digits that are a code rather than a number: of one length with zeros in front, or more than a double can tell apart. */
function codeNote(words: Words): Note | undefined {
  const { dictionary } = words
  if (!dictionary.every((word) => allDigits.test(word))) return undefined
  const length = dictionary[0]?.length ?? 0
  if (dictionary.some((word) => zeroFirst.test(word)) && dictionary.every((word) => word.length === length)) return { code: 'leading-zeros', count: cellsOf(words, () => true) }
  const loses = (word: string): boolean => word.length > 15 && String(Number(word)) !== word.replace(/^0+/, '')
  return dictionary.some(loses) ? { code: 'long-digits', count: cellsOf(words, loses) } : undefined
}

function numbersOf({ dictionary }: Words, style: WordStyle): { found: NumberWords; decimal: NumberStyle['decimal'] } | undefined {
  const found = numberWords(dictionary, style)
  if (found !== undefined) return { found, decimal: style.decimal }
  if (style.decimalIsSure) return undefined
  const decimal = style.decimal === ',' ? '.' : ','
  if (decimal === ',' && style.commasAreCommon && !dictionary.some((word) => surelyDecimal.test(word))) return undefined
  const other = numberWords(dictionary, { decimal, thousands: style.thousands })
  return other && { found: other, decimal }
}

const spoken: readonly NumberMark[] = ['currency', 'percent', 'wan', 'thousands', 'decimal-comma', 'decimal-point', 'full-width', 'accounting']

function numberNotes(words: Words, style: WordStyle, { found, decimal }: { found: NumberWords; decimal: NumberStyle['decimal'] }): Note[] {
  const rows = rowsOf(words)
  const counts = new Map<Note['code'], number>()
  const add = (code: Note['code'], i: number): void => void counts.set(code, (counts.get(code) ?? 0) + (rows[i] as number))
  for (const [i, word] of words.dictionary.entries()) {
    for (const mark of found.marks[i] ?? []) add(mark, i)
    if (decimal !== style.decimal && word.includes(decimal)) add(decimal === ',' ? 'decimal-comma' : 'decimal-point', i)
    if (zeroFirst.test(word)) add('lost-zeros', i)
  }
  return [...spoken, 'lost-zeros' as const].flatMap((code) => ({ code, count: counts.get(code) ?? 0 })).filter(({ count }) => count > 0)
}

/** Throws where a cell is not of the type that was asked for. */
function refuse({ name, file }: Pick<Wanted, 'name' | 'file'>, { dictionary, data }: Words, asked: 'number' | 'date' | 'boolean', isWrong: (word: string) => boolean): never {
  const wrong = dictionary.findIndex(isWrong)
  const code = Math.max(wrong, 0)
  const codes = { number: 'column-not-number', date: 'column-not-date', boolean: 'column-not-boolean' } as const
  throw new FaultError(codes[asked], { column: name, row: data.indexOf(code) + 1, value: dictionary[code] ?? '' }, { ...(file === undefined ? {} : { file }), column: name })
}

interface Wanted {
  readonly name: string
  readonly file?: string
  readonly style: WordStyle
  /** The type that the column must have. */
  readonly asked?: ColumnType | undefined
}

/**
 * A column of words as what they mean: truth values, moments or numbers where all of them can be read so, else words.
 * Throws `column-not-number` and its like with the first cell that is not of the type asked for.
 */
export function recognised(wanted: Wanted, words: Words): Recognised {
  const { name, style, asked } = wanted
  const { dictionary, data } = words
  const plain = (column: TableColumn, notes: readonly Note[] = []): Recognised => ({ column, notes, separator: 'none' })
  const asWords: TableColumn = { name, type: 'category', dictionary, data }
  if (asked === 'category' || asked === 'text' || (asked === undefined && dictionary.length === 0)) return plain(asWords)
  if (asked === undefined || asked === 'boolean') {
    const known = asked === undefined ? truths : askedTruths
    const column = truthColumn(name, words, known)
    if (column !== undefined) return plain(column)
    if (asked === 'boolean') return refuse(wanted, words, asked, (word) => !known.has(word))
  }
  if (asked === undefined || asked === 'date') {
    const found = dateWords(dictionary, style.decimal === ',')
    if (found !== undefined) {
      const column: TableColumn = { name, type: 'date', data: spread(found.values, data) }
      return plain(column, found.guessed === undefined ? [] : [{ code: found.guessed === 'day' ? 'day-first' : 'month-first', count: cellsOf(words, () => true) }])
    }
  }
  const code = asked === undefined ? codeNote(words) : undefined
  if (code !== undefined) return plain(asWords, [code])
  const numbers = numbersOf(words, style)
  if (numbers === undefined) {
    if (asked === 'number') return refuse(wanted, words, asked, (word) => numberWord(word, style) === undefined)
    if (asked === 'date') return refuse(wanted, words, asked, (word) => dateWords([word], false) === undefined)
    return plain(asWords)
  }
  const values = spread(numbers.found.values, data)
  const days = asked === 'number' ? undefined : compactDates(values, asked === 'date' ? 'date' : name)
  if (days !== undefined) return plain({ name, type: 'date', data: days })
  if (asked === 'date') return refuse(wanted, words, asked, () => true)
  return { column: { name, type: 'number', data: values }, notes: numberNotes(words, style, numbers), separator: numbers.found.separator }
}

import type { ColumnType } from '../../contract/documents/dataset.ts'
import { gapNumbers, isGapWord } from '../../engine/table/gap-like.ts'
import { compactDates } from './date-words.ts'
import { decimalOf } from './decimal.ts'
import { isMissing } from './missing-tokens.ts'
import { recognised, type Note, type Recognised, type WordStyle } from './recognise.ts'
import { WordCells } from './word-cells.ts'

/** `again`: numbers came first and then something else, so the text of the numbers is needed and the file is read once more. */
type State = 'numbers' | 'words' | 'again'

interface ColumnOptions {
  readonly file: string
  readonly style: WordStyle
  /** The type that the column must have. */
  readonly asked?: ColumnType | undefined
  /** Whether each cell is to be kept as a word until the end. */
  readonly asWords?: boolean
}

const zero = 48
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57
const firstInexact = 9007199254740992

/**
 * The cells of one column while a file is read. It begins as numbers and becomes words at the first cell that is no
 * plain number; what the words mean is found out at the end, from each different one.
 */
export class ColumnCells {
  readonly name: string
  readonly #options: ColumnOptions
  readonly #point: number
  #state: State
  #numbers: Float64Array
  #words: WordCells | undefined
  #filled = 0
  #capacity: number

  constructor(name: string, capacity: number, options: ColumnOptions) {
    this.name = name
    this.#options = options
    this.#point = options.style.decimal.charCodeAt(0)
    this.#capacity = capacity
    const { asked, asWords } = options
    this.#state = asWords === true || (asked !== undefined && asked !== 'number') ? 'words' : 'numbers'
    this.#numbers = new Float64Array(this.#state === 'numbers' ? capacity : 0)
    if (this.#state === 'words') this.#words = new WordCells(name, capacity)
  }

  get state(): State {
    return this.#state
  }

  grow(capacity: number): void {
    this.#capacity = capacity
    this.#words?.grow(capacity)
    if (this.#state !== 'numbers') return
    const larger = new Float64Array(capacity)
    larger.set(this.#numbers)
    this.#numbers = larger
  }

  gap(row: number): void {
    if (this.#state === 'words') this.#words?.gap(row)
    else if (this.#state === 'numbers') this.#numbers[row] = NaN
  }

  put(row: number, bytes: Uint8Array, from: number, to: number): void {
    if (this.#words !== undefined) {
      this.#words.put(row, bytes, from, to)
      return
    }
    if (this.#state !== 'numbers') return
    if (from === to) {
      this.#numbers[row] = NaN
      return
    }
    const value = decimalOf(bytes, from, to, this.#point)
    if (Number.isNaN(value) ? isMissing(bytes, from, to) : !this.#mayBeCode(value, bytes, from, to)) {
      this.#numbers[row] = value
      if (!Number.isNaN(value)) this.#filled++
      return
    }
    this.#turned(row)?.put(row, bytes, from, to)
  }

  /** Digits with zeros in front, or more of them than a double holds: whether it is a number hangs on the other cells. */
  #mayBeCode(value: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#options.asked === 'number' || to - from < 3) return false
    return bytes[from] === zero ? isDigit(bytes[from + 1]) : value >= firstInexact && isDigit(bytes[from])
  }

  /** At the first cell that is neither a plain number nor missing: where it goes, if it is kept. */
  #turned(row: number): WordCells | undefined {
    this.#numbers = new Float64Array(0)
    this.#state = this.#filled > 0 ? 'again' : 'words'
    if (this.#state !== 'words') return undefined
    const words = new WordCells(this.name, this.#capacity)
    for (let before = 0; before < row; before++) words.gap(before)
    this.#words = words
    return words
  }

  /** The column and what is to be said of it. Words are a category whose type the caller decides. Throws where it is not of the type asked for. */
  finish(rows: number): Recognised {
    const { asked, style, file } = this.#options
    if (this.#words === undefined) {
      const data = this.#numbers.slice(0, rows)
      this.#numbers = data
      const days = asked === undefined ? compactDates(data, this.name) : undefined
      if (days !== undefined) return { column: { name: this.name, type: 'date', data: days }, notes: [], separator: 'none' }
      return withGapLikes({ column: { name: this.name, type: 'number', data }, notes: [], separator: 'none' })
    }
    const words = this.#words.finish(rows)
    this.#words = undefined
    return withGapLikes(recognised({ name: this.name, file, style, asked }, words))
  }
}

/** Adds how many cells look as if they meant a gap. */
function withGapLikes(found: Recognised): Recognised {
  const count = gapLikes(found.column)
  const notes: readonly Note[] = count === 0 ? found.notes : [...found.notes, { code: 'gap-like', count }]
  return { ...found, notes }
}

function gapLikes(column: Recognised['column']): number {
  if (column.type === 'date') return 0
  if (column.type === 'number') return Array.from(gapNumbers(column.data).values()).reduce((sum, rows) => sum + rows, 0)
  const suspect = Uint8Array.from(column.dictionary, (word) => (isGapWord(word) ? 1 : 0))
  let count = 0
  for (const code of column.data) if (suspect[code] === 1) count++
  return count
}

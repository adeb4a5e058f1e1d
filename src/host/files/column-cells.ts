import type { ColumnType } from '../../contract/documents/dataset.ts'
import type { TableColumn } from '../../engine/table/table.ts'
import { decimalOf } from './decimal.ts'
import { gapNumbers, isGapWord, isMissing } from './missing-tokens.ts'
import { WordCells } from './word-cells.ts'

/** `again`: numbers came first and then a word, so the text of the numbers is needed and the file is read once more. */
type State = 'numbers' | 'words' | 'again' | 'refused'

/**
 * The cells of one column while a file is read. It begins as numbers and becomes words at the first cell that is none;
 * a type that is asked for is kept, and a word among numbers is then refused.
 */
export class ColumnCells {
  readonly name: string
  readonly #asked: ColumnType | undefined
  #state: State
  #numbers: Float64Array
  #words: WordCells | undefined
  #filled = 0
  #capacity: number

  constructor(name: string, capacity: number, asked?: ColumnType) {
    this.name = name
    this.#asked = asked
    this.#capacity = capacity
    this.#state = asked === 'category' || asked === 'text' ? 'words' : 'numbers'
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
    const value = decimalOf(bytes, from, to)
    if (!Number.isNaN(value) || isMissing(bytes, from, to)) {
      this.#numbers[row] = value
      if (!Number.isNaN(value)) this.#filled++
      return
    }
    this.#turned(row)?.put(row, bytes, from, to)
  }

  /** At the first cell that is neither a number nor missing: where it goes, if it is kept. */
  #turned(row: number): WordCells | undefined {
    this.#numbers = new Float64Array(0)
    this.#state = this.#asked === 'number' ? 'refused' : this.#filled > 0 ? 'again' : 'words'
    if (this.#state !== 'words') return undefined
    const words = new WordCells(this.name, this.#capacity)
    for (let before = 0; before < row; before++) words.gap(before)
    this.#words = words
    return words
  }

  /** The column, words as a category whose type the caller decides; and how many of its cells look as if they meant a gap. */
  finish(rows: number): { column: TableColumn; gapLike: number } {
    if (this.#words === undefined) {
      const data = this.#numbers.slice(0, rows)
      this.#numbers = data
      return { column: { name: this.name, type: 'number', data }, gapLike: gapNumbers(data) }
    }
    const { dictionary, data } = this.#words.finish(rows)
    this.#words = undefined
    const suspect = Uint8Array.from(dictionary, (word) => (isGapWord(word) ? 1 : 0))
    let gapLike = 0
    for (const code of data) if (suspect[code] === 1) gapLike++
    return { column: { name: this.name, type: 'category', dictionary, data }, gapLike }
  }
}

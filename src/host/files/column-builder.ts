import type { TableColumn } from '../../engine/table/table.ts'

/** The missing tokens of pandas 1.5.3, and nothing else. `None` is not among them: it is a real category in real data. */
const missing = new Set(['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'n/a', 'nan', 'null'])
const gapLike = new Set(['—', '–', '-', '无', '-1', '999', '9999', '?', '？', '未知'])
const numeric = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** Collects the cells of one column: codes into a dictionary, which stays small where values repeat. */
export class ColumnBuilder {
  readonly #codes = new Map<string, number>()
  readonly #words: string[] = []
  #data = new Int32Array(1024)
  #rows = 0
  gapLike = 0

  add(cell: string): void {
    if (this.#rows === this.#data.length) {
      const larger = new Int32Array(this.#data.length * 2)
      larger.set(this.#data)
      this.#data = larger
    }
    this.#data[this.#rows++] = missing.has(cell) ? -1 : this.#codeOf(cell)
  }

  #codeOf(cell: string): number {
    const known = this.#codes.get(cell)
    const code = known ?? this.#words.length
    if (known === undefined) {
      this.#codes.set(cell, code)
      this.#words.push(cell)
    }
    if (gapLike.has(cell)) this.gapLike += 1
    return code
  }

  /** A number column where every value is a number; else words, whose type the caller decides. Gaps stay gaps. */
  finish(name: string): TableColumn {
    const codes = this.#data.slice(0, this.#rows)
    const numbers = this.#words.map((word) => (numeric.test(word.trim()) ? Number(word) : NaN))
    if (this.#words.length > 0 && numbers.every(Number.isFinite)) {
      return { name, type: 'number', data: Float64Array.from(codes, (code) => (code < 0 ? NaN : (numbers[code] as number))) }
    }
    return { name, type: 'category', dictionary: this.#words, data: codes }
  }
}

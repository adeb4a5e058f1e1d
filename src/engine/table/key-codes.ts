import { hasNumbers, type TableColumn } from './table.ts'

/** A number for each different cell of several columns, from 0, the same for equal cells; −1 a gap. Numbers and words are never equal. */
export function keyCodes(...columns: readonly TableColumn[]): Int32Array[] {
  const codes = new Map<number | string, number>()
  const codeOf = (key: number | string): number => {
    const known = codes.get(key)
    if (known !== undefined) return known
    codes.set(key, codes.size)
    return codes.size - 1
  }
  return columns.map((column) => {
    if (hasNumbers(column)) return Int32Array.from(column.data, (value) => (Number.isNaN(value) ? -1 : codeOf(value + 0)))
    const ofWord = new Map<number, number>()
    return column.data.map((word) => {
      if (word < 0) return -1
      const code = ofWord.get(word) ?? codeOf(column.dictionary[word] as string)
      ofWord.set(word, code)
      return code
    })
  })
}

import { hasWords, type Table } from '../../engine/table/table.ts'

/** About what a table takes in memory: its cells, and its words with what the language adds to each. */
export const tableMemory = ({ columns }: Table): number =>
  columns.reduce((sum, column) => sum + column.data.byteLength + (hasWords(column) ? column.dictionary.reduce((bytes, word) => bytes + 2 * word.length + 24, 0) : 0), 0)

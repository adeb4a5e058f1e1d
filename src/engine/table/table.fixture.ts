import type { Table, TableColumn } from './table.ts'

export const numberColumn = (name: string, cells: Iterable<number | null>, type: 'number' | 'date' = 'number'): TableColumn => ({ name, type, data: Float64Array.from(cells, (cell) => cell ?? NaN) })

/** Words by code in the order of their first rows, as a file is read. */
export function wordColumn(name: string, cells: readonly (string | null)[], type: 'category' | 'boolean' = 'category'): TableColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  return { name, type, dictionary, data: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))) }
}

export const tableOf = (...columns: TableColumn[]): Table => ({ rows: columns[0]?.data.length ?? 0, columns })

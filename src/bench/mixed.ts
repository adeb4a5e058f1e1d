import type { ColumnDoc } from '../contract/documents/dataset.ts'
import { createRng } from '../engine/number/rng.ts'
import { columnDoc } from '../engine/table/column-docs.ts'
import type { Table, TableColumn } from '../engine/table/table.ts'

export interface Mixed {
  readonly table: Table
  readonly columns: ColumnDoc[]
}

/** A seeded table as offices have them: six columns of numbers, four of words (one of them long), a date and a target of two classes `y`; some gaps, and hardly a repeat. */
export function mixedTable(rows: number): Mixed {
  const rng = createRng(11)
  const numbers = (name: string, next: () => number, gaps: number): TableColumn => ({ name, type: 'number', data: Float64Array.from({ length: rows }, () => (rng.next() < gaps ? NaN : next())) })
  const words = (name: string, levels: number, gaps: number): TableColumn => ({
    name,
    type: 'category',
    dictionary: Array.from({ length: levels }, (_, level) => `${name} ${level}`),
    data: Int32Array.from({ length: rows }, () => (rng.next() < gaps ? -1 : Math.min(rng.below(levels), rng.below(levels)))),
  })
  const columns: TableColumn[] = [
    ...Array.from({ length: 3 }, (_, j) => numbers(`measure ${j}`, () => rng.next() + rng.next(), 0.05)),
    ...Array.from({ length: 3 }, (_, j) => numbers(`count ${j}`, () => rng.below(1000), 0.02)),
    words('colour', 8, 0.05),
    words('town', 40, 0),
    words('model', 300, 0.01),
    words('street', 5000, 0.1),
    { name: 'when', type: 'date', data: Float64Array.from({ length: rows }, () => rng.below(7000) * 86_400_000) },
    { name: 'y', type: 'category', dictionary: ['no', 'yes'], data: Int32Array.from({ length: rows }, () => rng.below(2)) },
  ]
  const table = { rows, columns }
  return { table, columns: columns.map((column) => columnDoc(column, rows)) }
}

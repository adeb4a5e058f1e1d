import type { Confusion } from '../../../contract/documents/run.ts'
import type { BoardStone } from '../../charts/board-stone.ts'
import { gridFor, heightOf, mostStones, placeIn } from '../../charts/stone-grid.ts'
import { rowsPerStone } from '../../components/heap-layout.ts'

/** A row that a model was asked about; classes by their number. */
export interface JudgedRow {
  readonly row: number
  readonly actual: number
  readonly said: number
  readonly sure: number
  /** Of two classes: the probability of the second. */
  readonly second?: number | undefined
}

/** One field of the matrix: the rows that really are one class and were called another (or the same). */
export interface Field {
  readonly actual: number
  readonly said: number
  readonly count: number
  readonly stones: readonly BoardStone[]
}

export interface Fields {
  readonly fields: readonly (readonly Field[])[]
  readonly radius: number
  readonly height: number
  readonly unit: number
}

/** More classes than this are shown as shades instead of stones. */
export const mostClassesInStones = 12

/** Counted stones need not be as many: fewer are larger, and a field is smaller than a heap. */
const mostCounted = 200

/**
 * The fields of a confusion matrix as boards of `box.width`, all with stones of one size. Up to 400 rows a stone is a row,
 * if `rows` are all of them; else stones are counted. A field that needs more height than `box.height` makes all higher.
 */
export function layFields(confusion: Confusion, rows: readonly JudgedRow[], box: { readonly width: number; readonly height: number; readonly radius: number }, says: (row: JudgedRow) => string): Fields {
  const total = confusion.counts.flat().reduce((sum, count) => sum + count, 0)
  const unit = total <= mostStones ? 1 : rowsPerStone(total, mostCounted)
  const single = unit === 1 && rows.length === total
  const stonesIn = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count / unit)))
  const most = Math.max(0, ...confusion.counts.flat().map(stonesIn))
  const rings = confusion.counts.some((line, actual) => line.some((count, said) => actual !== said && count > 0))
  const grid = gridFor(most, { ...box, least: 3, room: rings ? 1.44 : 1.26 })
  const fields = confusion.counts.map((line, actual) =>
    line.map((count, said): Field => {
      const wrong = actual !== said
      const inside = single ? rows.filter((row) => row.actual === actual && row.said === said) : []
      const stones = Array.from({ length: stonesIn(count) }, (_, at): BoardStone => {
        const row = inside[at]
        const place = placeIn(grid, at)
        return row === undefined
          ? { key: `${actual}-${said}-${at}`, ...place, kind: actual, ringed: wrong, hollow: count < unit / 2, says: '' }
          : { key: `row-${row.row}`, row: row.row, ...place, kind: actual, ringed: wrong, says: says(row) }
      })
      return { actual, said, count, stones }
    }),
  )
  return { fields, radius: grid.radius, height: heightOf(grid, most), unit }
}

import type { Matrix } from '../number/matrix.ts'

/** The numbers of column j. Every learner asks for one-hot columns, so levels here are a mistake of the caller. */
export function numbersAt(X: Matrix, j: number): Float64Array {
  const column = X.columns[j]
  if (column === undefined || column.kind !== 'number') throw new TypeError(`column ${j} of a ${X.rows} × ${X.columns.length} matrix should be numbers`)
  return column.data
}

/** For the fit of a learner that does not take gaps: the recipe before it should have filled them all. */
export function refuseGaps(X: Matrix): void {
  for (let j = 0; j < X.columns.length; j++) {
    const data = numbersAt(X, j)
    for (let row = 0; row < data.length; row++) {
      if (Number.isNaN(data[row] as number)) throw new TypeError(`column ${j} of a ${X.rows} × ${X.columns.length} matrix has a gap at row ${row}`)
    }
  }
}

/** Row i, written into `row` (d numbers). */
export function readRow(X: Matrix, i: number, row: Float64Array): void {
  for (let j = 0; j < row.length; j++) row[j] = numbersAt(X, j)[i] as number
}

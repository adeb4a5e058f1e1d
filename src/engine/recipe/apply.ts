import { FaultError } from '../../contract/fault.ts'
import type { Matrix } from '../number/matrix.ts'
import type { Table } from '../table/table.ts'
import type { FittedRecipe } from './fitted.ts'
import { openFrame, type Frame } from './frame.ts'
import { runStep } from './run-step.ts'
import { shapesOf } from './shape.ts'

/** As many cells as fit into some 1.8 GB of doubles. */
const mostCells = 225_000_000

/** The names of the columns that a learner sees, in order: all that are numbers after the last step. Words and moments that are left are not among them. */
export const featureNames = (recipe: FittedRecipe): string[] => shapesOf(recipe.schema, recipe.steps).flatMap(({ kind, name }) => (kind === 'number' ? [name] : []))

/** Throws `recipe-too-wide`, which names the input columns that most of the columns come from. */
function refuseTooWide({ rows, columns }: Frame): void {
  if (rows * columns.length <= mostCells) return
  const from = new Map<string, number>()
  for (const { shape } of columns) from.set(shape.origin, (from.get(shape.origin) ?? 0) + 1)
  const widest = [...from].sort((a, b) => b[1] - a[1]).slice(0, 3)
  const named = widest.map(([name, count]) => `${name} (${count})`).join(', ')
  throw new FaultError('recipe-too-wide', { rows, columns: columns.length, widest: named }, { column: (widest[0] as [string, number])[0] })
}

/**
 * The matrix that a learner sees: n × d, columns in the order of `featureNames`, for all rows or for `rows` in their
 * order. Each row is made from that row alone. Columns that no step changes are the table's own data where all rows are
 * wanted, and nobody writes into them; the rest is copied. Throws `missing-column` and `recipe-too-wide`.
 */
export function applyRecipe(recipe: FittedRecipe, table: Table, rows?: Int32Array): Matrix {
  let frame = openFrame(table, recipe.schema, rows)
  for (const step of recipe.steps) {
    frame = runStep(frame, step)
    refuseTooWide(frame)
  }
  return { rows: frame.rows, columns: frame.columns.flatMap((live) => (live.shape.kind === 'number' && 'numbers' in live ? [{ kind: 'number' as const, data: live.numbers.read() }] : [])) }
}

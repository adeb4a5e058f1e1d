import type { Task } from '../../contract/documents/problem.ts'
import { answerTable } from '../learn/answer.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import type { Answer } from '../learn/learner.ts'
import { mustFinish, type Run } from '../learn/run.ts'
import { shuffled, upTo } from '../number/draws.ts'
import { cellsAt } from '../table/some-rows.ts'
import { columnNamed, type Table } from '../table/table.ts'

/** By how much the score falls when a column says nothing any more: the mean over repeats and the population deviation. */
export interface ColumnImportance {
  readonly column: string
  readonly mean: number
  readonly deviation: number
}

export interface ImportanceWanted {
  /** How often each column is shuffled, from 1. */
  readonly repeats: number
  /** Of an answer to `rows` in their order: greater is better. Undefined where it cannot be computed. */
  readonly score: (answer: Answer<Task>) => number | undefined
}

/**
 * Permutation importance (Breiman 2001; scikit-learn's permutation_importance) of each input column: the cells of the raw
 * column are shuffled among `rows`, gaps with them, before the recipe sees them, so that all that is made of a column goes
 * with it. Exactly 0 for a column that the model does not look at. Undefined where the answer as it is has no score; a
 * repeat without one is left out. Never changes `table`. Chance is the column's own, whatever the others are. Stop
 * `finish`: the columns that are done. Throws `missing-column` and `cancelled`.
 */
export async function permutationImportance(model: FittedModel, table: Table, rows: Int32Array, wanted: ImportanceWanted, run: Run): Promise<ColumnImportance[] | undefined> {
  return importanceOfColumns(cellsOf(table, model.recipe.schema, rows), (asked, quiet) => answerTable(model, asked, quiet), wanted, run)
}

/** The same for whatever answers to `asked`, which holds the input columns alone. */
export async function importanceOfColumns(asked: Table, answer: (asked: Table, run: Run) => Promise<Answer<Task>>, { repeats, score }: ImportanceWanted, run: Run): Promise<ColumnImportance[] | undefined> {
  const quiet = withoutWords(run)
  const whole = score(await answer(asked, quiet))
  if (whole === undefined) return undefined
  const places = upTo(asked.rows)
  const found: ColumnImportance[] = []
  for (const [j, column] of asked.columns.entries()) {
    if (mustFinish(run)) break
    const falls: number[] = []
    for (let turn = 0; turn < repeats; turn++) {
      const mixed = cellsAt(column, shuffled(places, quiet.rng.fork(`${column.name}/${turn}`)))
      const rest = score(await answer({ rows: asked.rows, columns: asked.columns.with(j, mixed) }, quiet))
      if (rest !== undefined) falls.push(whole - rest)
    }
    if (falls.length > 0) found.push({ column: column.name, ...momentsOf(falls) })
    run.report({ done: j + 1, of: asked.columns.length })
  }
  return found
}

/** The same run for many answers, whose own progress nobody wants to hear of. */
const withoutWords = (run: Run): Run => ({
  rng: run.rng.fork('importance'),
  get stop() {
    return run.stop
  },
  report: () => undefined,
  phase: () => undefined,
})

/** Columns of a table for `rows` alone. */
export const cellsOf = (table: Table, columns: readonly { readonly name: string }[], rows: Int32Array): Table => ({ rows: rows.length, columns: columns.map(({ name }) => cellsAt(columnNamed(table, name), rows)) })

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, deviation: Math.sqrt(squares / values.length) }
}

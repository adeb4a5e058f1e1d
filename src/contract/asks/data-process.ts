import * as v from 'valibot'
import { ColumnDoc, ColumnType, DatasetDoc, DatasetStep, Source, StepCell } from '../documents/dataset.ts'
import { Count, ObjectId } from '../documents/ids.ts'
import { Checked, Preview, PreviewLine } from '../documents/importing.ts'
import { ProblemDoc, PredictTask } from '../documents/problem.ts'
import { ReadingWish } from '../documents/reading-wish.ts'
import { ask } from '../reply.ts'
import { mistakesAsks } from './evaluation.ts'

const Asked = { path: v.string(), wish: ReadingWish }

/** What main asks of the data process. `folder` is the project's own folder; objects lie in its `objects/`. */
export const dataProcessAsks = {
  ...mistakesAsks,
  /** Reads a file into a table, writes it as an object and keeps it as the current table. Says `loading` meanwhile. */
  'data/load': ask(v.object({ path: v.string(), folder: v.string(), source: Source, wish: v.optional(ReadingWish) }), DatasetDoc),
  /** The beginning of a file, read as a person wants it. */
  'import/peek': ask(v.object(Asked), Preview),
  /** Reads a file to its end and keeps what it found for `data/load`. Says `loading` meanwhile. Another way of reading ends it with `cancelled`. */
  'import/check': ask(v.object(Asked), Checked),
  /** The lines around one of a file. */
  'import/lines': ask(v.object({ ...Asked, line: Count }), v.array(PreviewLine)),
  /** Takes a table that was written before, and what was changed in it since, as the current one (after a restart, by undo). */
  'data/attach': ask(v.object({ folder: v.string(), table: ObjectId, steps: v.optional(v.array(DatasetStep), []) }), v.null()),
  /** Texts as the columns of the current table would read them; a fault says what one cannot be read as. */
  'data/read': ask(v.object({ decimal: v.picklist(['.', ',']), cells: v.array(v.object({ column: v.string(), text: v.string() })) }), v.object({ values: v.array(StepCell) })),
  /**
   * The dataset after `more` steps, which becomes the current table. Types and uses that nobody chose follow; where a
   * column now reads as numbers or dates, the table is written anew with all steps in it.
   */
  'data/change': ask(
    v.object({ folder: v.string(), table: ObjectId, steps: v.array(DatasetStep), columns: v.array(ColumnDoc), more: v.array(DatasetStep) }),
    v.object({ table: ObjectId, steps: v.array(DatasetStep), rows: Count, columns: v.array(ColumnDoc) }),
  ),
  /** The task that fits a column, by the rule of the product, and how many rows have a value in it; a fault where it cannot be predicted. */
  'data/problem': ask(v.object({ target: v.string(), task: v.optional(PredictTask) }), v.object({ problem: ProblemDoc, rows: Count })),
  /** Reads a column as another type, as far as its cells allow, and writes the table anew; the current one stays until `attach`. */
  'data/retype': ask(v.object({ folder: v.string(), column: v.string(), type: ColumnType }), v.object({ table: ObjectId })),
} as const

export const dataProcessTells = {
  loading: v.object({ done: Count, of: Count }),
} as const

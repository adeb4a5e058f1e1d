import * as v from 'valibot'
import { Count, ObjectId } from './ids.ts'
import { numberForms, ReadingWish, textForms } from './reading-wish.ts'

export const columnTypes = ['number', 'category', 'boolean', 'date', 'text'] as const
export const ColumnType = v.picklist(columnTypes)
export type ColumnType = v.InferOutput<typeof ColumnType>

export const ColumnUse = v.picklist(['input', 'out'])
export type ColumnUse = v.InferOutput<typeof ColumnUse>

const layout = {
  /** Whether a line of the file names the columns; else they are numbered. */
  header: v.boolean(),
  /** Lines above the names that belong to no column. */
  titleRows: Count,
  ...numberForms,
}

export const TextReading = v.object({
  kind: v.literal('text'),
  ...textForms,
  bom: v.boolean(),
  ...layout,
})
export type TextReading = v.InferOutput<typeof TextReading>

const WorkbookReading = v.object({
  kind: v.literal('workbook'),
  format: v.picklist(['xlsx', 'xls', 'xlsb', 'ods']),
  sheet: v.string(),
  sheets: v.array(v.string()),
  ...layout,
})
export type WorkbookReading = v.InferOutput<typeof WorkbookReading>

/** How the file was read; all of it is said on the screen. */
export const Reading = v.variant('kind', [TextReading, WorkbookReading])
export type Reading = v.InferOutput<typeof Reading>

/**
 * One sort of irregularity found while reading: `line` and `column` name its first place, `lines` its first twenty,
 * `count` how often it occurs, `done` what became of it.
 */
export const ReadingProblem = v.object({
  code: v.picklist([
    'ragged-short', 'ragged-long', 'undecodable', 'unclosed-quote', 'renamed-header', 'empty-header', 'blank-line', 'title-row', 'gap-like', 'error-cell', 'wrong-extension',
    'currency', 'percent', 'wan', 'thousands', 'decimal-comma', 'decimal-point', 'full-width', 'accounting', 'day-first', 'month-first', 'leading-zeros', 'long-digits', 'lost-zeros',
  ]),
  line: v.optional(Count),
  lines: v.optional(v.array(Count)),
  column: v.optional(v.string()),
  count: Count,
  done: v.picklist(['kept', 'mended', 'skipped']),
})
export type ReadingProblem = v.InferOutput<typeof ReadingProblem>

export const ColumnDoc = v.object({
  name: v.string(),
  type: ColumnType,
  /** Why the column got its type; `person` once someone has chosen another. */
  typeWhy: v.picklist(['all-numbers', 'all-dates', 'true-or-false', 'few-levels', 'few-distinct', 'free-text', 'all-missing', 'person']),
  use: ColumnUse,
  /**
   * Why it is used or left out; `person` once someone has thrown the switch, `not-known` where someone said that it is
   * not known when one predicts, `gives-away` where it was left out because it gives the answer away.
   */
  useWhy: v.picklist(['fits', 'identifier', 'constant', 'free-text', 'all-missing', 'not-known', 'gives-away', 'person']),
})
export type ColumnDoc = v.InferOutput<typeof ColumnDoc>

export const SampleId = v.picklist(['flats', 'housing', 'exam', 'pupils', 'penguins', 'ames', 'customers'])
export type SampleId = v.InferOutput<typeof SampleId>

/** Where a table came from: a file, a sample, the clipboard, or the hand of a person. A path never enters this document: the window sees it. */
export const Source = v.variant('kind', [
  v.object({ kind: v.literal('file'), name: v.string(), bytes: Count }),
  v.object({ kind: v.literal('sample'), name: v.string(), bytes: Count, sample: SampleId }),
  v.object({ kind: v.literal('paste'), name: v.string(), bytes: Count }),
  v.object({ kind: v.literal('typed'), name: v.string(), bytes: Count }),
])
export type Source = v.InferOutput<typeof Source>

export const StepCell = v.union([v.number(), v.string(), v.null()])

/**
 * A change of the table before anything is dealt: it looks at a row itself or at exact equality, at nothing else. `row`
 * counts from 0 in the table as the steps before left it; a null is a gap, a date milliseconds since 1970 UTC.
 */
export const DatasetStep = v.variant('id', [
  v.object({ id: v.literal('set-cell'), row: Count, column: v.string(), value: StepCell }),
  v.object({ id: v.literal('add-row'), cells: v.record(v.string(), StepCell) }),
  v.object({ id: v.literal('drop-rows'), rows: v.array(Count) }),
  /** Of rows that are equal in every column the first stays. */
  v.object({ id: v.literal('drop-repeats') }),
  /** Cells that hold this word or number become gaps. */
  v.object({ id: v.literal('gap-word'), column: v.string(), value: v.string() }),
  /** Cells that hold this word or number hold another instead. */
  v.object({ id: v.literal('mend-word'), column: v.string(), value: v.string(), into: StepCell }),
])
export type DatasetStep = v.InferOutput<typeof DatasetStep>

/** The file as it was, by its SHA-256: an object of the project where it was kept, else it has to be found again. */
const RawFile = v.object({ sha256: ObjectId, kept: v.boolean() })
export type RawFile = v.InferOutput<typeof RawFile>

/** Step 2: the table as it was read, its typed columns, and which of them may be learned from. */
export const DatasetDoc = v.object({
  source: Source,
  raw: v.optional(RawFile),
  reading: Reading,
  /** What a person wanted of the reading of a file; another version of it is read so, too. */
  wish: v.optional(ReadingWish),
  problems: v.array(ReadingProblem),
  /** The table as it was read. */
  table: ObjectId,
  /** What was changed since, in order. */
  steps: v.array(DatasetStep),
  /** After the steps. */
  rows: Count,
  columns: v.array(ColumnDoc),
})
export type DatasetDoc = v.InferOutput<typeof DatasetDoc>


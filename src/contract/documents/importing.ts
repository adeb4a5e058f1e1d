import * as v from 'valibot'
import { Fault } from '../fault.ts'
import { ColumnDoc, Reading, ReadingProblem } from './dataset.ts'
import { Count } from './ids.ts'
import { ReadingWish } from './reading-wish.ts'

/** A line of a file as it is cut into cells; a blank one has none. Long cells and wide lines are cut for the screen. */
export const PreviewLine = v.object({ line: Count, is: v.picklist(['title', 'names', 'row', 'blank']), cells: v.array(v.string()) })
export type PreviewLine = v.InferOutput<typeof PreviewLine>

const told = {
  reading: Reading,
  /** None where `fault` says why there is no table. */
  columns: v.array(ColumnDoc),
  problems: v.array(ReadingProblem),
  /** What the table takes in memory. */
  memoryBytes: Count,
}

/** The beginning of a file, read at once. */
export const Preview = v.object({
  ...told,
  lines: v.array(PreviewLine),
  /** Exact where the beginning is all, else what it lets one expect. */
  rows: Count,
  whole: v.boolean(),
  /** Why it is no table as it is read now. */
  fault: v.nullable(Fault),
})
export type Preview = v.InferOutput<typeof Preview>

/** The whole file, read to its end. */
export const Checked = v.object({ ...told, rows: Count })
export type Checked = v.InferOutput<typeof Checked>

/** A table that a person is about to take: how its file is read, and what its beginning looks like. Nothing of the open project has changed. */
export const Importing = v.object({
  /** Another file or paste is another import. */
  id: Count,
  kind: v.picklist(['file', 'paste']),
  name: v.string(),
  bytes: Count,
  wish: ReadingWish,
  /** Null while the beginning is being read. */
  preview: v.nullable(Preview),
  /** How far the whole file has been looked through; null: to its end, or not at all. */
  checking: v.nullable(v.object({ done: Count, of: Count })),
  freeBytes: Count,
})
export type Importing = v.InferOutput<typeof Importing>

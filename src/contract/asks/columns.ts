import * as v from 'valibot'
import { ColumnDoc } from '../documents/dataset.ts'
import { Count } from '../documents/ids.ts'
import { PredictTask } from '../documents/problem.ts'
import { ask } from '../reply.ts'

/** What is predicted; null: nothing yet. */
const Asked = v.nullable(v.object({ target: v.string(), task: PredictTask }))

/** How closely a column goes with the target, 0 to 1: |r|, the correlation ratio η, or Cramér's V. */
export const Relation = v.object({ name: v.string(), kind: v.picklist(['r', 'eta', 'v']), value: v.number(), falls: v.boolean(), rows: Count })
export type Relation = v.InferOutput<typeof Relation>

/** How far one column alone tells the target; `rows` is how many were looked at. */
export const Alone = v.object({ metric: v.picklist(['roc_auc', 'r2']), score: v.number(), rows: Count, filledFor: v.optional(v.string()) })
export type Alone = v.InferOutput<typeof Alone>

/** One thing in the table that is worth a look. `safe`: it can be repaired without asking what was meant. */
export const Finding = v.variant('code', [
  v.object({ code: v.literal('gives-away'), column: v.string(), alone: Alone, safe: v.boolean() }),
  v.object({ code: v.literal('identifier'), column: v.string(), safe: v.boolean() }),
  v.object({ code: v.literal('constant'), column: v.string(), safe: v.boolean() }),
  /** Cells that may stand for “nothing”. */
  v.object({ code: v.literal('gap-like'), column: v.string(), value: v.string(), rows: Count, safe: v.boolean() }),
  /** A number so far from all the others, which lie from `low` to `high`, that it may be a slip: the farthest, its first row, and how many rows are as far out. */
  v.object({ code: v.literal('far-out'), column: v.string(), value: v.number(), row: Count, rows: Count, low: v.number(), high: v.number(), safe: v.boolean() }),
  /** Rows that are equal to an earlier one; the first of them. */
  v.object({ code: v.literal('repeats'), rows: Count, first: Count, safe: v.boolean() }),
  /** Spellings that differ only in capitals, spaces or width; the most frequent one first. */
  v.object({ code: v.literal('spellings'), column: v.string(), values: v.array(v.object({ value: v.string(), rows: Count })), safe: v.boolean() }),
  /** The target has no value in many rows. */
  v.object({ code: v.literal('target-gaps'), column: v.string(), rows: Count, safe: v.boolean() }),
  /** Nearly every row has a class of its own. */
  v.object({ code: v.literal('target-names'), column: v.string(), distinct: Count, rows: Count, safe: v.boolean() }),
])
export type Finding = v.InferOutput<typeof Finding>

const mostLevels = 200

/** Answered by the data process. */
export const columnAsks = {
  /** Columns by how closely they go with the target, the closest first. */
  'table/relations': ask(v.object({ asked: Asked }), v.object({ relations: v.array(Relation) })),
  /** What is worth a look. `rows`: how many were looked at for columns that tell the target; the rest is from all rows. */
  'table/health': ask(v.object({ asked: Asked, columns: v.array(ColumnDoc) }), v.object({ findings: v.array(Finding), rows: Count })),
  /** A column's own page: its levels or its far-out numbers, and what it has to do with the target. */
  'table/column': ask(
    v.object({ column: v.string(), asked: Asked, limit: v.pipe(Count, v.maxValue(mostLevels)) }),
    v.object({
      levels: v.optional(v.object({ of: Count, top: v.array(v.object({ value: v.string(), rows: Count })) })),
      /** Numbers beyond three times the middle half's width from it. */
      far: v.optional(v.object({ low: v.number(), high: v.number(), rows: Count })),
      gapLike: v.array(v.object({ value: v.string(), rows: Count, safe: v.boolean() })),
      relation: v.nullable(Relation),
      alone: v.nullable(Alone),
    }),
  ),
} as const

import * as v from 'valibot'
import { Count } from '../documents/ids.ts'
import { Costs, Goal } from '../documents/problem.ts'
import { ask } from '../reply.ts'

/** So that a document of changes stays small; more rows are dropped in turns. */
export const mostDropped = 20_000

const Place = { column: v.string() }

/** Changes of the table and of the question, answered by main: each is one that a person can undo. */
export const changeAsks = {
  /** `text` as it was typed: it is read as the other cells of its column were; empty or a missing token is a gap. */
  'project/set-cell': ask(v.object({ row: Count, ...Place, text: v.string() }), v.null()),
  /** A row at the end, with texts by column; what is not named is a gap. */
  'project/add-row': ask(v.object({ cells: v.record(v.string(), v.string()) }), v.null()),
  'project/drop-rows': ask(v.object({ rows: v.pipe(v.array(Count), v.minLength(1), v.maxLength(mostDropped)) }), v.null()),
  'project/drop-repeats': ask(v.null(), v.null()),
  /** Every cell of a column that says `value` becomes a gap. */
  'project/gap-word': ask(v.object({ ...Place, value: v.string() }), v.null()),
  /** Every cell of a column that says one of `values` says `text` instead. */
  'project/mend-word': ask(v.object({ ...Place, values: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(100)), text: v.string() }), v.null()),
  /** Several safe repairs as one change. */
  'project/fix-safe': ask(
    v.object({
      leaveOut: v.array(v.object({ ...Place, why: v.picklist(['identifier', 'constant']) })),
      gaps: v.array(v.object({ ...Place, value: v.string() })),
      repeats: v.boolean(),
    }),
    v.null(),
  ),
  /** Groups are looked for; `compare` is a column to hold them against. */
  'project/set-grouping': ask(v.object({ compare: v.optional(v.string()) }), v.null()),
  /** What is good enough and what the errors cost; null takes it away, absent leaves it. */
  'project/set-goal': ask(v.object({ metric: v.optional(v.string()), goal: v.optional(v.nullable(Goal)), costs: v.optional(v.nullable(Costs)) }), v.null()),
} as const

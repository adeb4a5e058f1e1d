import * as v from 'valibot'
import { Count, ObjectId } from '../documents/ids.ts'
import { ask } from '../reply.ts'
import { Cell } from './cell.ts'

const part = v.picklist(['learn', 'practise', 'test'])
/** What was said about the rows of a part; of two classes the second is said above `threshold`. */
const judged = { answers: ObjectId, part, threshold: v.optional(v.number()) }

/** A line through at most 500 points, x rising. */
const Curve = v.object({ x: v.array(v.number()), y: v.array(v.number()) })

/** What a node of a tree asks, in the units of the table. */
const TreeQuestion = v.variant('is', [
  v.object({ is: v.literal('at-most'), column: v.string(), at: v.number() }),
  v.object({ is: v.literal('word'), column: v.string(), word: v.string() }),
  v.object({ is: v.literal('true'), column: v.string() }),
])
export type TreeQuestion = v.InferOutput<typeof TreeQuestion>

export const TreeNode = v.object({
  node: Count,
  depth: Count,
  /** Learning rows that came here, as they weigh. */
  rows: v.number(),
  /** The shares of the classes, or the mean. */
  values: v.array(v.number()),
  question: v.optional(TreeQuestion),
  yes: v.optional(Count),
  no: v.optional(Count),
  /** It asks on, deeper than is shown. */
  cut: v.optional(v.literal(true)),
})
export type TreeNode = v.InferOutput<typeof TreeNode>

const model = { model: ObjectId, body: ObjectId }
const Row = v.record(v.string(), Cell)

/** Answered by the data process. */
export const evaluationAsks = {
  /**
   * How one class is told from the rest: for each threshold i / 1000 how many rows of it, and how many others, have a greater
   * probability; the ROC curve, precision over recall, and the areas. null: no probabilities, or rows of one side only.
   */
  'evaluation/curves': ask(
    v.object({ answers: ObjectId, part, class: Count }),
    v.nullable(v.object({ sought: v.array(Count), others: v.array(Count), roc: Curve, pr: Curve, rocAuc: v.number(), prAuc: v.number() })),
  ),
  /** The rows that were most wrong, worst first: classes by how sure it was, numbers by how far off. `of`: all that were wrong. */
  'evaluation/mistakes': ask(
    v.object({ ...judged, limit: v.pipe(Count, v.maxValue(200)), columns: v.pipe(v.array(v.string()), v.maxLength(20)) }),
    v.object({ of: Count, rows: v.array(v.object({ row: Count, actual: v.number(), said: v.number(), sure: v.number(), cells: v.array(Cell) })) }),
  ),
  /** The nodes of a tree in the order of their depth, as far as a person can take them in; null: not a tree. */
  'model/tree': ask(v.object(model), v.nullable(v.array(TreeNode))),
  /** The nodes of a tree that a row passes; none: not a tree. */
  'model/tree-path': ask(v.object({ ...model, row: Row }), v.array(Count)),
} as const

/** Answered by main. */
export const evaluationWindowAsks = {
  /** Writes the mistakes of a learner of the current run as CSV where the person says; worst first, all columns. Null: the dialog was closed. */
  'evaluation/save-mistakes': ask(v.object({ ...judged, learner: v.string() }), v.nullable(v.object({ name: v.string(), rows: Count }))),
} as const

/** What main asks of the data process. */
export const mistakesAsks = {
  /** Writes the mistakes to a file; `heads`: what its own columns are called. Answers how many rows there are. */
  'data/write-mistakes': ask(
    v.object({ ...judged, folder: v.string(), path: v.string(), classes: v.array(v.string()), heads: v.object({ row: v.string(), said: v.string(), sure: v.string(), off: v.string() }) }),
    v.object({ rows: Count }),
  ),
} as const

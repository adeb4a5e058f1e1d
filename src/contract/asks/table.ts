import * as v from 'valibot'
import { Count, ObjectId, Seed } from '../documents/ids.ts'
import { ColumnDoc } from '../documents/dataset.ts'
import { Problem } from '../documents/problem.ts'
import { ColumnProfile } from '../documents/profile.ts'
import { SplitPlanDoc } from '../documents/split-plan.ts'
import { ask } from '../reply.ts'
import { Cell } from './cell.ts'
import { evaluationAsks } from './evaluation.ts'
import { columnAsks } from './columns.ts'
import { RowCondition, SortKey } from './found.ts'
import { modelAsks } from './models.ts'
import { recipeTableAsks } from './recipe.ts'

export { Cell }

/** One row by column name; a column that is absent counts as a gap. */
export const Row = v.record(v.string(), Cell)
export type Row = v.InferOutput<typeof Row>

const longestPage = 200
const mostPoints = 5000
export const mostStones = 400
/** Up to so many turns are shown one by one where the learning rows take turns. */
export const mostTurnsShown = 10

/** A row as a stone: its number in the file (from 0) and, where classes exist, which class it really is (-1: none). */
export const Stone = v.object({ row: Count, class: v.number() })

/** Answers of a model to rows: a label with the probabilities of all classes in order, or a value. */
export const ModelAnswer = v.variant('kind', [
  v.object({ kind: v.literal('label'), label: v.string(), probabilities: v.array(v.number()), filled: v.array(v.string()), outside: v.array(v.string()), unseen: v.array(v.string()) }),
  v.object({ kind: v.literal('value'), value: v.number(), filled: v.array(v.string()), outside: v.array(v.string()), unseen: v.array(v.string()) }),
])
export type ModelAnswer = v.InferOutput<typeof ModelAnswer>

export const ModelRef = v.object({ model: ObjectId, body: ObjectId })

/** What the form needs for one column of the input schema. */
export const FormField = v.variant('kind', [
  v.object({ kind: v.literal('number'), name: v.string(), min: v.number(), max: v.number(), start: v.number(), whole: v.boolean() }),
  /** Milliseconds since 1970-01-01 UTC. */
  v.object({ kind: v.literal('date'), name: v.string(), min: v.number(), max: v.number(), start: v.number() }),
  v.object({ kind: v.literal('category'), name: v.string(), levels: v.array(v.string()), start: v.string() }),
])
export type FormField = v.InferOutput<typeof FormField>

/** Answered by the data process over a port of its own. No answer holds more than a page, an aggregate or a sample. */
export const tableAsks = {
  ...evaluationAsks,
  ...recipeTableAsks,
  ...modelAsks,
  ...columnAsks,
  'table/page': ask(
    v.object({ from: Count, count: v.pipe(Count, v.maxValue(longestPage)), columns: v.pipe(v.array(v.string()), v.maxLength(200)) }),
    v.object({ from: Count, rows: v.array(v.array(Cell)) }),
  ),
  /** A page of the rows that fulfil all conditions, sorted; each with its number in the file. `of`: how many there are. */
  'table/found': ask(
    v.object({
      where: v.pipe(v.array(RowCondition), v.maxLength(50)),
      order: v.pipe(v.array(SortKey), v.maxLength(20)),
      from: Count,
      count: v.pipe(Count, v.maxValue(longestPage)),
      columns: v.pipe(v.array(v.string()), v.maxLength(200)),
    }),
    v.object({ of: Count, from: Count, rows: v.array(v.object({ row: Count, cells: v.array(Cell) })) }),
  ),
  'table/profile': ask(v.null(), v.array(ColumnProfile)),
  /** Rows by bar or level of each column and class of the target: rows[bar][class]; without a target one class. */
  'table/heaps': ask(
    v.object({ target: v.nullable(v.string()), columns: v.pipe(v.array(v.string()), v.maxLength(200)) }),
    v.object({ classes: v.array(v.string()), heaps: v.array(v.object({ name: v.string(), bars: v.array(v.string()), rows: v.array(v.array(Count)) })) }),
  ),
  /** A seeded sample of rows of two number columns, with the class of the target where it is a category. */
  'table/points': ask(
    v.object({ x: v.string(), y: v.string(), color: v.nullable(v.string()), limit: v.pipe(Count, v.maxValue(mostPoints)), seed: Seed }),
    v.object({ of: Count, classes: v.array(v.string()), points: v.array(v.object({ row: Count, x: v.number(), y: v.number(), class: v.number() })) }),
  ),
  /**
   * How a split would fall: rows and classes of each part, and up to 400 stones of each (a seeded sample of its rows).
   * `turns`: the learning rows by the turn in which they practise, where up to ten turns are taken, in the order of the
   * turns; rows that only learn, as the first ones by time, are in none. Each turn has all its stones or, of more than
   * 400 learning rows, none.
   */
  'split/preview': ask(
    v.object({ target: v.string(), task: v.picklist(['classify', 'regress']), plan: SplitPlanDoc }),
    v.object({
      classes: v.array(v.string()),
      learn: v.object({ rows: Count, perClass: v.array(Count), stones: v.array(Stone) }),
      practise: v.object({ rows: Count, perClass: v.array(Count), stones: v.array(Stone) }),
      /** Sealed: which classes it holds is not said, and its stones have none. */
      test: v.object({ rows: Count, stones: v.array(Stone) }),
      turns: v.optional(v.array(v.object({ rows: Count, perClass: v.array(Count), stones: v.array(Stone) }))),
      withoutTarget: Count,
      stratified: v.boolean(),
      problem: v.nullable(v.string()),
    }),
  ),
  /** Loads a model (kept for later asks) and says which fields its form has. */
  'model/form': ask(ModelRef, v.object({ fields: v.array(FormField) })),
  'model/answer': ask(v.object({ ...ModelRef.entries, rows: v.pipe(v.array(Row), v.minLength(1), v.maxLength(longestPage)) }), v.object({ answers: v.array(ModelAnswer) })),
  /**
   * Predicted against actual for up to `limit` rows of a part: a seeded sample. Classes: codes, the probability of what
   * was said and, of two classes, that of the second. Part `practise`: said by models that had not seen the row.
   */
  'model/judged': ask(
    v.object({ answers: ObjectId, part: v.picklist(['learn', 'practise', 'test']), limit: v.pipe(Count, v.maxValue(mostPoints)), seed: Seed }),
    v.object({ of: Count, rows: v.array(v.object({ row: Count, actual: v.number(), said: v.number(), sure: v.number(), second: v.optional(v.number()) })) }),
  ),
  /** Up to `limit` rows on the map of groups: a seeded sample. */
  'groups/points': ask(
    v.object({ answers: ObjectId, limit: v.pipe(Count, v.maxValue(mostPoints)), seed: Seed }),
    v.object({ of: Count, points: v.array(v.object({ row: Count, x: v.number(), y: v.number(), group: Count })) }),
  ),
  /** What the table suggests for dealing its rows, and why. */
  'split/propose': ask(v.object({ problem: Problem, columns: v.array(ColumnDoc) }), v.object({ plan: SplitPlanDoc, why: v.picklist(['same-one-again', 'dates', 'by-chance', 'no-target']) })),
  /** One row by its number, all columns: what a stone opens. */
  'table/row': ask(v.object({ row: Count }), v.object({ row: Count, cells: v.array(v.object({ name: v.string(), value: Cell })) })),
} as const


import * as v from 'valibot'
import { ColumnDoc } from '../documents/dataset.ts'
import { Count } from '../documents/ids.ts'
import { Problem } from '../documents/problem.ts'
import { RecipeProposal, RecipeStep } from '../documents/recipe.ts'
import { SplitPlanDoc } from '../documents/split-plan.ts'
import { Fault } from '../fault.ts'
import { ask } from '../reply.ts'
import { Cell } from './cell.ts'

const mostSteps = 200
const longestPage = 200
const mostBars = 24
/** Columns of one step, or of one answer, that are named; a table that is wider still works. */
const mostNamed = 1000

const Steps = v.pipe(v.array(RecipeStep), v.maxLength(mostSteps))
const Place = v.pipe(Count, v.maxValue(mostSteps))

/** The documents that a recipe stands on: steps are fitted on the rows that learn by them. */
const onto = { problem: Problem, columns: v.array(ColumnDoc), plan: SplitPlanDoc, steps: Steps }

const kind = v.picklist(['number', 'words', 'date'])
const names = v.pipe(v.array(v.string()), v.maxLength(mostNamed))

/** A column between two steps. `flag`: 0 or 1, made by a step; `full`: no row can have a gap; `gaps` and `levels` of all rows. */
const LiveColumn = v.object({ name: v.string(), kind, flag: v.boolean(), full: v.boolean(), scaled: v.boolean(), gaps: Count, levels: Count })
export type LiveColumn = v.InferOutput<typeof LiveColumn>

/** What a step does: the columns it works on, the cells it changes among all rows, the columns it makes and those that are no longer what they were. */
const OutlinedStep = v.object({ works: names, cells: Count, made: names, gone: names, fault: v.nullable(Fault) })
export type OutlinedStep = v.InferOutput<typeof OutlinedStep>

/** Rows by bar of a column: from one number up to another, or a word. `touched`: those among them that the step changes. */
const PreviewBar = v.object({ from: v.union([v.number(), v.string()]), to: v.nullable(v.number()), rows: Count, touched: Count })

/** `others`: rows with a word that has no bar of its own. */
const PreviewSide = v.object({ name: v.string(), kind, gaps: Count, others: Count, bars: v.pipe(v.array(PreviewBar), v.maxLength(mostBars)) })
export type PreviewSide = v.InferOutput<typeof PreviewSide>

/** What a step learned about one column from the learning rows, as far as it learns anything. Words: at most a few, `of` how many there are. */
const Fitted = v.object({
  value: v.optional(v.union([v.number(), v.string()])),
  low: v.optional(v.number()),
  high: v.optional(v.number()),
  centre: v.optional(v.number()),
  spread: v.optional(v.number()),
  words: v.optional(v.object({ first: v.array(v.string()), of: Count })),
})
export type Fitted = v.InferOutput<typeof Fitted>

/**
 * One step on one column of the table, all rows of it. `learning` rows were looked at to fit it, `known` of them have a
 * value. `after` holds at most a few of the `made` columns that stand in its place. Nothing of this is kept.
 */
const RecipePreview = v.object({
  there: v.pipe(v.array(v.object({ name: v.string(), kind, flag: v.boolean() })), v.maxLength(mostNamed)),
  works: names,
  column: v.nullable(v.string()),
  learning: Count,
  known: Count,
  fitted: Fitted,
  touched: Count,
  of: Count,
  before: v.nullable(PreviewSide),
  after: v.array(PreviewSide),
  made: Count,
  rows: v.pipe(v.array(v.object({ row: Count, beside: v.array(Cell), before: Cell, after: v.array(Cell), changed: v.boolean() })), v.maxLength(longestPage)),
})
export type RecipePreview = v.InferOutput<typeof RecipePreview>

/** Answered by the data process. */
export const recipeTableAsks = {
  /** What the table itself suggests. */
  'recipe/propose': ask(v.object({ problem: Problem, columns: v.array(ColumnDoc) }), RecipeProposal),
  /** What each step does, and the columns that are left after the last one. A step that cannot be says why, and the others go on without it. */
  'recipe/outline': ask(v.object(onto), v.object({ learning: Count, steps: v.array(OutlinedStep), left: v.pipe(v.array(LiveColumn), v.maxLength(mostNamed)) })),
  /** The last of `steps`, on or off, before and after on one column: `column`, else the first that it works on. */
  'recipe/preview': ask(
    v.object({
      ...onto,
      steps: v.pipe(Steps, v.minLength(1)),
      column: v.optional(v.string()),
      rows: v.picklist(['touched', 'all']),
      beside: v.pipe(v.array(v.string()), v.maxLength(4)),
    }),
    RecipePreview,
  ),
} as const

/** One change of the recipe by a person, undone as one. `accept`: proposed steps, put where they belong. */
export const RecipeEdit = v.variant('do', [
  v.object({ do: v.literal('add'), step: RecipeStep }),
  v.object({ do: v.literal('set'), at: Place, step: RecipeStep }),
  v.object({ do: v.literal('remove'), at: Place }),
  v.object({ do: v.literal('switch'), at: Place, on: v.boolean() }),
  v.object({ do: v.literal('move'), at: Place, to: Place }),
  v.object({ do: v.literal('accept'), steps: v.pipe(Steps, v.minLength(1)) }),
])
export type RecipeEdit = v.InferOutput<typeof RecipeEdit>

/** Answered by main. */
export const recipeProjectAsks = {
  'project/edit-recipe': ask(RecipeEdit, v.null()),
} as const

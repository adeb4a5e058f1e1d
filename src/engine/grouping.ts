import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { GroupingDoc } from '../contract/documents/problem.ts'
import type { RecipeDoc } from '../contract/documents/recipe.ts'
import type { AutomaticStep, Groups, PartScores } from '../contract/documents/run.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import { scoreGroups } from './evaluate/groups.ts'
import { groupColumns } from './explain/group-columns.ts'
import { principalPlane } from './explain/principal-plane.ts'
import { automaticStepsOf, recipeFor } from './fitting.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import { inputRanges } from './learn/input-ranges.ts'
import { notesOf } from './learn/notes.ts'
import { checkedValues } from './learn/param.ts'
import { findLearner } from './learn/registry.ts'
import { childRun, type Run } from './learn/run.ts'
import { upTo } from './number/draws.ts'
import type { Matrix } from './number/matrix.ts'
import { applyRecipe } from './recipe/apply.ts'
import { fitRecipe } from './recipe/fit.ts'
import { drawnRows } from './table/points.ts'
import { trainingSketch } from './table/sketch.ts'
import type { SchemaColumn, Table } from './table/table.ts'
import { classCodes } from './table/target.ts'

/** The documents that a search for groups executes, and the table they speak of. */
export interface GroupingOrder {
  readonly table: Table
  readonly columns: readonly ColumnDoc[]
  readonly problem: GroupingDoc
  readonly recipe?: Pick<RecipeDoc, 'steps'>
  readonly learner: PlannedLearner
}

/** `groups[i]`: the group of row i, from 0; `sizes[g]`: how many rows a group has. */
export interface Grouping {
  readonly planned: PlannedLearner
  readonly model: FittedModel
  readonly train: PartScores
  readonly groups: Int32Array
  readonly sizes: readonly number[]
  /** What the learner saw of all rows: prepared, and without gaps where it wants none. */
  readonly seen: Matrix
  readonly steps: readonly AutomaticStep[]
  readonly notes: readonly Fault[]
}

/**
 * Looks for groups among all rows: nothing is predicted, so nothing is held out. The column that the groups are held
 * against afterwards is never an input. Throws the faults of the learner and `no-inputs`.
 */
export async function runGrouping({ table, columns, problem, recipe: asked, learner: planned }: GroupingOrder, run: Run): Promise<Grouping> {
  const learner = findLearner('cluster', planned.id)
  const params = checkedValues(planned.id, learner.space, planned.params)
  const schema = columns.flatMap(({ name, type, use }): SchemaColumn[] => (use === 'input' && type !== 'text' && name !== problem.compare ? [{ name, type }] : []))
  if (schema.length === 0) throw new FaultError('no-inputs', { column: problem.compare ?? '' })

  run.phase('recipe')
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row)
  const facts = fitRecipe(table, schema, rows, asked?.steps)
  const recipe = recipeFor(learner, planned, facts)
  const X = applyRecipe(recipe, table)

  run.phase('fit')
  const learned = await learner.fit(X, {}, params, childRun(run, planned.id))

  run.phase('predict')
  const { groups } = await learner.predict(learned, X, run)
  const k = groups.reduce((most, group) => Math.max(most, group + 1), groupsOf(learned))
  const sizes = new Array<number>(k).fill(0)
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1
  return {
    planned: { ...planned, params },
    model: { problem, classes: sizes.map((_, group) => String(group + 1)), threshold: 0.5, targetRange: 0, recipe, inputs: inputRanges(facts.inputs), sketch: trainingSketch(table, schema, rows), learner: { id: planned.id, params }, learned },
    train: scoreGroups(X, groups, k, childRun(run, 'scores'), problem.compare === undefined ? undefined : classCodes(table, problem.compare)),
    groups,
    sizes,
    seen: X,
    steps: automaticStepsOf(learner, recipe, facts),
    notes: notesOf(planned.id, learned, params),
  }
}

/** Groups as a screen shows them, and where each row lies on the map. */
export interface GroupMap {
  readonly groups: Groups
  readonly places: { readonly rows: Int32Array; readonly group: Int32Array; readonly x: Float64Array; readonly y: Float64Array }
}

/** As many rows lie on the map; of more a seeded sample. */
const mostPlaces = 5000

/** What tells the groups apart, and a map of the rows: the two directions in which they differ most, as the learner saw them. */
export function mapGroups({ table }: Pick<GroupingOrder, 'table'>, { model, groups, sizes, seen }: Grouping, seed: number, run: Run): GroupMap {
  const rows = drawnRows(upTo(table.rows), mostPlaces, seed)
  const { x, y, shown } = principalPlane(rowsAt(seen, rows), run)
  return {
    groups: { sizes: [...sizes], columns: groupColumns(table, model.recipe.schema, groups, sizes.length), shown: [...shown] },
    places: { rows, group: rows.map((row) => groups[row] as number), x, y },
  }
}

/** The rows of a matrix at `rows`, in that order. Copies. */
export const rowsAt = ({ columns }: Matrix, rows: Int32Array): Matrix => ({
  rows: rows.length,
  columns: columns.map((column) =>
    column.kind === 'number' ? { ...column, data: Float64Array.from(rows, (row) => column.data[row] as number) } : { ...column, data: rows.map((row) => column.data[row] as number) },
  ),
})

/** How many groups a model knows, those without rows too. */
const groupsOf = (learned: unknown): number => (typeof learned === 'object' && learned !== null && 'groups' in learned && typeof learned.groups === 'number' ? learned.groups : 0)

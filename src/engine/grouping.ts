import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { GroupingDoc } from '../contract/documents/problem.ts'
import type { RecipeDoc } from '../contract/documents/recipe.ts'
import type { AutomaticStep, PartScores } from '../contract/documents/run.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import { scoreGroups } from './evaluate/groups.ts'
import { automaticStepsOf, recipeFor } from './fitting.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import { inputRanges } from './learn/input-ranges.ts'
import { notesOf } from './learn/notes.ts'
import { checkedValues } from './learn/param.ts'
import { findLearner } from './learn/registry.ts'
import { childRun, type Run } from './learn/run.ts'
import { applyRecipe } from './recipe/apply.ts'
import { fitRecipe } from './recipe/fit.ts'
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
    steps: automaticStepsOf(learner, recipe, facts),
    notes: notesOf(planned.id, learned, params),
  }
}

/** How many groups a model knows, those without rows too. */
const groupsOf = (learned: unknown): number => (typeof learned === 'object' && learned !== null && 'groups' in learned && typeof learned.groups === 'number' ? learned.groups : 0)

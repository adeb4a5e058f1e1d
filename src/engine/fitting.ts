import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PredictTask, ProblemDoc } from '../contract/documents/problem.ts'
import type { RecipeStep } from '../contract/documents/recipe.ts'
import type { AutomaticStep, PartScores } from '../contract/documents/run.ts'
import { judge, type JudgedPart } from './evaluate/judge.ts'
import { answerTable } from './learn/answer.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import { inputRanges } from './learn/input-ranges.ts'
import type { Answer, Target } from './learn/learner.ts'
import { checkedValues } from './learn/param.ts'
import { findLearner, type AnyLearner } from './learn/registry.ts'
import { childRun, type Run } from './learn/run.ts'
import { applyRecipe } from './recipe/apply.ts'
import { fitRecipe, recipeOf, type LearnedColumns } from './recipe/fit.ts'
import type { FittedRecipe } from './recipe/fitted.ts'
import type { Rng } from './number/rng.ts'
import { trainingSketch, type TrainingSketch } from './table/sketch.ts'
import type { SchemaColumn, Table } from './table/table.ts'
import { labelsOf, type Targeted } from './table/target.ts'

/** What all fits of a run have in common: the table, the columns that may be learned from, and what is to be known. */
export interface Lesson {
  readonly table: Table
  readonly schema: readonly SchemaColumn[]
  readonly problem: ProblemDoc
  readonly threshold: number
  /** What a person wants done to the columns first. */
  readonly steps: readonly RecipeStep[]
}

/** Rows to learn from, and what the columns look like to these rows alone. */
export interface LearningRows {
  readonly part: Targeted
  readonly facts: () => LearnedColumns
  /** What later files are held against. */
  readonly sketch: () => TrainingSketch
}

/** The facts serve every learner; they are gathered when the first one needs them, so that its time counts them. */
export function learningRows({ table, schema, steps, problem }: Lesson, part: Targeted): LearningRows {
  let facts: LearnedColumns | undefined
  let sketch: TrainingSketch | undefined
  return {
    part,
    facts: () => (facts ??= fitRecipe(table, schema, part.rows, steps)),
    sketch: () => (sketch ??= trainingSketch(table, schema, part.rows, { name: problem.target, part })),
  }
}

/** The steps that a learner needs before it, less those that the plan leaves out, and those that it adds. */
export function recipeFor({ needs }: Pick<AnyLearner, 'needs'>, planned: PlannedLearner, facts: LearnedColumns): FittedRecipe {
  const scale = (needs.scale || planned.with?.includes('scale') === true) && !planned.without.includes('scale')
  return recipeOf(facts, { ...needs, scale })
}

/** The steps that came behind those of the person because the learner needs them. */
export function automaticStepsOf({ needs }: Pick<AnyLearner, 'needs'>, { steps }: FittedRecipe, { steps: asked }: LearnedColumns): AutomaticStep[] {
  const added = steps.slice(asked.length).map(({ id }) => id as AutomaticStep)
  return needs.scaleTarget ? [...added, 'scale-target'] : added
}

/**
 * Fits the recipe and then the learner on `rows` and looks at no other row. `label` names the chance of this fit: the
 * same label, seed, rows and settings give the same model.
 */
export async function fitOn(lesson: Lesson, planned: PlannedLearner, { part, facts }: LearningRows, run: Run, label = planned.id): Promise<FittedModel> {
  const { table, problem, threshold } = lesson
  const learner = findLearner(problem.task, planned.id)
  const params = checkedValues(planned.id, learner.space, planned.params)

  run.phase('recipe')
  const recipe = recipeFor(learner, planned, facts())
  const X = applyRecipe(recipe, table, part.rows)

  run.phase('fit')
  const learned = await learner.fit(X, taught(part), params, childRun(run, label))
  return { problem, classes: labelsOf(part), threshold, targetRange: rangeOf(part), recipe, inputs: inputRanges(facts().inputs), learner: { id: planned.id, params }, learned }
}

/** What a model that was fitted for the lesson says about rows. */
export async function answersTo({ table }: Pick<Lesson, 'table'>, model: FittedModel, part: Targeted, run: Run): Promise<Answer<PredictTask>> {
  run.phase('predict')
  const answer = await answerTable(model, table, run, part.rows)
  if ('groups' in answer) throw new TypeError(`${model.learner.id} answers with groups`)
  return answer
}

/** Holds what a model says about rows against what they really are; with `rng` the scores have their intervals. */
export const judgeOn = async (lesson: Lesson, model: FittedModel, part: Targeted, run: Run, rng?: Rng): Promise<{ scores: PartScores; judged: JudgedPart }> =>
  judge(model.learner.id, lesson.threshold, part, await answersTo(lesson, model, part, run), rng)

const taught = (part: Targeted): Target<'classify'> | Target<'regress'> => (part.task === 'classify' ? { codes: part.codes, classes: part.classes } : { values: part.values })

function rangeOf(part: Targeted): number {
  if (part.task === 'classify') return 0
  let min = Infinity
  let max = -Infinity
  for (const value of part.values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return max - min
}

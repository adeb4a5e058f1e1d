import type { Problem } from '../contract/documents/problem.ts'
import type { RecipeDoc } from '../contract/documents/recipe.ts'
import type { RunRows } from '../contract/documents/run.ts'
import type { SplitPlanDoc } from '../contract/documents/split-plan.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import type { ReadingWish } from '../contract/documents/reading-wish.ts'
import { runGrouping, type Grouping } from '../engine/grouping.ts'
import { findLearner } from '../engine/learn/registry.ts'
import { runPipeline, type Order, type Result } from '../engine/pipeline.ts'
import { proposeSplit, type SplitProposal } from '../engine/split/propose.ts'
import { problemFor } from '../engine/table/problem.ts'
import { readTableFile, type ReadTable } from '../host/files/read-table-file.ts'
import { exportModelFolder, type ExportedFolder } from '../host/model/export-folder.ts'
import { startOnnxRuntime } from '../host/onnx/runtime.ts'
import { findOrtWasm } from '../host/onnx/wasm-file.ts'
import { hostRun } from '../host/run/host-run.ts'
import { badUsage, onlyOptions, wordsOf, type Options } from './options.ts'
import { mutter } from './output.ts'
import { refuseBadParams } from './params.ts'
import { readingOptions, readingWish } from './reading-options.ts'
import { applyRecipeColumns } from './recipe-columns.ts'
import { readRecipeFile, recipeTypes } from './recipe-file.ts'
import { study, type Studies } from './train-studies.ts'
import { plannedLearner, trainSettings, type TrainSettings } from './train-settings.ts'

export interface Learned<R extends Result | Grouping = Result | Grouping> {
  readonly result: R
  readonly seconds: { readonly recipe: number; readonly fit: number; readonly predict: number }
}

/** What a run came to: the learner that was asked for and, where something is predicted, the baseline beside it. */
export interface Outcome {
  readonly read: ReadTable
  readonly readSeconds: number
  readonly problem: Problem
  readonly seed: number
  readonly splitPlan?: SplitPlanDoc
  readonly asked: Learned
  readonly baseline?: Learned<Result>
  readonly rows: RunRows
  readonly classes: readonly string[]
  readonly notes: readonly Fault[]
  readonly studies: Studies
  /** How the rows might better be dealt, where they were dealt one by one. */
  readonly proposed?: SplitProposal
  readonly folder?: ExportedFolder
}

type Found = Pick<Outcome, 'asked' | 'baseline' | 'rows' | 'classes' | 'notes' | 'problem' | 'splitPlan' | 'studies' | 'proposed'>

/** What the command knows before anything is learned: the table as it was read and as a recipe wants it. */
interface Lesson {
  readonly read: ReadTable
  readonly target: string | undefined
  readonly recipe: Pick<RecipeDoc, 'steps'>
}

const trainOptions = ['target', 'task', 'learner', 'param', 'test-size', 'seed', 'no-stratify', 'folds', 'group', 'time', 'recipe', 'curve', 'sweep', 'scale', 'threads', 'out', 'json', ...readingOptions] as const

/** Reads, splits, learns and judges; with `--out` writes a proved model's folder. */
export async function train(words: readonly string[], options: Options): Promise<Outcome> {
  const [path] = wordsOf('train', words, ['FILE'] as const)
  onlyOptions('train', options, trainOptions)
  const settings = trainSettings(options)
  const wish = readingWish(options)
  const began = performance.now()
  const lesson = await lessonOf(path, wish, options)
  const readSeconds = (performance.now() - began) / 1000
  const found = settings.task === 'cluster' ? await group(lesson, settings, options) : await predict(lesson, settings, options)
  const outcome: Outcome = { read: lesson.read, readSeconds, seed: settings.split.seed, ...found }
  return options.out === undefined ? outcome : { ...outcome, folder: await deliver(options.out, outcome) }
}

/** Reads a file, and where a recipe is given types and uses its columns as the recipe says. */
async function lessonOf(path: string, wish: ReadingWish, options: Options): Promise<Lesson> {
  const recipe = options.recipe === undefined ? undefined : await readRecipeFile(options.recipe)
  const read = await readTableFile(path, { wish, ...(recipe === undefined ? {} : { types: recipeTypes(recipe) }) })
  if (recipe === undefined) return { read, target: options.target, recipe: { steps: [] } }
  const under = applyRecipeColumns(read.table, read.columns, recipe)
  return { read: { ...read, table: under.table, columns: under.columns }, target: options.target ?? under.target, recipe }
}

/** Seconds of the three phases that a run has been through since they were last taken. */
function secondsOf(run: ReturnType<typeof hostRun>): Learned['seconds'] {
  const { recipe = 0, fit = 0, predict = 0 } = run.takeSeconds()
  return { recipe, fit, predict }
}

/** Looks for groups among all rows; `--target` names the column that they are held against. */
async function group({ read, target, recipe }: Lesson, { split }: TrainSettings, options: Options): Promise<Found> {
  const learner = plannedLearner('cluster', options)
  const problem: Problem = target === undefined ? { task: 'cluster' } : { task: 'cluster', compare: target }
  const run = hostRun({ seed: split.seed })
  mutter(`learning: ${learner.id}`)
  const result = await runGrouping({ table: read.table, columns: read.columns, problem, recipe, learner }, run)
  return { problem, asked: { result, seconds: secondsOf(run) }, rows: { learn: read.table.rows, test: 0, withoutTarget: 0, stratified: false }, classes: result.model.classes, notes: result.notes, studies: {} }
}

async function predict({ read, target, recipe }: Lesson, { task, split, stratify }: TrainSettings, options: Options): Promise<Found> {
  if (target === undefined) throw badUsage('train wants --target COLUMN, or a recipe that names the target')
  const problem = problemFor(read.table, target, task === 'cluster' ? undefined : task)
  const splitPlan: SplitPlanDoc = { ...split, stratify: problem.task === 'classify' && stratify }
  const learner = plannedLearner(problem.task, options)
  refuseBadParams(learner, findLearner(problem.task, learner.id).space, options.sweep)
  const order: Order = { table: read.table, columns: read.columns, problem, recipe, splitPlan, plan: { learners: [learner], threshold: 0.5 } }
  const proposed = proposeSplit(read.table, read.columns, problem)
  return { problem, splitPlan, ...(splitPlan.by === undefined && proposed.by !== undefined ? { proposed } : {}), ...(await learn(order)), studies: await study(order, learner, options) }
}

/** Runs the pipeline; the fault of the learner that was asked for is the command's own. */
async function learn(order: Order): Promise<Pick<Found, 'asked' | 'baseline' | 'rows' | 'classes' | 'notes'>> {
  const run = hostRun({ seed: order.splitPlan.seed })
  const learned: Learned<Result>[] = []
  let facts: Pick<Outcome, 'rows' | 'classes' | 'notes'> | undefined
  let failure: Fault | undefined
  await runPipeline(order, run, {
    rows: (it) => (facts = it),
    learner(id) {
      run.takeSeconds()
      mutter(`learning: ${id}`)
    },
    trained: (result) => void learned.push({ result, seconds: secondsOf(run) }),
    failed(_id, fault) {
      failure = fault
    },
  })
  if (failure !== undefined) throw new FaultError(failure.code, failure.values, failure.place)
  const [baseline] = learned
  const asked = learned.at(-1)
  if (facts === undefined || baseline === undefined || asked === undefined) throw new FaultError('unexpected', { detail: 'nothing was learned' })
  return { rows: facts.rows, classes: facts.classes, notes: [...facts.notes, ...asked.result.notes], asked, baseline }
}

/** Writes the folder with an ONNX file in it that has been run and compared; nothing is written where the proof fails. */
async function deliver(out: string, { asked, read, problem, splitPlan, seed }: Outcome): Promise<ExportedFolder> {
  mutter('exporting and proving')
  return exportModelFolder(out, asked.result, { table: read.table, problem, splitPlan }, await startOnnxRuntime(findOrtWasm(import.meta.url)), hostRun({ seed }))
}

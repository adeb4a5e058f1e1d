import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PredictTask } from '../contract/documents/problem.ts'
import type { RunRows } from '../contract/documents/run.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import { findLearner } from '../engine/learn/registry.ts'
import { runPipeline, type Order, type Result } from '../engine/pipeline.ts'
import { problemFor } from '../engine/table/problem.ts'
import { readCsv, type ReadTable } from '../host/files/read-csv.ts'
import { exportModelFolder, type ExportedFolder } from '../host/model/export-folder.ts'
import { startOnnxRuntime } from '../host/onnx/runtime.ts'
import { findOrtWasm } from '../host/onnx/wasm-file.ts'
import { hostRun } from '../host/run/host-run.ts'
import { badUsage, choiceOption, numberOption, onlyOptions, wordsOf, type Options } from './options.ts'
import { mutter } from './output.ts'
import { paramsOf } from './params.ts'

export interface Learned {
  readonly result: Result
  readonly seconds: { readonly recipe: number; readonly fit: number; readonly predict: number }
}

/** What a run came to: the learner that was asked for, and the baseline beside it. */
export interface Outcome {
  readonly order: Order
  readonly read: ReadTable
  readonly readSeconds: number
  readonly asked: Learned
  readonly baseline: Learned
  readonly rows: RunRows
  readonly classes: readonly string[]
  readonly notes: readonly Fault[]
  readonly folder?: ExportedFolder
}

/** Reads, splits, learns and judges; with `--out` writes a proved model's folder. */
export async function train(words: readonly string[], options: Options): Promise<Outcome> {
  const [path] = wordsOf('train', words, ['FILE'] as const)
  onlyOptions('train', options, ['target', 'task', 'learner', 'param', 'test-size', 'seed', 'no-stratify', 'scale', 'threads', 'out', 'json'])
  const { target } = options
  if (target === undefined) throw badUsage('train wants --target COLUMN')
  const settings = settingsOf(options)
  const began = performance.now()
  const read = await readCsv(path)
  const readSeconds = (performance.now() - began) / 1000
  const problem = problemFor(read.table, target, settings.task)
  const { testShare, seed } = settings
  const order: Order = {
    table: read.table,
    columns: read.columns,
    problem,
    splitPlan: { testShare, seed, stratify: problem.task === 'classify' && options['no-stratify'] !== true },
    plan: { learners: [plannedLearner(problem.task, options)], threshold: 0.5 },
  }
  const learned = await learn(order)
  const outcome = { order, read, readSeconds, ...learned }
  return options.out === undefined ? outcome : { ...outcome, folder: await deliver(options.out, learned.asked.result, order) }
}

/** What can be checked before the file is read. More threads than one are allowed and not needed by these learners. */
function settingsOf(options: Options): { task: PredictTask | undefined; testShare: number; seed: number } {
  numberOption('threads', options.threads, 1, 'a whole number from 1', (it) => Number.isInteger(it) && it >= 1)
  return {
    task: choiceOption('task', options.task, ['classify', 'regress'] as const),
    testShare: numberOption('test-size', options['test-size'], 0.2, 'a share from 0 to 0.9', (it) => it >= 0 && it <= 0.9),
    seed: numberOption('seed', options.seed, 42, 'a whole number from 0 to 4294967295', (it) => Number.isInteger(it) && it >= 0 && it <= 4294967295),
  }
}

function plannedLearner(task: PredictTask, options: Options): PlannedLearner {
  const id = options.learner ?? (task === 'classify' ? 'logistic-regression' : 'linear-regression')
  const { space, tags } = findLearner(task, id)
  const scale = choiceOption('scale', options.scale, ['auto', 'none', 'standard'] as const)
  if (scale === 'standard' && tags.scaleFree) throw badUsage(`${id} learns from columns as they are: leave out --scale standard`)
  return { id, params: paramsOf(options.param, space), without: scale === 'none' ? ['scale'] : [], ...(scale === 'standard' ? { with: ['scale'] } : {}) }
}

/** Runs the pipeline; the fault of the learner that was asked for is the command's own. */
async function learn(order: Order): Promise<Pick<Outcome, 'asked' | 'baseline' | 'rows' | 'classes' | 'notes'>> {
  const run = hostRun({ seed: order.splitPlan.seed })
  const learned: Learned[] = []
  let facts: Pick<Outcome, 'rows' | 'classes' | 'notes'> | undefined
  let failure: Fault | undefined
  await runPipeline(order, run, {
    rows: (it) => (facts = it),
    learner(id) {
      run.takeSeconds()
      mutter(`learning: ${id}`)
    },
    trained(result) {
      const { recipe = 0, fit = 0, predict = 0 } = run.takeSeconds()
      learned.push({ result, seconds: { recipe, fit, predict } })
    },
    failed(_id, fault) {
      failure = fault
    },
  })
  if (failure !== undefined) throw new FaultError(failure.code, failure.values, failure.place)
  const [baseline] = learned
  const asked = learned.at(-1)
  if (facts === undefined || baseline === undefined || asked === undefined) throw new FaultError('unexpected', { detail: 'nothing was learned' })
  return { rows: facts.rows, classes: facts.classes, notes: facts.notes, asked, baseline }
}

/** Writes the folder with an ONNX file in it that has been run and compared; nothing is written where the proof fails. */
async function deliver(out: string, result: Result, order: Order): Promise<ExportedFolder> {
  mutter('exporting and proving')
  return exportModelFolder(out, result, order, await startOnnxRuntime(findOrtWasm(import.meta.url)), hostRun({ seed: order.splitPlan.seed }))
}

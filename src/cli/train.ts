import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PartScores } from '../contract/documents/run.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import { runPipeline, type Order, type Result } from '../engine/pipeline.ts'
import { problemFor } from '../engine/table/problem.ts'
import { readCsv } from '../host/files/read-csv.ts'
import { exportModelFolder, type ExportedFolder } from '../host/model/export-folder.ts'
import { startOnnxRuntime } from '../host/onnx/runtime.ts'
import { findOrtWasm } from '../host/onnx/wasm-file.ts'
import { hostRun } from '../host/run/host-run.ts'
import { choiceOption, numberOption, paramOptions, type Options } from './options.ts'
import { mutter, say } from './output.ts'

interface Learned {
  readonly result: Result
  readonly seconds: Record<string, number>
}

/** `train FILE`: reads, splits, learns, judges; `--out` writes the best model's folder. */
export async function trainCommand(words: readonly string[], options: Options): Promise<void> {
  const file = words[0]
  if (file === undefined || words.length > 1) throw new FaultError('bad-usage', { detail: 'train wants one FILE' })
  if (options.target === undefined) throw new FaultError('bad-usage', { detail: 'train wants --target COLUMN' })
  const began = performance.now()
  const { table, columns } = await readCsv(file)
  const read = (performance.now() - began) / 1000
  const problem = problemFor(table, options.target, choiceOption('task', options.task, ['classify', 'regress'] as const))
  const order: Order = {
    table,
    columns,
    problem,
    splitPlan: {
      testShare: numberOption('test-size', options['test-size'], 0.2, (it) => it >= 0 && it < 1),
      seed: numberOption('seed', options.seed, 42, (it) => Number.isInteger(it) && it >= 0 && it <= 4294967295),
      stratify: problem.task === 'classify' && options['no-stratify'] !== true,
    },
    plan: { learners: [plannedLearner(problem.task, options)], threshold: 0.5 },
  }
  const found = await learn(order)
  const files = options.out === undefined ? undefined : await deliver(options.out, found.asked.result, order)
  report(order, found, { read, files, json: options.json === true })
}

function plannedLearner(task: 'classify' | 'regress', options: Options): PlannedLearner {
  const scale = choiceOption('scale', options.scale, ['auto', 'none', 'standard'] as const)
  return {
    id: options.learner ?? (task === 'classify' ? 'logistic-regression' : 'linear-regression'),
    params: paramOptions(options.param),
    without: scale === 'none' ? ['scale'] : [],
  }
}

interface Found {
  readonly asked: Learned
  readonly baseline: Learned
  readonly rows: { learn: number; test: number; stratified: boolean }
  readonly classes: readonly string[]
  readonly notes: readonly Fault[]
}

/** Runs the pipeline; the fault of the learner that was asked for is the command's own. */
async function learn(order: Order): Promise<Found> {
  const run = hostRun({ seed: order.splitPlan.seed })
  const learned: Learned[] = []
  let facts: Pick<Found, 'rows' | 'classes' | 'notes'> | undefined
  let failure: Fault | undefined
  await runPipeline(order, run, {
    rows: (it) => (facts = it),
    learner(id) {
      run.takeSeconds()
      mutter(`learning: ${id}`)
    },
    trained(result) {
      learned.push({ result, seconds: run.takeSeconds() })
    },
    failed(_id, fault) {
      failure = fault
    },
  })
  if (failure !== undefined) throw new FaultError(failure.code, failure.values, failure.place)
  const [baseline] = learned
  const asked = learned.at(-1)
  if (facts === undefined || baseline === undefined || asked === undefined) throw new FaultError('unexpected', { detail: 'nothing was learned' })
  return { ...facts, asked, baseline }
}

/** Writes the folder with an ONNX file in it that has been run and compared; nothing is written where the proof fails. */
async function deliver(out: string, result: Result, order: Order): Promise<ExportedFolder> {
  mutter('exporting and proving')
  return exportModelFolder(out, result, order, await startOnnxRuntime(findOrtWasm(import.meta.url)), hostRun({ seed: order.splitPlan.seed }))
}

const scoresOf = ({ result }: Learned): PartScores => result.test ?? result.train

function report(order: Order, found: Found, { read, files, json }: { read: number; files: ExportedFolder | undefined; json: boolean }): void {
  const { asked, baseline, rows, classes } = found
  const learner = asked.result.planned
  const metrics = { train: asked.result.train.metrics, ...(asked.result.test === undefined ? {} : { test: asked.result.test.metrics }) }
  if (json) {
    say(
      JSON.stringify({
        task: order.problem.task,
        target: order.problem.target,
        rows: order.table.rows,
        columns: order.table.columns.length,
        ...(classes.length === 0 ? {} : { classes }),
        split: { train: rows.learn, test: rows.test, seed: order.splitPlan.seed, stratified: rows.stratified },
        baseline: { metrics: scoresOf(baseline).metrics },
        learners: [{ id: learner.id, params: learner.params, metrics, seconds: asked.seconds, peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }],
        best: learner.id,
        threads: 1,
        seconds: { read },
        ...(files === undefined ? {} : { modelSha256: files.modelSha256, files: files.files }),
      }),
    )
    return
  }
  say(`${learner.id} for “${order.problem.target}”: learned from ${rows.learn} rows, judged on ${rows.test === 0 ? 'the same rows, since none were held out' : `${rows.test} held-out rows (opened by design on the command line)`}`)
  for (const note of found.notes) say(`! ${note.message} ${note.hint}`)
  const base = scoresOf(baseline).metrics
  for (const [name, value] of Object.entries(scoresOf(asked).metrics)) say(`  ${name}: ${Number(value.toPrecision(4))}${base[name] === undefined ? '' : ` (baseline ${Number(base[name].toPrecision(4))})`}`)
  for (const file of files?.files ?? []) say(`wrote ${file.path}`)
  if (files !== undefined) {
    const { runtime, heldOut, learning, drawn, maxDifference } = files.proof
    say(`proved in ${runtime} on ${heldOut > 0 ? `${heldOut} held-out` : `${learning} learning`} and ${drawn} drawn rows: greatest difference ${maxDifference === 0 ? '0' : maxDifference.toPrecision(2)}${order.problem.task === 'classify' ? ', no label flipped' : ''}`)
  }
}

import type { Proof } from '../contract/documents/artifact.ts'
import type { Metrics, PartScores } from '../contract/documents/run.ts'
import { writeModel } from '../engine/export/model-file.ts'
import { sha256 } from '../host/project/objects.ts'
import { peakRssMb } from './output.ts'
import { readingWords } from './reading-words.ts'
import type { Learned, Outcome } from './training.ts'

const scoresOf = ({ result }: Learned): PartScores => result.test ?? result.train

function metricsOf({ result }: Learned): { train: Metrics; test?: Metrics } {
  return result.test === undefined ? { train: result.train.metrics } : { train: result.train.metrics, test: result.test.metrics }
}

/** The object that `train --json` prints. The baseline has the metrics of the test rows, or of the learning rows where nothing was held out. */
export function trainJson(outcome: Outcome): object {
  const { order, asked, baseline, rows, classes, notes, folder } = outcome
  const { id, params } = asked.result.planned
  return {
    task: order.problem.task,
    target: order.problem.target,
    rows: order.table.rows,
    columns: order.table.columns.length,
    ...(classes.length === 0 ? {} : { classes }),
    split: { train: rows.learn, test: rows.test, seed: order.splitPlan.seed, stratified: rows.stratified },
    withoutTarget: rows.withoutTarget,
    baseline: { metrics: scoresOf(baseline).metrics },
    learners: [{ id, params, metrics: metricsOf(asked), seconds: asked.seconds, steps: asked.result.steps, peakRssMb: peakRssMb() }],
    best: id,
    threads: 1,
    seconds: { read: outcome.readSeconds },
    modelSha256: folder?.modelSha256 ?? writeModel(asked.result.model, metricsOf(asked), {}, sha256).modelSha256,
    ...(notes.length === 0 ? {} : { notes: notes.map(({ code, message, hint }) => ({ code, message, hint })) }),
    ...(folder === undefined ? {} : { files: folder.files, proof: folder.proof }),
  }
}

const short = (value: number): string => String(Number(value.toPrecision(4)))

function judgedOn({ asked, rows }: Outcome): string {
  return asked.result.test === undefined ? 'the same rows, since none were held out' : `${rows.test} held-out rows, opened by design on the command line`
}

function* matrixWords({ asked }: Outcome): Generator<string> {
  const { confusion } = scoresOf(asked)
  if (confusion === undefined) return
  const { classes, counts } = confusion
  if (classes.length > 10) return
  yield '  really ↓, said →'
  const width = Math.max(...classes.map((it) => it.length), 4)
  yield `  ${[''.padEnd(width), ...classes.map((it) => it.padStart(width))].join('  ')}`
  for (const [i, label] of classes.entries()) yield `  ${[label.padEnd(width), ...(counts[i] ?? []).map((it) => String(it).padStart(width))].join('  ')}`
}

export const proofWords = ({ runtime, heldOut, learning, drawn, maxDifference, flips }: Proof): string =>
  `proved in ${runtime} on ${heldOut > 0 ? `${heldOut} held-out` : `${learning} learning`} and ${drawn} drawn rows: greatest difference ${maxDifference === 0 ? '0' : maxDifference.toPrecision(2)}, ${flips} labels flipped`

/** The same for a person at a terminal, line by line. */
export function* trainWords(outcome: Outcome): Generator<string> {
  const { asked, baseline, order, rows, notes, read, folder } = outcome
  for (const it of read.problems) yield `! ${readingWords(it)}`
  if (rows.withoutTarget > 0) yield `${rows.withoutTarget} rows without “${order.problem.target}” were set aside`
  yield `${asked.result.planned.id} for “${order.problem.target}”: learned from ${rows.learn} rows, judged on ${judgedOn(outcome)}`
  for (const note of notes) yield `! ${note.message} ${note.hint}`
  const base = scoresOf(baseline).metrics
  for (const [name, value] of Object.entries(scoresOf(asked).metrics)) yield `  ${name}: ${short(value)}${base[name] === undefined ? '' : ` (baseline ${short(base[name])})`}`
  yield* matrixWords(outcome)
  for (const { path } of folder?.files ?? []) yield `wrote ${path}`
  if (folder !== undefined) yield proofWords(folder.proof)
}

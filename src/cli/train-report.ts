import type { Metrics, PartScores } from '../contract/documents/run.ts'
import { writeModel } from '../engine/export/model-file.ts'
import type { SplitProposal } from '../engine/split/propose.ts'
import { sha256 } from '../host/project/objects.ts'
import { peakRssMb } from './output.ts'
import { proofWords } from './proof-words.ts'
import { readingWords } from './reading-words.ts'
import { matrixLines, scoreLines, type Beside } from './score-words.ts'
import { studyWords } from './train-studies.ts'
import type { Learned, Outcome } from './training.ts'
import { treeWords } from './tree-words.ts'

const testOf = ({ result }: Learned): PartScores | undefined => ('test' in result ? result.test : undefined)
const validationOf = ({ result }: Learned): { scores: PartScores; folds: readonly Metrics[] } | undefined => ('validation' in result ? result.validation : undefined)
const scoresOf = (learned: Learned): PartScores => testOf(learned) ?? learned.result.train

function metricsOf(learned: Learned): { train: Metrics; validation?: Metrics; test?: Metrics } {
  const validation = validationOf(learned)
  const test = testOf(learned)
  return { train: learned.result.train.metrics, ...(validation === undefined ? {} : { validation: validation.scores.metrics }), ...(test === undefined ? {} : { test: test.metrics }) }
}

function intervalsOf(learned: Learned): object {
  const found = { validation: validationOf(learned)?.scores.intervals, test: testOf(learned)?.intervals }
  const said = Object.entries(found).filter(([, intervals]) => intervals !== undefined)
  return said.length === 0 ? {} : { intervals: Object.fromEntries(said) }
}

function splitJson({ rows, seed, splitPlan }: Outcome): object {
  return { train: rows.learn, test: rows.test, seed, stratified: rows.stratified, ...(splitPlan?.by === undefined ? {} : { by: splitPlan.by }), ...(splitPlan?.folds === undefined ? {} : { folds: splitPlan.folds }) }
}

/**
 * The object that `train --json` prints. The baseline has the metrics of the test rows, or of the learning rows where
 * nothing was held out; where groups are looked for there is none.
 */
export function trainJson(outcome: Outcome): object {
  const { read, problem, asked, baseline, rows, classes, notes, folder } = outcome
  const { result, seconds } = asked
  const { id, params } = result.planned
  const folds = validationOf(asked)?.folds
  return {
    task: problem.task,
    target: problem.task === 'cluster' ? (problem.compare ?? null) : problem.target,
    rows: read.table.rows,
    columns: read.table.columns.length,
    ...(classes.length === 0 ? {} : { classes }),
    ...('sizes' in result ? { groups: result.sizes } : {}),
    split: splitJson(outcome),
    withoutTarget: rows.withoutTarget,
    baseline: { metrics: baseline === undefined ? {} : scoresOf(baseline).metrics },
    learners: [{ id, params, metrics: metricsOf(asked), ...intervalsOf(asked), ...(folds === undefined ? {} : { folds }), seconds, steps: result.steps, peakRssMb: peakRssMb() }],
    best: id,
    threads: 1,
    seconds: { read: outcome.readSeconds },
    modelSha256: folder?.modelSha256 ?? writeModel(result.model, { train: result.train.metrics }, {}, sha256).modelSha256,
    ...outcome.studies,
    ...(outcome.proposed === undefined ? {} : { proposedSplit: { by: outcome.proposed.by, why: outcome.proposed.why } }),
    ...(notes.length === 0 ? {} : { notes: notes.map(({ code, message, hint }) => ({ code, message, hint })) }),
    ...(folder === undefined ? {} : { files: folder.files, proof: folder.proof }),
  }
}

function judgedOn({ asked, rows }: Outcome): string {
  return testOf(asked) === undefined ? 'the same rows, since none were held out' : `${rows.test} held-out rows, opened by design on the command line`
}

function headWords(outcome: Outcome): string {
  const { asked, problem, rows } = outcome
  const { id } = asked.result.planned
  if (problem.task === 'cluster') return `${id}: ${'sizes' in asked.result ? asked.result.sizes.length : 0} groups among ${rows.learn} rows${'sizes' in asked.result ? `, of ${asked.result.sizes.join(', ')} rows` : ''}`
  return `${id} for “${problem.target}”: learned from ${rows.learn} rows, judged on ${judgedOn(outcome)}`
}

const proposalWords = ({ kind, column }: NonNullable<SplitProposal['by']>): string =>
  kind === 'group'
    ? `! “${column}” names the same one in several rows, which were dealt apart: --group ${JSON.stringify(column)} keeps them together, and the score is then that for new ones.`
    : `! “${column}” holds dates, and the rows were dealt by chance: --time ${JSON.stringify(column)} holds out the last ones, and the score is then that for the future.`

function besides({ asked, baseline }: Outcome): Beside[] {
  const validation = validationOf(asked)?.scores
  return [...(baseline === undefined ? [] : [{ where: 'baseline', metrics: scoresOf(baseline).metrics }]), ...(validation === undefined ? [] : [{ where: 'cross-validated', ...validation }])]
}

/** The same for a person at a terminal, line by line. */
export function* trainWords(outcome: Outcome): Generator<string> {
  const { problem, rows, notes, read, folder } = outcome
  for (const it of read.problems) yield `! ${readingWords(it)}`
  if (problem.task !== 'cluster' && rows.withoutTarget > 0) yield `${rows.withoutTarget} rows without “${problem.target}” were set aside`
  yield headWords(outcome)
  if (outcome.proposed?.by !== undefined) yield proposalWords(outcome.proposed.by)
  for (const note of notes) yield `! ${note.message} ${note.hint}`
  yield* scoreLines(scoresOf(outcome.asked), besides(outcome))
  yield* matrixLines(scoresOf(outcome.asked).confusion)
  yield* studyWords(outcome.studies)
  yield* treeWords(outcome.asked.result.model)
  for (const { path } of folder?.files ?? []) yield `wrote ${path}`
  if (folder !== undefined) yield proofWords(folder.proof)
}

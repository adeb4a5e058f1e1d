import { createHash } from 'node:crypto'
import { script, style } from 'virtual:tenfold-page'
import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import { en } from '../../contract/page-texts/en.ts'
import { pageText } from '../../engine/export/html/document.ts'
import { cellsOf, pageData, type PageCheck } from '../../engine/export/html/page-model.ts'
import type { ExportFacts } from '../../engine/export/onnx/metadata.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { labelOf } from '../../engine/learn/label.ts'
import type { Run } from '../../engine/learn/run.ts'
import type { ProofRows } from '../onnx/prove-answers.ts'
import { provePage } from './prove.ts'

/** Files larger than this are no longer sent around by hand. */
const mostBytes = 5_000_000
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** Rows that a page asks itself, and numbers that their answers may take. They are drawn, so that nobody's rows travel along. */
const checkRows = 200
const checkNumbers = 4000

async function checkOf(model: FittedModel, run: Run): Promise<PageCheck> {
  const k = Math.max(1, model.classes.length)
  const rows = Math.min(checkRows, Math.max(20, Math.floor(checkNumbers / k)))
  const table = drawProofRows(model, run.rng.fork('check'), rows)
  const all = Int32Array.from({ length: rows }, (_, i) => i)
  const answer = await answerTable(model, table, run)
  const columns = table.columns.map((column) => cellsOf(column, all))
  if ('values' in answer) return { rows, columns, answers: answer }
  if ('groups' in answer) return { rows, columns, answers: { groups: Array.from(answer.groups, (group) => model.classes[group] as string) } }
  const labels = Array.from(all, (i) => model.classes[labelOf(answer.proba, i * k, k, model.threshold)] as string)
  return { rows, columns, answers: { labels, proba: answer.proba } }
}

const titleOf = ({ problem }: FittedModel): string => {
  if (problem.task === 'cluster') return en.titleCluster
  return (problem.task === 'classify' ? en.titleClassify : en.titleRegress).replace('{target}', problem.target)
}

/**
 * A model as one HTML file that predicts without a network, proved by running its own script on the rows of `proofRows`
 * and on drawn ones before it is handed over. The same model, rows and seed give the same file. Throws
 * `export-too-large` with its size over 5 MB, `export-unproved`, `export-differs`, `model-damaged`, `cancelled`.
 */
export async function exportHtml(model: FittedModel, facts: Omit<ExportFacts, 'proof'>, proofRows: ProofRows, run: Run): Promise<{ bytes: Uint8Array; proof: Proof }> {
  const { train, test, testRows } = facts.scores
  const scores = { train, ...(test === undefined ? {} : { test }), ...(testRows === undefined ? {} : { testRows }) }
  const data = pageData(model, { modelSha256: facts.modelSha256, scores, check: await checkOf(model, run) })
  const text = pageText({ title: titleOf(model), script, style, data }, (part) => createHash('sha256').update(part, 'utf8').digest('base64'))
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > mostBytes) throw new FaultError('export-too-large', { size: megabytes(bytes.length), limit: megabytes(mostBytes) })
  return { bytes, proof: await provePage(bytes, model, proofRows, run) }
}

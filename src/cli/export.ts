import type { Proof } from '../contract/documents/artifact.ts'
import type { FittedModel } from '../engine/learn/fitted-model.ts'
import { exportHtml } from '../host/html/export-html.ts'
import { readModelFolder, type FolderModel } from '../host/model/read-folder.ts'
import type { ProofRows } from '../host/onnx/prove-answers.ts'
import { exportProved } from '../host/onnx/prove.ts'
import { sha256 } from '../host/project/objects.ts'
import { writeWhole } from '../host/project/write-whole.ts'
import { hostRun } from '../host/run/host-run.ts'
import { onnxRuntime, readForModel } from './asked-model.ts'
import { badUsage, choiceOption, onlyOptions, seedOption, wordsOf, type Options } from './options.ts'
import { mutter, say } from './output.ts'
import { proofWords } from './proof-words.ts'
import { readingOptions } from './reading-options.ts'

const formats = ['onnx', 'html'] as const

/** `export MODEL --format F --out PATH`: a model for other software, proved on rows of a file and on drawn ones before it is written. */
export async function exportCommand(words: readonly string[], options: Options): Promise<void> {
  const [path] = wordsOf('export', words, ['MODEL'] as const)
  onlyOptions('export', options, ['format', 'out', 'rows', 'seed', 'json', ...readingOptions])
  const format = choiceOption('format', options.format, formats)
  if (format === undefined) throw badUsage(`export wants --format ${formats.join(' or ')}`)
  if (options.out === undefined) throw badUsage('export wants --out PATH')
  const seed = seedOption(options)
  const model = await readModelFolder(path)
  const rows = await rowsOf(model.model, options)
  mutter('exporting and proving')
  const { bytes, proof } = await exported(format, model, rows, seed)
  await writeWhole(options.out, bytes)
  if (options.json === true) say(JSON.stringify({ format, out: options.out, bytes: bytes.length, sha256: sha256(bytes), modelSha256: model.modelSha256, proof }))
  else for (const line of [`wrote ${options.out} (${Math.ceil(bytes.length / 1000)} kB)`, proofWords(proof)]) say(line)
}

/** All rows of the file that is given; none otherwise: drawn rows alone must do then. */
async function rowsOf(model: FittedModel, options: Options): Promise<ProofRows> {
  if (options.rows === undefined) return { table: { rows: 0, columns: [] }, rows: new Int32Array(0), heldOut: false, given: true }
  const { table } = await readForModel(options.rows, { facts: model }, options, { labels: false })
  return { table, rows: Int32Array.from({ length: table.rows }, (_, row) => row), heldOut: false, given: true }
}

async function exported(format: (typeof formats)[number], { model, scores, modelSha256 }: FolderModel, rows: ProofRows, seed: number): Promise<{ bytes: Uint8Array; proof: Proof }> {
  const run = hostRun({ seed })
  const facts = { modelSha256, scores }
  return format === 'html' ? exportHtml(model, facts, rows, run) : exportProved(model, facts, rows, await onnxRuntime(), run)
}

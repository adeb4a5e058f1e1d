import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import type { FileAnswers } from '../../engine/export/compare.ts'
import { factsOf, type ModelFacts, type ModelScores } from '../../engine/export/model-file.ts'
import { readOnnxHead } from '../../engine/export/onnx/read-head.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { labelOf } from '../../engine/learn/label.ts'
import { mustFinish, type Run } from '../../engine/learn/run.ts'
import { filledColumns } from '../../engine/recipe/filled.ts'
import type { Table } from '../../engine/table/table.ts'
import { feedOf } from '../onnx/feed.ts'
import type { OnnxFile, OnnxRuntime } from '../onnx/runtime.ts'
import { sha256 } from '../project/objects.ts'
import { readModelFolder } from './read-folder.ts'

/** n × k probabilities row by row with the n class numbers that are said, n values, or n group numbers. */
export type Said = { readonly proba: Float64Array; readonly codes: Int32Array } | { readonly values: Float64Array } | { readonly groups: Int32Array }

/** A model that answers, in whatever form it was kept. `facts.recipe.schema`: the columns that it must be asked with. */
export interface Answerer {
  readonly facts: ModelFacts
  readonly scores: ModelScores
  readonly modelSha256: string
  /** The input columns whose gaps a step fills. */
  readonly filled: ReadonlySet<string>
  /** All of it, where it was kept in a folder. */
  readonly model?: FittedModel
  /** For all rows of a table that has the columns of the schema, or for those named, in that order. Throws `missing-column`. */
  answer(table: Table, run: Run, rows?: Int32Array): Promise<Said>
  close(): Promise<void>
}

const allRows = ({ rows }: Table): Int32Array => Int32Array.from({ length: rows }, (_, row) => row)

async function folderAnswerer(folder: string): Promise<Answerer> {
  const { model, scores, modelSha256 } = await readModelFolder(folder)
  const k = model.classes.length
  return {
    facts: model,
    scores,
    modelSha256,
    filled: filledColumns(model.recipe),
    model,
    async answer(table, run, rows) {
      const answer = await answerTable(model, table, run, rows)
      if (!('proba' in answer)) return answer
      const codes = Int32Array.from({ length: answer.proba.length / k }, (_, i) => labelOf(answer.proba, i * k, k, model.threshold))
      return { proba: answer.proba, codes }
    },
    close: async () => undefined,
  }
}

/** Rows that a file is asked at once: with neighbours in it each row needs a number for each of them. */
const batch = 256

/** The answers of parts, put together. */
function joined(parts: readonly FileAnswers[], { problem: { task }, classes }: ModelFacts): Said {
  if (task === 'regress') return { values: Float64Array.from(parts.flatMap((part) => ('values' in part ? Array.from(part.values) : []))) }
  const codeOf = new Map(classes.map((label, code) => [label, code]))
  const codes = (labels: readonly string[]): Int32Array => Int32Array.from(labels, (label) => codeOf.get(label) ?? -1)
  if (task === 'cluster') return { groups: codes(parts.flatMap((part) => ('groups' in part ? part.groups : []))) }
  const said = parts.flatMap((part) => ('labels' in part ? [part] : []))
  return { proba: Float64Array.from(said.flatMap(({ proba }) => Array.from(proba))), codes: codes(said.flatMap(({ labels }) => labels)) }
}

async function answersOf(file: OnnxFile, facts: ModelFacts, table: Table, rows: Int32Array, run: Run): Promise<Said> {
  const parts: FileAnswers[] = []
  for (let from = 0; from < rows.length; from += batch) {
    mustFinish(run)
    parts.push(await file.answer(feedOf(facts, table, rows.subarray(from, from + batch))))
    run.report({ done: Math.min(rows.length, from + batch), of: rows.length })
  }
  return joined(parts, facts)
}

async function onnxAnswerer(path: string, startRuntime: () => Promise<OnnxRuntime>): Promise<Answerer> {
  const bytes = await readFile(path)
  const head = readOnnxHead(bytes, basename(path), sha256)
  const facts = factsOf(head)
  const file = await (await startRuntime()).load(bytes)
  return {
    facts,
    scores: head.metrics as ModelScores,
    modelSha256: head.modelSha256,
    filled: new Set(head.filled),
    answer: (table, run, rows) => answersOf(file, facts, table, rows ?? allRows(table), run),
    close: () => file.close(),
  }
}

/**
 * The model at `path`: the folder that `train --out` wrote, or an ONNX file of ours, which alone needs the runtime.
 * Throws `model-not-found` and `model-damaged`.
 */
export async function openAnswerer(path: string, startRuntime: () => Promise<OnnxRuntime>): Promise<Answerer> {
  const found = await stat(path).catch(() => {
    throw new FaultError('model-not-found', { file: path }, { file: path })
  })
  return found.isDirectory() ? folderAnswerer(path) : onnxAnswerer(path, startRuntime)
}

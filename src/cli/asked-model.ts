import type { ReadingProblem } from '../contract/documents/dataset.ts'
import { FaultError } from '../contract/fault.ts'
import { targetType } from '../engine/table/labelled.ts'
import { findColumn, type SchemaColumn, type Table } from '../engine/table/table.ts'
import { openTableFile, readTable } from '../host/files/read-table-file.ts'
import { ReadingReport } from '../host/files/reading-report.ts'
import type { TableText } from '../host/files/table-text.ts'
import { openAnswerer, type Answerer } from '../host/model/answerer.ts'
import { startOnnxRuntime } from '../host/onnx/runtime.ts'
import { findOrtWasm } from '../host/onnx/wasm-file.ts'
import type { Options } from './options.ts'
import { mutter } from './output.ts'
import { readingWish } from './reading-options.ts'
import { readingWords } from './reading-words.ts'

/** The runtime that answers for bare ONNX files and proves exports. */
export const onnxRuntime = () => startOnnxRuntime(findOrtWasm(import.meta.url))

/** The model at a path; close it when it has answered. Throws `model-not-found` and `model-damaged`. */
export const openModel = (path: string): Promise<Answerer> => openAnswerer(path, onnxRuntime)

/** A file that was read for a model: `table` has all its columns, those of the model under the model's types. */
export interface AskedFile {
  readonly file: TableText
  readonly table: Table
  readonly problems: readonly ReadingProblem[]
}

/**
 * Reads a file as a model wants its columns. With `labels` the target too is read as the model writes it; else it stays as
 * it is, whatever it holds. Says what is odd about the file. Throws `missing-column` and the faults of reading.
 */
export async function readForModel(path: string, { facts }: Pick<Answerer, 'facts'>, options: Options, { labels }: { labels: boolean }): Promise<AskedFile> {
  const wish = readingWish(options)
  const report = new ReadingReport()
  const file = await openTableFile(path, report, { wish })
  const types = new Map<string, SchemaColumn['type']>(facts.recipe.schema.map(({ name, type }) => [name, type]))
  const { problem, classes } = facts
  if (labels && problem.task !== 'cluster') types.set(problem.target, targetType(problem, classes))
  const { table, problems } = await readTable(file, report, { types, oneColumn: true })
  for (const it of problems) mutter(`! ${readingWords(it)}`)
  for (const { name } of facts.recipe.schema) if (findColumn(table, name) === undefined) throw new FaultError('missing-column', { column: name }, { column: name })
  return { file, table, problems }
}

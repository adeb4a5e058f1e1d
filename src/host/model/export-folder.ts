import { modelScores, writeModel } from '../../engine/export/model-file.ts'
import { rowsForProof } from '../../engine/export/proof-rows.ts'
import type { Result } from '../../engine/pipeline.ts'
import type { Table } from '../../engine/table/table.ts'
import type { Problem } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { Run } from '../../engine/learn/run.ts'
import type { Proof } from '../../contract/documents/artifact.ts'
import { exportProved } from '../onnx/prove.ts'
import type { OnnxRuntime } from '../onnx/runtime.ts'
import { sha256 } from '../project/objects.ts'
import { writeModelFolder, type WrittenFile } from './write-folder.ts'

/** What a model learned from; without a split plan: from all rows. */
export interface LearnedFrom {
  readonly table: Table
  readonly problem: Problem
  readonly splitPlan?: SplitPlanDoc | undefined
}

export type ExportedFolder = WrittenFile & { readonly proof: Proof }

/**
 * Exports what a run learned, proves the export on the rows of that run, and only then writes the folder. Throws as
 * `exportProved` and `writeModelFolder` do; nothing is written where the proof fails.
 */
export async function exportModelFolder(folder: string, result: Pick<Result, 'model' | 'train' | 'test'>, order: LearnedFrom, runtime: OnnxRuntime, run: Run): Promise<ExportedFolder> {
  const { model, train, test } = result
  const scores = modelScores(train, test)
  const { modelSha256 } = writeModel(model, scores, {}, sha256)
  const proofRows = { table: order.table, ...rowsForProof(order.table, order.problem, order.splitPlan) }
  const { bytes, proof } = await exportProved(model, { modelSha256, scores }, proofRows, runtime, run)
  return { ...(await writeModelFolder(folder, result, bytes)), proof }
}

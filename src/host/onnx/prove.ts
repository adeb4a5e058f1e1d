import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import { compareAnswers, tolerance, type Difference } from '../../engine/export/compare.ts'
import { onnxModel } from '../../engine/export/onnx/onnx-model.ts'
import type { ExportFacts } from '../../engine/export/onnx/metadata.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import type { Table } from '../../engine/table/table.ts'
import { feedOf } from './feed.ts'
import type { OnnxFile, OnnxRuntime } from './runtime.ts'

/** Rows that a proof answers for: those of the file (see `rowsForProof`). */
export interface ProofRows {
  readonly table: Table
  readonly rows: Int32Array
  readonly heldOut: boolean
}

const drawnRows = 1000
const batch = 4096

async function differenceOver(model: FittedModel, file: OnnxFile, table: Table, rows: Int32Array, run: Run): Promise<Difference> {
  let maxDifference = 0
  let flips = 0
  for (let from = 0; from < rows.length; from += batch) {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    const part = rows.subarray(from, from + batch)
    const app = await answerTable(model, table, run, part)
    const found = compareAnswers(model, app, await file.answer(feedOf(model, table, part)))
    maxDifference = Math.max(maxDifference, found.maxDifference)
    flips += found.flips
    run.report({ done: Math.min(from + batch, rows.length), of: rows.length })
  }
  return { maxDifference, flips }
}

/**
 * Loads the bytes of an export in `runtime` and compares its answers with the model's own, for all rows of `proofRows`
 * and for 1,000 drawn from the schema. Throws `export-unproved` where it does not load or run and `export-differs`
 * where any answer is off by more than the tolerance or a label flips.
 */
export async function proveBytes(bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, runtime: OnnxRuntime, run: Run): Promise<Proof> {
  const file = await runtime.load(bytes)
  try {
    const drawn = drawProofRows(model, run.rng.fork('proof'), drawnRows)
    const onRows = await differenceOver(model, file, proofRows.table, proofRows.rows, run)
    const onDrawn = await differenceOver(model, file, drawn, Int32Array.from({ length: drawnRows }, (_, i) => i), run)
    const maxDifference = Math.max(onRows.maxDifference, onDrawn.maxDifference)
    const flips = onRows.flips + onDrawn.flips
    if (!(maxDifference <= tolerance) || flips > 0) throw new FaultError('export-differs', { difference: maxDifference })
    const { heldOut, rows } = proofRows
    return { runtime: runtime.name, heldOut: heldOut ? rows.length : 0, learning: heldOut ? 0 : rows.length, drawn: drawnRows, maxDifference, tolerance, flips }
  } finally {
    await file.close()
  }
}

/**
 * Writes a model as ONNX, proves it, puts the proof into the file and proves the bytes that leave. `run.rng` decides
 * which rows are drawn: the same seed, the same file. Throws as `proveBytes` and `onnxModel` do.
 */
export async function exportProved(model: FittedModel, facts: Omit<ExportFacts, 'proof'>, proofRows: ProofRows, runtime: OnnxRuntime, run: Run): Promise<{ bytes: Uint8Array<ArrayBuffer>; proof: Proof }> {
  run.phase('prove')
  const proof = await proveBytes(onnxModel(model, facts), model, proofRows, runtime, run)
  const bytes = onnxModel(model, { ...facts, proof })
  const again = await proveBytes(bytes, model, proofRows, runtime, run)
  if (again.maxDifference !== proof.maxDifference) throw new FaultError('export-differs', { difference: again.maxDifference })
  return { bytes, proof }
}

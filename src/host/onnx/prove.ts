import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import type { ExportFacts } from '../../engine/export/onnx/metadata.ts'
import { onnxModel } from '../../engine/export/onnx/onnx-model.ts'
import { sealed } from '../../engine/export/onnx/seal.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import { sha256 } from '../project/objects.ts'
import { feedOf } from './feed.ts'
import { proveAnswers, tallyOf, type ProofRows, type Tally } from './prove-answers.ts'
import type { OnnxRuntime } from './runtime.ts'

async function prove(bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, runtime: OnnxRuntime, run: Run, count: Tally): Promise<Proof> {
  const file = await runtime.load(bytes)
  try {
    return { runtime: runtime.name, ...(await proveAnswers((table, rows) => file.answer(feedOf(model, table, rows)), model, proofRows, run, count)) }
  } finally {
    await file.close()
  }
}

/**
 * Loads the bytes of an export in `runtime` and compares its answers with the model's own. Throws `export-unproved` where
 * it does not load or run, and as `proveAnswers` does.
 */
export const proveBytes = (bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, runtime: OnnxRuntime, run: Run): Promise<Proof> =>
  prove(bytes, model, proofRows, runtime, run, tallyOf(proofRows, run, 1))

/**
 * Writes a model as ONNX, proves it, puts the proof into the file and proves the bytes that leave: the same model, rows
 * and seed give the same file. Throws as `proveBytes` and `onnxModel` do.
 */
export async function exportProved(model: FittedModel, facts: Omit<ExportFacts, 'proof'>, proofRows: ProofRows, runtime: OnnxRuntime, run: Run): Promise<{ bytes: Uint8Array<ArrayBuffer>; proof: Proof }> {
  run.phase('prove')
  const count = tallyOf(proofRows, run, 2)
  const proof = await prove(sealed(onnxModel(model, facts), sha256), model, proofRows, runtime, run, count)
  const bytes = sealed(onnxModel(model, { ...facts, proof }), sha256)
  const again = await prove(bytes, model, proofRows, runtime, run, count)
  if (again.maxDifference !== proof.maxDifference) throw new FaultError('export-differs', { difference: again.maxDifference })
  return { bytes, proof }
}

import type { fitProcessAsks } from '../../contract/asks/fit-process.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { writeModel } from '../../engine/export/model-file.ts'
import { rowsForProof } from '../../engine/export/proof-rows.ts'
import type { Run } from '../../engine/learn/run.ts'
import { exportProved } from '../../host/onnx/prove.ts'
import { startOnnxRuntime } from '../../host/onnx/runtime.ts'
import { findOrtWasm } from '../../host/onnx/wasm-file.ts'
import { sha256, writeObject } from '../../host/project/objects.ts'
import { keptModel } from './keeping.ts'
import { openTable } from './opening.ts'
import { jobRun } from './progress.ts'
import type { Tell } from './training.ts'

type Order = AskReceived<typeof fitProcessAsks, 'fit/export'>

/** A proof goes through its rows four times: those of the file and the drawn ones, before and after it lies in the file. */
const stages = 4

/** Counts the stages of a proof as one piece of work. */
function staged(run: Run): Run {
  let stage = 0
  return {
    rng: run.rng,
    get stop() {
      return run.stop
    },
    phase: (name) => run.phase(name),
    report({ done, of }) {
      run.report({ done: Math.min(stages, stage + done / of), of: stages })
      if (done >= of) stage++
    },
  }
}

/** Builds the ONNX file of a trained model, proves it on this machine, and keeps the bytes that were proved as an object. */
export async function exportOnnx(order: Order, stop: SharedArrayBuffer, tell: Tell): Promise<AskOutput<typeof fitProcessAsks, 'fit/export'>> {
  const { folder, problem, splitPlan, trained, threshold } = order
  const kept = await keptModel(folder, trained)
  const { scores } = kept
  const another = threshold !== undefined && threshold !== kept.model.threshold && kept.model.classes.length === 2
  const model = another ? { ...kept.model, threshold } : kept.model
  const modelSha256 = another ? writeModel(model, scores, {}, sha256).modelSha256 : kept.modelSha256
  const table = await openTable(order)
  const job = jobRun({ seed: splitPlan.seed, stop, parts: 1 }, (said) => tell('progress', said))
  job.begin(model.learner.id)
  const runtime = await startOnnxRuntime(findOrtWasm(import.meta.url))
  const { bytes, proof } = await exportProved(model, { modelSha256, scores }, { table, ...rowsForProof(table, problem, splitPlan) }, runtime, staged(job.run))
  return { object: await writeObject(folder, bytes), bytes: bytes.length, proof, modelSha256 }
}

import type { fitProcessAsks } from '../../contract/asks/fit-process.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { readModel, type ReadModel } from '../../engine/export/model-file.ts'
import { rowsForProof } from '../../engine/export/proof-rows.ts'
import type { Run } from '../../engine/learn/run.ts'
import { tableOfBytes } from '../../host/files/table-object.ts'
import { exportProved } from '../../host/onnx/prove.ts'
import { startOnnxRuntime } from '../../host/onnx/runtime.ts'
import { findOrtWasm } from '../../host/onnx/wasm-file.ts'
import { readObject, sha256, writeObject } from '../../host/project/objects.ts'
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

async function modelOf({ folder, trained }: Order): Promise<ReadModel> {
  const [json, bin] = await Promise.all([readObject(folder, trained.model), readObject(folder, trained.body)])
  return readModel(json, bin, sha256)
}

/** Builds the ONNX file of a trained model, proves it on this machine, and keeps the bytes that were proved as an object. */
export async function exportOnnx(order: Order, stop: SharedArrayBuffer, tell: Tell): Promise<AskOutput<typeof fitProcessAsks, 'fit/export'>> {
  const { folder, dataset, problem, splitPlan } = order
  const { model, modelSha256, scores } = await modelOf(order)
  const table = tableOfBytes(await readObject(folder, dataset.table))
  const job = jobRun({ seed: splitPlan.seed, stop, parts: 1 }, (said) => tell('progress', said))
  job.begin(model.learner.id)
  const runtime = await startOnnxRuntime(findOrtWasm(import.meta.url))
  const { bytes, proof } = await exportProved(model, { modelSha256, scores }, { table, ...rowsForProof(table, problem, splitPlan) }, runtime, staged(job.run))
  return { object: await writeObject(folder, bytes), bytes: bytes.length, proof }
}

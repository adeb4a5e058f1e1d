import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import { compareAnswers, tolerance, type Difference } from '../../engine/export/compare.ts'
import { onnxModel } from '../../engine/export/onnx/onnx-model.ts'
import type { ExportFacts } from '../../engine/export/onnx/metadata.ts'
import { sealed } from '../../engine/export/onnx/seal.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import { applyRecipe } from '../../engine/recipe/apply.ts'
import type { Table } from '../../engine/table/table.ts'
import { sha256 } from '../project/objects.ts'
import { feedOf, rowsAtOnce } from './feed.ts'
import type { OnnxFile, OnnxRuntime } from './runtime.ts'

/** Rows that a proof answers for: those of the file (see `rowsForProof`); none where the file is not at hand, and then the drawn ones alone. */
export interface ProofRows {
  readonly table: Table
  readonly rows: Int32Array
  readonly heldOut: boolean
  /** They come from a file that someone chose, whatever the model learned from. */
  readonly given?: true
}

/** What a proof says of its rows. */
export const rowsProved = ({ rows, heldOut, given }: ProofRows): Pick<Proof, 'heldOut' | 'learning' | 'given'> =>
  given === true ? { heldOut: 0, learning: 0, given: rows.length } : { heldOut: heldOut ? rows.length : 0, learning: heldOut ? 0 : rows.length }

const drawnRows = 1000

/** Counts the rows that were compared and says so; ends the work where a person wants it dropped. */
type Tally = (rows: number) => void

const tally = (run: Run, of: number): Tally => {
  let done = 0
  return (rows) => {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    done += rows
    run.report({ done, of })
  }
}

async function differenceOver(model: FittedModel, file: OnnxFile, table: Table, rows: Int32Array, run: Run, count: Tally): Promise<Difference> {
  let maxDifference = 0
  let flips = 0
  const batch = rowsAtOnce(model)
  for (let from = 0; from < rows.length; from += batch) {
    count(0)
    const part = rows.subarray(from, from + batch)
    const app = await answerTable(model, table, run, part)
    const found = compareAnswers(model, app, await file.answer(feedOf(model, table, part)), () => applyRecipe(model.recipe, table, part))
    maxDifference = Math.max(maxDifference, found.maxDifference)
    flips += found.flips
    count(part.length)
  }
  return { maxDifference, flips }
}

async function prove(bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, runtime: OnnxRuntime, run: Run, count: Tally): Promise<Proof> {
  const { table, rows } = proofRows
  const file = await runtime.load(bytes)
  try {
    const drawn = drawProofRows(model, run.rng.fork('proof'), drawnRows)
    const onRows = await differenceOver(model, file, table, rows, run, count)
    const onDrawn = await differenceOver(model, file, drawn, Int32Array.from({ length: drawnRows }, (_, i) => i), run, count)
    const maxDifference = Math.max(onRows.maxDifference, onDrawn.maxDifference)
    const flips = onRows.flips + onDrawn.flips
    if (!(maxDifference <= tolerance) || flips > 0) throw new FaultError('export-differs', { difference: maxDifference })
    return { runtime: runtime.name, ...rowsProved(proofRows), drawn: drawnRows, maxDifference, tolerance, flips }
  } finally {
    await file.close()
  }
}

/**
 * Loads the bytes of an export in `runtime` and compares its answers with the model's own, for all rows of `proofRows`
 * and for 1,000 drawn from the schema; `run.rng` decides which. Throws `export-unproved` where it does not load or run,
 * `export-differs` where any answer is off by more than the tolerance or a label flips, `cancelled` on abort.
 */
export const proveBytes = (bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, runtime: OnnxRuntime, run: Run): Promise<Proof> =>
  prove(bytes, model, proofRows, runtime, run, tally(run, proofRows.rows.length + drawnRows))

/**
 * Writes a model as ONNX, proves it, puts the proof into the file and proves the bytes that leave: the same model, rows
 * and seed give the same file. Throws as `proveBytes` and `onnxModel` do.
 */
export async function exportProved(model: FittedModel, facts: Omit<ExportFacts, 'proof'>, proofRows: ProofRows, runtime: OnnxRuntime, run: Run): Promise<{ bytes: Uint8Array<ArrayBuffer>; proof: Proof }> {
  run.phase('prove')
  const count = tally(run, 2 * (proofRows.rows.length + drawnRows))
  const proof = await prove(sealed(onnxModel(model, facts), sha256), model, proofRows, runtime, run, count)
  const bytes = sealed(onnxModel(model, { ...facts, proof }), sha256)
  const again = await prove(bytes, model, proofRows, runtime, run, count)
  if (again.maxDifference !== proof.maxDifference) throw new FaultError('export-differs', { difference: again.maxDifference })
  return { bytes, proof }
}

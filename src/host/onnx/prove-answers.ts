import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import { compareAnswers, tolerance, type Difference, type FileAnswers } from '../../engine/export/compare.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import { upTo } from '../../engine/number/draws.ts'
import { applyRecipe } from '../../engine/recipe/apply.ts'
import type { Table } from '../../engine/table/table.ts'
import { rowsAtOnce } from './feed.ts'

/** Rows that a proof answers for: those of the file (see `rowsForProof`); none where the file is not at hand, and then the drawn ones alone. */
export interface ProofRows {
  readonly table: Table
  readonly rows: Int32Array
  readonly heldOut: boolean
  /** They come from a file that someone chose, whatever the model learned from. */
  readonly given?: true
}

/** What an exported model says of rows of a table. */
export type Exported = (table: Table, rows: Int32Array) => FileAnswers | Promise<FileAnswers>

const drawnRows = 1000

/** What a proof says of its rows. */
const rowsProved = ({ rows, heldOut, given }: ProofRows): Pick<Proof, 'heldOut' | 'learning' | 'given'> =>
  given === true ? { heldOut: 0, learning: 0, given: rows.length } : { heldOut: heldOut ? rows.length : 0, learning: heldOut ? 0 : rows.length }

/** Counts the rows that were compared and says so; ends the work where a person wants it dropped. */
export type Tally = (rows: number) => void

/** For `proofs` proofs over the same rows, one after the other. */
export function tallyOf({ rows }: ProofRows, run: Run, proofs: number): Tally {
  let done = 0
  return (more) => {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    done += more
    run.report({ done, of: proofs * (rows.length + drawnRows) })
  }
}

async function differenceOver(exported: Exported, model: FittedModel, table: Table, rows: Int32Array, run: Run, count: Tally): Promise<Difference> {
  let maxDifference = 0
  let flips = 0
  const batch = rowsAtOnce(model)
  for (let from = 0; from < rows.length; from += batch) {
    count(0)
    const part = rows.subarray(from, from + batch)
    const found = compareAnswers(model, await answerTable(model, table, run, part), await exported(table, part), () => applyRecipe(model.recipe, table, part))
    maxDifference = Math.max(maxDifference, found.maxDifference)
    flips += found.flips
    count(part.length)
  }
  return { maxDifference, flips }
}

/**
 * Compares what an export says with the model's own answers, for all rows of `proofRows` and for 1,000 drawn from the
 * schema; `run.rng` decides which. Throws `export-differs` where any answer is off by more than the tolerance or a label
 * flips, `cancelled` on abort, and what `exported` throws.
 */
export async function proveAnswers(exported: Exported, model: FittedModel, proofRows: ProofRows, run: Run, count: Tally): Promise<Omit<Proof, 'runtime'>> {
  const onRows = await differenceOver(exported, model, proofRows.table, proofRows.rows, run, count)
  const onDrawn = await differenceOver(exported, model, drawProofRows(model, run.rng.fork('proof'), drawnRows), upTo(drawnRows), run, count)
  const maxDifference = Math.max(onRows.maxDifference, onDrawn.maxDifference)
  const flips = onRows.flips + onDrawn.flips
  if (!(maxDifference <= tolerance) || flips > 0) throw new FaultError('export-differs', { difference: maxDifference })
  return { ...rowsProved(proofRows), drawn: drawnRows, maxDifference, tolerance, flips }
}

import { createContext, Script } from 'node:vm'
import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import { compareAnswers, tolerance, type Difference, type FileAnswers } from '../../engine/export/compare.ts'
import { partsOfPage } from '../../engine/export/html/document.ts'
import { cellsOf } from '../../engine/export/html/page-model.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import { applyRecipe } from '../../engine/recipe/apply.ts'
import { findColumn, type Table, type TableColumn } from '../../engine/table/table.ts'
import { rowsAtOnce } from '../onnx/feed.ts'
import { rowsProved, type ProofRows } from '../onnx/prove.ts'

const drawnRows = 1000

/** What a page says about rows. */
type Page = (table: Table, rows: Int32Array) => FileAnswers

const unproved = (detail: string): FaultError => new FaultError('export-unproved', { detail })

/** Numbers that JSON cannot say came as null. */
const numbers = (values: readonly (number | null)[]): Float64Array => Float64Array.from(values, (value) => value ?? NaN)

function answersIn(text: unknown): FileAnswers {
  const said = JSON.parse(String(text)) as { labels?: string[]; proba?: (number | null)[]; values?: (number | null)[]; groups?: string[] }
  if (said.values !== undefined) return { values: numbers(said.values) }
  if (said.groups !== undefined) return { groups: said.groups }
  if (said.labels === undefined || said.proba === undefined) throw unproved('the page answers in another form')
  return { labels: said.labels, proba: numbers(said.proba) }
}

/** Runs the script of a page as a browser would, in a world of its own that holds nothing but the language. */
function openPage(bytes: Uint8Array, { recipe: { schema } }: FittedModel): Page {
  const parts = partsOfPage(new TextDecoder().decode(bytes))
  if (parts === undefined) throw unproved('it is no page of Tenfold')
  const world = createContext({ data: parts.data, cells: '' }, { codeGeneration: { strings: false, wasm: false } })
  const ask = new Script('tenfoldPage.answerText(data, cells)')
  try {
    new Script(parts.script).runInContext(world)
  } catch (thrown) {
    throw unproved(thrown instanceof Error ? thrown.message : String(thrown))
  }
  return (table, rows) => {
    world['cells'] = JSON.stringify({ rows: rows.length, columns: schema.map(({ name }) => cellsOf(findColumn(table, name) as TableColumn, rows)) })
    try {
      return answersIn(ask.runInContext(world))
    } catch (thrown) {
      throw thrown instanceof FaultError ? thrown : unproved(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
}

async function differenceOver(model: FittedModel, page: Page, table: Table, rows: Int32Array, run: Run, count: (rows: number) => void): Promise<Difference> {
  let maxDifference = 0
  let flips = 0
  const batch = rowsAtOnce(model)
  for (let from = 0; from < rows.length; from += batch) {
    count(0)
    const part = rows.subarray(from, from + batch)
    const found = compareAnswers(model, await answerTable(model, table, run, part), page(table, part), () => applyRecipe(model.recipe, table, part))
    maxDifference = Math.max(maxDifference, found.maxDifference)
    flips += found.flips
    count(part.length)
  }
  return { maxDifference, flips }
}

/**
 * Runs the very bytes of an exported page and compares its answers with the model's own, for all rows of `proofRows` and
 * for 1,000 drawn from the schema. Throws `export-unproved` where it does not run, `export-differs` where any answer is
 * off by more than the tolerance or a label flips, `cancelled` on abort.
 */
export async function provePage(bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, run: Run): Promise<Proof> {
  const { table, rows } = proofRows
  run.phase('prove')
  let done = 0
  const count = (more: number): void => {
    if (run.stop === 'abort') throw new FaultError('cancelled')
    done += more
    run.report({ done, of: rows.length + drawnRows })
  }
  const page = openPage(bytes, model)
  const onRows = await differenceOver(model, page, table, rows, run, count)
  const onDrawn = await differenceOver(model, page, drawProofRows(model, run.rng.fork('proof'), drawnRows), Int32Array.from({ length: drawnRows }, (_, i) => i), run, count)
  const maxDifference = Math.max(onRows.maxDifference, onDrawn.maxDifference)
  const flips = onRows.flips + onDrawn.flips
  if (!(maxDifference <= tolerance) || flips > 0) throw new FaultError('export-differs', { difference: maxDifference })
  return { runtime: `JavaScript (V8 ${process.versions.v8})`, ...rowsProved(proofRows), drawn: drawnRows, maxDifference, tolerance, flips }
}

import { createContext, Script } from 'node:vm'
import type { Proof } from '../../contract/documents/artifact.ts'
import { FaultError } from '../../contract/fault.ts'
import type { FileAnswers } from '../../engine/export/compare.ts'
import { partsOfPage } from '../../engine/export/html/document.ts'
import { cellsOf } from '../../engine/export/html/page-model.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import { findColumn, type Table, type TableColumn } from '../../engine/table/table.ts'
import { proveAnswers, tallyOf, type ProofRows } from '../onnx/prove-answers.ts'

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

/**
 * Runs the very bytes of an exported page and compares its answers with the model's own. Throws `export-unproved` where it
 * does not run, and as `proveAnswers` does.
 */
export async function provePage(bytes: Uint8Array, model: FittedModel, proofRows: ProofRows, run: Run): Promise<Proof> {
  run.phase('prove')
  const page = openPage(bytes, model)
  return { runtime: `JavaScript (V8 ${process.versions.v8})`, ...(await proveAnswers(page, model, proofRows, run, tallyOf(proofRows, run, 1))) }
}

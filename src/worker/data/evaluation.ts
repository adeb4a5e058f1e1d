import type { evaluationAsks, mistakesAsks } from '../../contract/asks/evaluation.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { areaUnder, precisionRecall, rocCurve, thinned, type Curve } from '../../engine/evaluate/curves.ts'
import { missedNumbers, saidAt, wrongClasses, type Said } from '../../engine/evaluate/mistakes.ts'
import { averagePrecision, ladderOf, surenessOf } from '../../engine/evaluate/ranking.ts'
import { aboveThresholds } from '../../engine/evaluate/thresholds.ts'
import { unpack } from '../../engine/export/pack.ts'
import type { Judged } from '../../engine/pipeline.ts'
import { columnNamed, type Table, type TableColumn } from '../../engine/table/table.ts'
import { csvText, writeCsv } from '../../host/files/write-csv.ts'
import { readObject } from '../../host/project/objects.ts'
import { cellOf } from './cells.ts'

type Part = AskReceived<typeof evaluationAsks, 'evaluation/curves'>['part']
const partCodes: Readonly<Record<Part, number>> = { learn: 0, test: 1, practise: 2 }

/** What was said about the rows of one part; `k`: how many classes, 0 where the answers are numbers. */
interface SaidOfPart extends Said {
  readonly rows: Int32Array
  readonly k: number
  readonly probabilities?: Float64Array
}

const isJudged = (value: unknown): value is Judged => {
  if (typeof value !== 'object' || value === null) return false
  const { rows, part, actual, said, sure } = value as Record<keyof Judged, unknown>
  if (!(rows instanceof Int32Array) || !(part instanceof Uint8Array) || part.length !== rows.length) return false
  return [actual, said, sure].every((numbers) => numbers instanceof Float64Array && numbers.length === rows.length)
}

async function saidOf(folder: string, answers: ObjectId, wanted: Part): Promise<SaidOfPart> {
  const judged = unpack(await readObject(folder, answers), 'answers')
  if (!isJudged(judged)) throw new FaultError('object-damaged', { object: answers.slice(0, 12) })
  const { part, probabilities } = judged
  const places = Int32Array.from(part.keys()).filter((at) => part[at] === partCodes[wanted])
  const some = (values: Float64Array): Float64Array => Float64Array.from(places, (at) => values[at] as number)
  const k = probabilities === undefined ? 0 : probabilities.length / part.length
  const ofPart = { k, rows: Int32Array.from(places, (at) => judged.rows[at] as number), actual: some(judged.actual), said: some(judged.said), sure: some(judged.sure) }
  if (probabilities === undefined) return ofPart
  const proba = new Float64Array(places.length * k)
  places.forEach((at, i) => proba.set(probabilities.subarray(at * k, (at + 1) * k), i * k))
  return { ...ofPart, probabilities: proba, ...(k === 2 ? { second: Float64Array.from(places, (_, i) => proba[i * 2 + 1] as number) } : {}) }
}

const mostPoints = 500
const plain = (curve: Curve): { x: number[]; y: number[] } => {
  const { x, y } = thinned(curve, mostPoints)
  return { x: [...x], y: [...y] }
}

export async function curvesOf(folder: string, { answers, part, class: c }: AskReceived<typeof evaluationAsks, 'evaluation/curves'>): Promise<AskOutput<typeof evaluationAsks, 'evaluation/curves'>> {
  const { k, rows, actual, probabilities } = await saidOf(folder, answers, part)
  if (probabilities === undefined || c >= k || rows.length === 0) return null
  const codes = Int32Array.from(actual, (code) => (code === c ? 1 : 0))
  const sureness = surenessOf(1, ladderOf(c, probabilities, k), codes)
  const [roc, pr] = [rocCurve(sureness), precisionRecall(sureness)]
  if (roc === undefined || pr === undefined) return null
  const above = aboveThresholds(Float64Array.from(rows, (_, i) => probabilities[i * k + c] as number), codes)
  return { sought: [...above.sought], others: [...above.others], roc: plain(roc), pr: plain(pr), rocAuc: areaUnder(roc), prAuc: averagePrecision(sureness) ?? 0 }
}

function mistakesAmong(said: SaidOfPart, threshold: number | undefined): { said: SaidOfPart; worst: Int32Array } {
  const at = threshold === undefined ? said : saidAt(said, threshold)
  return { said: at, worst: said.k > 0 ? wrongClasses(at) : missedNumbers(at) }
}

export async function worstOf(folder: string, table: Table, { answers, part, threshold, limit, columns: names }: AskReceived<typeof evaluationAsks, 'evaluation/mistakes'>): Promise<AskOutput<typeof evaluationAsks, 'evaluation/mistakes'>> {
  const { said, worst } = mistakesAmong(await saidOf(folder, answers, part), threshold)
  const columns = names.map((name) => columnNamed(table, name))
  const rows = Array.from(worst.subarray(0, limit), (at) => {
    const row = said.rows[at] as number
    return { row, actual: said.actual[at] as number, said: said.said[at] as number, sure: said.sure[at] as number, cells: columns.map((column) => cellOf(column, row)) }
  })
  return { of: worst.length, rows }
}

/** A cell as a spreadsheet program reads it; moments as text that sorts. */
function written(column: TableColumn, row: number): string {
  const cell = cellOf(column, row)
  if (cell === null) return ''
  return column.type === 'date' && typeof cell === 'number' ? new Date(cell).toISOString().replace('.000Z', 'Z') : String(cell)
}

const rowsAtOnce = 2000

/** All that was wrong, worst first: its number in the file, all its columns, what was said and how sure or how far off that was. */
export async function writeMistakes(table: Table, { folder, path, answers, part, threshold, classes, heads }: AskReceived<typeof mistakesAsks, 'data/write-mistakes'>): Promise<{ rows: number }> {
  const { said, worst } = mistakesAmong(await saidOf(folder, answers, part), threshold)
  const numbers = said.k === 0
  const linesOf = (at: number): string[] => {
    const row = said.rows[at] as number
    const [value, really] = [said.said[at] as number, said.actual[at] as number]
    const verdict = numbers ? [String(value), String(value - really)] : [classes[value] ?? '', String(said.sure[at] as number)]
    return [String(row + 1), ...table.columns.map((column) => written(column, row)), ...verdict]
  }
  async function* pieces(): AsyncGenerator<string> {
    yield csvText([[heads.row, ...table.columns.map(({ name }) => name), heads.said, numbers ? heads.off : heads.sure]])
    for (let from = 0; from < worst.length; from += rowsAtOnce) yield csvText(Array.from(worst.subarray(from, from + rowsAtOnce), linesOf))
  }
  await writeCsv(path, pieces())
  return { rows: worst.length }
}

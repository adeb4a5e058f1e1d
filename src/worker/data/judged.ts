import type { tableAsks } from '../../contract/asks/table.ts'
import { FaultError } from '../../contract/fault.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { unpack } from '../../engine/export/pack.ts'
import type { Judged } from '../../engine/pipeline.ts'
import { drawnRows } from '../../engine/table/points.ts'
import { readObject } from '../../host/project/objects.ts'

const isJudged = (value: unknown): value is Judged => {
  if (typeof value !== 'object' || value === null) return false
  const { rows, part, actual, said, sure } = value as Record<keyof Judged, unknown>
  if (!(rows instanceof Int32Array) || !(part instanceof Uint8Array)) return false
  return [actual, said, sure].every((numbers) => numbers instanceof Float64Array && numbers.length === rows.length) && part.length === rows.length
}

/** A seeded sample of what was said about the rows of one part, in the order of the file. */
export async function judgedRows(folder: string, { answers, part, limit, seed }: AskReceived<typeof tableAsks, 'model/judged'>): Promise<AskOutput<typeof tableAsks, 'model/judged'>> {
  const judged = unpack(await readObject(folder, answers), 'answers')
  if (!isJudged(judged)) throw new FaultError('object-damaged', { object: answers.slice(0, 12) })
  const wanted = part === 'learn' ? 0 : 1
  const places = Int32Array.from(judged.part.keys()).filter((at) => judged.part[at] === wanted)
  const rows = Array.from(drawnRows(places, limit, seed), (at) => ({ row: judged.rows[at] ?? 0, actual: judged.actual[at] ?? NaN, said: judged.said[at] ?? NaN, sure: judged.sure[at] ?? NaN }))
  return { of: places.length, rows: rows.sort((a, b) => a.row - b.row) }
}

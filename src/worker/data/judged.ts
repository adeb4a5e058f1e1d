import type { tableAsks } from '../../contract/asks/table.ts'
import { FaultError } from '../../contract/fault.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { unpack } from '../../engine/export/pack.ts'
import { parts, type Judged } from '../../engine/evaluate/judge.ts'
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
  const { probabilities } = judged
  const two = probabilities?.length === 2 * judged.rows.length ? probabilities : undefined
  const places = Int32Array.from(judged.part.keys()).filter((at) => judged.part[at] === parts[part])
  const rows = Array.from(drawnRows(places, limit, seed), (at) => ({ row: judged.rows[at] ?? 0, actual: judged.actual[at] ?? NaN, said: judged.said[at] ?? NaN, sure: judged.sure[at] ?? NaN, ...(two === undefined ? {} : { second: two[2 * at + 1] ?? NaN }) }))
  return { of: places.length, rows: rows.sort((a, b) => a.row - b.row) }
}

interface Places {
  readonly rows: Int32Array
  readonly group: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
}

const isPlaces = (value: unknown): value is Places => {
  if (typeof value !== 'object' || value === null) return false
  const { rows, group, x, y } = value as Record<keyof Places, unknown>
  return rows instanceof Int32Array && group instanceof Int32Array && x instanceof Float64Array && y instanceof Float64Array && [group, x, y].every((it) => it.length === rows.length)
}

/** A seeded sample of the rows on the map of groups, in the order of the file. */
export async function groupPoints(folder: string, { answers, limit, seed }: AskReceived<typeof tableAsks, 'groups/points'>): Promise<AskOutput<typeof tableAsks, 'groups/points'>> {
  const found = unpack(await readObject(folder, answers), 'answers')
  if (!isPlaces(found)) throw new FaultError('object-damaged', { object: answers.slice(0, 12) })
  const drawn = drawnRows(Int32Array.from(found.rows.keys()), limit, seed)
  return { of: found.rows.length, points: Array.from(drawn, (at) => ({ row: found.rows[at] ?? 0, x: found.x[at] ?? NaN, y: found.y[at] ?? NaN, group: found.group[at] ?? 0 })) }
}

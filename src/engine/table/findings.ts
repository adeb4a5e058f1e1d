import type { Finding } from '../../contract/asks/columns.ts'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import { givesAway, type Alone } from './gives-away.ts'
import { gapLike } from './gap-like.ts'
import { proposedUse } from './column-docs.ts'
import { drawnRows } from './points.ts'
import { rankedLevels } from './profile.ts'
import { repeatedPlaces } from './repeats.ts'
import { hasNumbers, hasWords, isGap, type NumberColumn, type Table, type TableColumn, type WordColumn } from './table.ts'
import type { Targeted } from './target.ts'

/** A column of more different words than this is not searched for spellings. */
const mostSpellings = 5000

/** Words that look alike: capitals, spaces and the width of letters do not count. */
const plainly = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

function spellings(column: WordColumn): Finding[] {
  if (column.type === 'boolean' || column.dictionary.length > mostSpellings) return []
  const alike = new Map<string, { value: string; rows: number }[]>()
  for (const { value, rows } of rankedLevels(column)) {
    const key = plainly(value)
    if (key === '') continue
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [{ value, rows }])
    else known.push({ value, rows })
  }
  return [...alike.values()].filter((values) => values.length > 1).map((values) => ({ code: 'spellings', column: column.name, values, safe: false }))
}

/** How likely two different rows are to say the same in a column, from a sample. */
function chanceAlike(column: TableColumn, rows: Int32Array): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const value = isGap(column, row) ? -0.5 : (column.data[row] as number)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  let pairs = 0
  for (const count of counts.values()) pairs += count * (count - 1)
  return pairs / (rows.length * (rows.length - 1))
}

/** Equal rows are slips, and may go, where so many could hardly be alike by chance. */
function repeats(table: Table): Finding[] {
  const all = Int32Array.from({ length: table.rows }, (_, row) => row)
  const places = repeatedPlaces(table.columns, all)
  if (places.length === 0) return []
  const sample = drawnRows(all, 2000, 11)
  const chance = table.columns.reduce((product, column) => product * chanceAlike(column, sample), 1)
  return [{ code: 'repeats', rows: places.length, first: places[0] as number, safe: chance * (table.rows / 2) * table.rows < 0.05 * places.length }]
}

/** More numbers than this that lie far out together are no slips. */
const mostSlips = 5

/** The greatest numbers, or the smallest with `sign` −1, from the farthest inwards; gaps do not count. */
function farthest({ data }: NumberColumn, sign: 1 | -1, most: number): number[] {
  const ends = new Float64Array(most).fill(-Infinity)
  for (const each of data) {
    const value = sign * each
    if (!(value > (ends[most - 1] as number))) continue
    let at = most - 1
    for (; at > 0 && (ends[at - 1] as number) < value; at--) ends[at] = ends[at - 1] as number
    ends[at] = value
  }
  return Array.from(ends.filter((value) => value !== -Infinity), (value) => sign * value)
}

/** A few numbers beyond a jump of more than twice the span of all the others, as a typing slip leaves them. */
function slips(column: TableColumn): Finding[] {
  if (column.type !== 'number') return []
  const [highest, lowest] = [farthest(column, 1, mostSlips + 1), farthest(column, -1, mostSlips + 1)]
  for (const [side, end] of [[highest, lowest[0]], [lowest, highest[0]]] as const) {
    const rows = side.findIndex((next, at) => at > 0 && end !== undefined && Math.abs((side[at - 1] as number) - next) > 2 * Math.abs(next - end))
    if (end === undefined || rows < 1) continue
    const [value, nearest, next] = [side[0] as number, side[rows - 1] as number, side[rows] as number]
    const usual = farOut(column)
    if (usual === undefined || (nearest >= usual.low && nearest <= usual.high)) continue
    return [{ code: 'far-out', column: column.name, value, row: column.data.indexOf(value), rows, low: Math.min(next, end), high: Math.max(next, end), safe: false }]
  }
  return []
}

function aboutTarget(table: Table, column: TableColumn, target: Targeted): Finding[] {
  const { name } = column
  const found: Finding[] = []
  if (target.withoutTarget >= 0.2 * table.rows && target.withoutTarget > 0) found.push({ code: 'target-gaps', column: name, rows: target.withoutTarget, safe: false })
  if (target.task === 'classify' && target.classes.length > 10 && target.classes.length > 0.5 * target.rows.length) found.push({ code: 'target-names', column: name, distinct: target.classes.length, rows: target.rows.length, safe: false })
  return found
}

/** What is worth a look in one column; `alone` says how far it tells the target, where something is predicted. A column that is left out may still be named as one that gives the answer away. */
export function columnFindings(column: TableColumn, doc: ColumnDoc, rows: number, alone: () => Alone | undefined): Finding[] {
  const { name } = column
  const found: Finding[] = []
  const use = doc.use === 'input' && doc.type !== 'text' ? proposedUse(column, doc.type, rows).useWhy : 'fits'
  if (use === 'identifier' || use === 'constant') found.push({ code: use, column: name, safe: doc.useWhy !== 'person' })
  else if (doc.type !== 'text' && doc.useWhy !== 'identifier' && doc.useWhy !== 'constant') {
    const told = alone()
    if (told !== undefined && givesAway(told)) found.push({ code: 'gives-away', column: name, alone: told, safe: false })
  }
  if (use !== 'identifier' && use !== 'constant') {
    const likes = gapLike(column)
    for (const like of likes) found.push({ code: 'gap-like', column: name, ...like })
    if (likes.length === 0) found.push(...slips(column))
  }
  return hasWords(column) && doc.type === 'category' ? [...found, ...spellings(column)] : found
}

/** What is worth a look in the table as a whole and in the column that is predicted. */
export function tableFindings(table: Table, column: TableColumn | undefined, target: Targeted | undefined): Finding[] {
  return [...(column === undefined || target === undefined ? [] : aboutTarget(table, column, target)), ...repeats(table)]
}

/** Numbers farther than three widths of the middle half from it; undefined where none is, or where half of them are alike. */
export function farOut(column: TableColumn): { low: number; high: number; rows: number } | undefined {
  if (!hasNumbers(column) || column.type === 'date') return undefined
  const sorted = column.data.slice().sort()
  let n = sorted.length
  while (n > 0 && Number.isNaN(sorted[n - 1])) n--
  const at = (share: number): number => sorted[Math.floor(share * (n - 1))] ?? NaN
  const width = at(0.75) - at(0.25)
  if (n < 20 || !(width > 0)) return undefined
  const [low, high] = [at(0.25) - 3 * width, at(0.75) + 3 * width]
  let rows = 0
  for (const value of column.data) if (value < low || value > high) rows++
  return rows === 0 ? undefined : { low, high, rows }
}

import { FaultError } from '../../contract/fault.ts'
import { createRng } from '../number/rng.ts'
import { findColumn, type NumberColumn, type Table } from './table.ts'
import { targetOf } from './target.ts'

export interface Wanted {
  readonly x: string
  readonly y: string
  readonly color: string | null
  readonly limit: number
  readonly seed: number
}

export interface Points {
  readonly of: number
  readonly classes: string[]
  readonly points: { row: number; x: number; y: number; class: number }[]
}

function numbers(table: Table, name: string): NumberColumn {
  const column = findColumn(table, name)
  if (column?.type !== 'number') throw new FaultError('missing-column', { column: name }, { column: name })
  return column
}

function rowsWithBoth(across: Float64Array, up: Float64Array): Int32Array {
  const rows = new Int32Array(across.length)
  let n = 0
  for (let row = 0; row < across.length; row++) if (!Number.isNaN(across[row]) && !Number.isNaN(up[row])) rows[n++] = row
  return rows.slice(0, n)
}

/** `limit` of `rows` without one twice, each set as likely as every other (Floyd's algorithm), in file order. */
export function drawnRows(rows: Int32Array, limit: number, seed: number): Int32Array {
  if (rows.length <= limit) return rows
  const rng = createRng(seed).fork('points')
  const chosen = new Set<number>()
  for (let j = rows.length - limit; j < rows.length; j++) {
    const t = rng.below(j + 1)
    chosen.add(chosen.has(t) ? j : t)
  }
  return Int32Array.from([...chosen].sort((a, b) => a - b), (at) => rows[at] as number)
}

/** A seeded sample of the rows that have both numbers; class −1 where there is none. */
export function pointsOf(table: Table, { x, y, color, limit, seed }: Wanted): Points {
  const across = numbers(table, x)
  const up = numbers(table, y)
  const whole = rowsWithBoth(across.data, up.data)
  const coded = color === null ? undefined : targetOf(table, { target: color, task: 'classify' })
  const classes = new Int32Array(table.rows).fill(-1)
  if (coded?.task === 'classify') coded.rows.forEach((row, i) => (classes[row] = coded.codes[i] as number))
  const points = Array.from(drawnRows(whole, limit, seed), (row) => ({ row, x: across.data[row] as number, y: up.data[row] as number, class: classes[row] as number }))
  return { of: whole.length, classes: coded?.task === 'classify' ? [...coded.classes] : [], points }
}

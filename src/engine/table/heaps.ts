import { barEdges, barOf, rankedLevels } from './profile.ts'
import { findColumn, hasNumbers, hasWords, type DateColumn, type NumberColumn, type Table, type TableColumn, type WordColumn } from './table.ts'
import { mostClasses, targetOf } from './target.ts'
import { countCodes } from './verbs.ts'

export interface Heap {
  readonly name: string
  readonly bars: string[]
  /** rows[bar][class] */
  readonly rows: number[][]
}

const mostBars = 12
const mostNumberClasses = 10

/** Whether a column has few enough values for each to have a colour of its own. */
function fewLevels(column: TableColumn): boolean {
  if (hasWords(column)) return column.dictionary.length <= mostClasses
  const values = new Set<number>()
  for (const value of column.data) {
    if (!Number.isNaN(value) && values.add(value).size > mostNumberClasses) return false
  }
  return true
}

/** The class of every row by the target's levels; one class for all where the target is a number with many values, or none. */
function rowClasses(table: Table, target: string | null): { classes: string[]; codes: Int32Array } {
  const column = target === null ? undefined : findColumn(table, target)
  const codes = new Int32Array(table.rows)
  if (target === null || column === undefined || !fewLevels(column)) return { classes: [''], codes }
  try {
    const found = targetOf(table, { target, task: 'classify' })
    if (found.task !== 'classify') return { classes: [''], codes }
    codes.fill(-1)
    found.rows.forEach((row, i) => (codes[row] = found.codes[i] as number))
    return { classes: [...found.classes], codes }
  } catch {
    return { classes: [''], codes }
  }
}

function codesBy(data: Float64Array | Int32Array, codeOf: (cell: number) => number): Int32Array {
  const codes = new Int32Array(data.length)
  for (let row = 0; row < data.length; row++) codes[row] = codeOf(data[row] as number)
  return codes
}

/** Bar numbers are the caller's to change. */
function numberBars(column: NumberColumn | DateColumn): { bars: string[]; codes: Int32Array } {
  let min = Infinity
  let max = -Infinity
  let whole = true
  for (const value of column.data) {
    if (Number.isNaN(value)) continue
    min = Math.min(min, value)
    max = Math.max(max, value)
    whole &&= Number.isInteger(value)
  }
  if (min > max) return { bars: [], codes: new Int32Array(column.data.length).fill(-1) }
  const edges = barEdges(min, max, whole)
  const bars = edges.slice(1).map((right, i) => (whole && edges.length <= 21 && edges[0] === min - 0.5 ? String(min + i) : `${edges[i]}…${right}`))
  return { bars, codes: codesBy(column.data, (value) => (Number.isNaN(value) ? -1 : barOf(value, edges))) }
}

function wordBars(column: WordColumn): { bars: string[]; codes: Int32Array } {
  const ranked = rankedLevels(column)
  const top = ranked.slice(0, mostBars)
  const barOfCode = new Int32Array(column.dictionary.length).fill(top.length)
  top.forEach(({ code }, bar) => (barOfCode[code] = bar))
  return { bars: [...top.map((it) => it.value), ...(ranked.length > top.length ? ['…'] : [])], codes: codesBy(column.data, (code) => (code < 0 ? -1 : (barOfCode[code] as number))) }
}

/** Rows by bar and class for each named column; gaps, and rows without a class, are in no bar. */
export function heapsOf(table: Table, target: string | null, names: readonly string[]): { classes: string[]; heaps: Heap[] } {
  const { classes, codes: second } = rowClasses(table, target)
  const heaps = names.flatMap((name): Heap[] => {
    const column = findColumn(table, name)
    if (column === undefined) return []
    const { bars, codes } = hasNumbers(column) ? numberBars(column) : wordBars(column)
    const k = classes.length
    for (let row = 0; row < codes.length; row++) {
      const bar = codes[row] as number
      const at = second[row] as number
      codes[row] = bar < 0 || at < 0 ? -1 : bar * k + at
    }
    const counts = countCodes(codes, bars.length * k)
    return [{ name, bars, rows: bars.map((_, bar) => [...counts.subarray(bar * k, (bar + 1) * k)]) }]
  })
  return { classes, heaps }
}

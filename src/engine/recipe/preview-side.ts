import type { Cell } from '../../contract/asks/cell.ts'
import type { PreviewSide } from '../../contract/asks/recipe.ts'
import { barEdges, barOf } from '../table/profile.ts'
import { wordCounts } from './facts.ts'
import type { Live } from './frame.ts'
import { Held } from './held.ts'

const mostWords = 12

/** Least and largest number, and whether all are whole; Infinity where there is none. */
interface Reach {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

export function reachOf(data: Float64Array): Reach {
  let min = Infinity
  let max = -Infinity
  let whole = true
  for (const value of data) {
    if (Number.isNaN(value)) continue
    if (value < min) min = value
    if (value > max) max = value
    whole &&= Number.isInteger(value)
  }
  return { min, max, whole }
}

/** One picture for both sides of a step that leaves the unit as it was. */
export const together = (a: Reach, b: Reach): Reach => ({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), whole: a.whole && b.whole })

function numberSide(name: string, kind: 'number' | 'date', data: Float64Array, reach: Reach, touched: (row: number) => boolean): PreviewSide {
  if (reach.min > reach.max) return { name, kind, gaps: data.length, others: 0, bars: [] }
  const edges = barEdges(reach.min, reach.max, reach.whole)
  const bars = edges.slice(1).map((to, at) => ({ from: edges[at] as number, to, rows: 0, touched: 0 }))
  let gaps = 0
  for (let row = 0; row < data.length; row++) {
    const value = data[row] as number
    if (Number.isNaN(value)) {
      gaps++
      continue
    }
    const bar = bars[barOf(value, edges)]
    if (bar === undefined) continue
    bar.rows++
    if (touched(row)) bar.touched++
  }
  return { name, kind, gaps, others: 0, bars }
}

function wordSide(name: string, dictionary: readonly string[], codes: Int32Array, touched: (row: number) => boolean): PreviewSide {
  const { counts, gaps } = wordCounts(codes, dictionary.length)
  const ranked = [...counts.keys()].filter((code) => (counts[code] as number) > 0).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
  const bars = ranked.slice(0, mostWords).map((code) => ({ from: dictionary[code] as string, to: null, rows: counts[code] as number, touched: 0 }))
  const barOfCode = new Int32Array(dictionary.length).fill(-1)
  ranked.slice(0, mostWords).forEach((code, bar) => (barOfCode[code] = bar))
  for (let row = 0; row < codes.length; row++) {
    const bar = bars[barOfCode[codes[row] as number] ?? -1]
    if (bar !== undefined && touched(row)) bar.touched++
  }
  return { name, kind: 'words', gaps, others: ranked.slice(mostWords).reduce((sum, code) => sum + (counts[code] as number), 0), bars }
}

/** The rows of a column by bar; `reach`: what the bars span, where that is more than its own numbers. */
export function sideOf(live: Live, touched: (row: number) => boolean, reach?: Reach): PreviewSide {
  const { name } = live.shape
  if ('codes' in live) return wordSide(name, live.dictionary, live.codes.read(), touched)
  const data = live.numbers.read()
  return numberSide(name, live.shape.kind, data, reach ?? reachOf(data), touched)
}

export function cellAt(live: Live, row: number): Cell {
  if ('codes' in live) return live.dictionary[live.codes.read()[row] ?? -1] ?? null
  const value = live.numbers.read()[row] ?? NaN
  return Number.isNaN(value) ? null : value
}

/** The column as it is now, whatever a later step writes into it. */
export function still(live: Live): Live {
  if ('codes' in live) {
    const codes = live.codes.read().slice()
    return { ...live, codes: Held.made(() => codes) }
  }
  const numbers = live.numbers.read().slice()
  return { ...live, numbers: Held.made(() => numbers) }
}

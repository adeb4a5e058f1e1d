import { createRng } from '../number/rng.ts'
import { drawnRows } from './points.ts'
import { pearson } from './relations.ts'
import { hasNumbers, isGap, type TableColumn } from './table.ts'
import { someOf, type Targeted } from './target.ts'

/** How far one column alone tells the target: `roc_auc` (one class against the rest, mean of the classes) or `r2`. */
export interface Alone {
  readonly metric: 'roc_auc' | 'r2'
  readonly score: number
  /** Rows that it was taken from. */
  readonly rows: number
  /** The class whose rows alone have a value in this column, where that is what tells. */
  readonly filledFor?: string
}

const mostRows = 40_000
const fewestRows = 50
const fewestOfClass = 10
const mostBins = 100
const fewestInBin = 20
const mostLevels = 200
const tooGood = 0.99

/** Target rows that are looked at: all, or a seeded sample. */
export const lookedAt = (target: Targeted): Targeted => someOf(target, drawnRows(Int32Array.from({ length: target.rows.length }, (_, i) => i), mostRows, 17))

/** A bin for every row: quantiles of numbers, frequent words, and one for gaps. */
function binsOf(column: TableColumn, rows: Int32Array): { bins: Int32Array; count: number } {
  if (hasNumbers(column)) {
    const values = Float64Array.from(rows, (row) => column.data[row] as number)
    const sorted = values.filter((value) => !Number.isNaN(value)).sort()
    const edges: number[] = []
    const wanted = Math.max(4, Math.min(mostBins, Math.floor(sorted.length / fewestInBin)))
    for (let i = 1; i < wanted; i++) {
      const edge = sorted[Math.floor((i * sorted.length) / wanted)]
      if (edge !== undefined && edge !== edges.at(-1)) edges.push(edge)
    }
    const binOf = (value: number): number => {
      if (Number.isNaN(value)) return edges.length + 1
      let [low, high] = [0, edges.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((edges[middle] as number) <= value) low = middle + 1
        else high = middle
      }
      return low
    }
    const bins = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) bins[i] = binOf(values[i] as number)
    return { bins, count: edges.length + 2 }
  }
  const counts = new Int32Array(column.dictionary.length)
  for (const row of rows) if ((column.data[row] as number) >= 0) counts[column.data[row] as number] = (counts[column.data[row] as number] as number) + 1
  const frequent = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, mostLevels)
  const binOf = new Int32Array(column.dictionary.length).fill(frequent.length)
  frequent.forEach((code, bin) => (binOf[code] = bin))
  const bins = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const code = column.data[rows[i] as number] as number
    bins[i] = code < 0 ? frequent.length + 1 : (binOf[code] as number)
  }
  return { bins, count: frequent.length + 2 }
}

/** AUC of rows that are ranked by their bin's score, from the rows of each kind in the bins. */
function aucOf(score: Float64Array, yes: Float64Array, no: Float64Array): number {
  const order = [...score.keys()].sort((a, b) => (score[a] as number) - (score[b] as number))
  let [below, pairs, allYes, allNo] = [0, 0, 0, 0]
  for (let i = 0; i < order.length; ) {
    let [y, n] = [0, 0]
    const level = score[order[i] as number]
    for (; i < order.length && score[order[i] as number] === level; i++) {
      y += yes[order[i] as number] as number
      n += no[order[i] as number] as number
    }
    pairs += y * (below + n / 2)
    below += n
    allYes += y
    allNo += n
  }
  return allYes === 0 || allNo === 0 ? NaN : pairs / (allYes * allNo)
}

interface Halves {
  readonly bins: Int32Array
  readonly count: number
  /** 0 or 1 for every row: what is learned from one half is judged on the other. */
  readonly half: Uint8Array
}

function classScore({ bins, count, half }: Halves, codes: Int32Array, of: number): number {
  let sum = 0
  for (const judged of [0, 1]) {
    const [yes, all, yesThere, noThere] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)]
    let [allYes, n] = [0, 0]
    for (let i = 0; i < bins.length; i++) {
      const bin = bins[i] as number
      const is = codes[i] === of ? 1 : 0
      if (half[i] === judged) (is === 1 ? yesThere : noThere)[bin]! += 1
      else {
        yes[bin]! += is
        all[bin]! += 1
        allYes += is
        n += 1
      }
    }
    const prior = allYes / Math.max(1, n)
    sum += aucOf(yes.map((rows, bin) => (rows + prior) / ((all[bin] as number) + 1)), yesThere, noThere)
  }
  return sum / 2
}

/** AUC of the numbers themselves, whichever way they run; bins blur a border that falls within one. */
function plainAuc(values: Float64Array, codes: Int32Array, of: number): number {
  const kinds = new Map<number, number>()
  const places = Int32Array.from(values, (value) => {
    const place = kinds.get(value) ?? kinds.size
    kinds.set(value, place)
    return place
  })
  const [yes, no] = [new Float64Array(kinds.size), new Float64Array(kinds.size)]
  places.forEach((place, i) => ((codes[i] === of ? yes : no)[place]! += 1))
  const auc = aucOf(Float64Array.from(kinds.keys()), yes, no)
  return Math.max(auc, 1 - auc)
}

/** From here on it is worth knowing exactly. */
const promising = 0.9

function numberScore({ bins, count, half }: Halves, values: Float64Array): number {
  let left = 0
  let all = 0
  for (const judged of [0, 1]) {
    const [sums, counts] = [new Float64Array(count), new Float64Array(count)]
    let [sum, n, mean, m] = [0, 0, 0, 0]
    for (let i = 0; i < bins.length; i++) {
      const value = values[i] as number
      if (half[i] === judged) {
        mean += value
        m += 1
      } else {
        sums[bins[i] as number]! += value
        counts[bins[i] as number]! += 1
        sum += value
        n += 1
      }
    }
    const [usual, centre] = [sum / n, mean / m]
    for (let i = 0; i < bins.length; i++) {
      if (half[i] !== judged) continue
      const bin = bins[i] as number
      const said = ((sums[bin] as number) + usual) / ((counts[bin] as number) + 1)
      const off = (values[i] as number) - said
      const around = (values[i] as number) - centre
      left += off * off
      all += around * around
    }
  }
  return all === 0 ? NaN : 1 - left / all
}

/** The class whose rows have a value while hardly any others do. */
function filledClass(column: TableColumn, target: Targeted): string | undefined {
  if (target.task !== 'classify') return undefined
  const [filled, all] = [target.classes.map(() => 0), target.classes.map(() => 0)]
  target.rows.forEach((row, i) => {
    const code = target.codes[i] as number
    all[code]! += 1
    if (!isGap(column, row)) filled[code]! += 1
  })
  const total = filled.reduce((sum, rows) => sum + rows, 0)
  const only = filled.findIndex((rows, code) => rows >= tooGood * total && rows >= tooGood * (all[code] as number) && rows >= fewestOfClass)
  return only < 0 || total >= tooGood * target.rows.length ? undefined : target.classes[only]
}

/**
 * What one column alone tells about the target: learned from bins on one half of the rows, judged on the other, and the
 * other way round. `target` should be `lookedAt`. Undefined where there are too few rows to say.
 */
export function aloneTells(column: TableColumn, target: Targeted): Alone | undefined {
  const rows = target.rows.length
  if (rows < fewestRows) return undefined
  const rng = createRng(23).fork('halves')
  const halves: Halves = { ...binsOf(column, target.rows), half: Uint8Array.from({ length: rows }, () => rng.below(2)) }
  if (target.task === 'regress') {
    const both = target.rows.filter((row) => !isGap(column, row)).length === rows && hasNumbers(column)
    const r = both ? pearson(Float64Array.from(target.rows, (row) => column.data[row] as number), target.values) : NaN
    const score = Math.max(numberScore(halves, target.values), Number.isNaN(r) ? -Infinity : r * r)
    return Number.isFinite(score) ? { metric: 'r2', score, rows } : undefined
  }
  const counts = target.classes.map(() => 0)
  for (const code of target.codes) counts[code]! += 1
  const judged = [...counts.keys()].filter((code) => (counts[code] as number) >= fewestOfClass)
  if (judged.length < 2) return undefined
  const classes = target.classes.length === 2 ? [1] : judged
  const values = hasNumbers(column) && target.rows.every((row) => !isGap(column, row)) ? Float64Array.from(target.rows, (row) => column.data[row] as number) : undefined
  const scoreOf = (code: number): number => {
    const binned = classScore(halves, target.codes, code)
    return values === undefined || binned < promising ? binned : Math.max(binned, plainAuc(values, target.codes, code))
  }
  const score = classes.reduce((sum, code) => sum + scoreOf(code), 0) / classes.length
  if (Number.isNaN(score)) return undefined
  const filledFor = filledClass(column, target)
  return { metric: 'roc_auc', score, rows, ...(filledFor === undefined ? {} : { filledFor }) }
}

/** Whether one column alone is too good to be true. */
export const givesAway = ({ score }: Alone): boolean => score >= tooGood

import type { Metrics } from '../../contract/documents/run.ts'
import type { Run } from '../learn/run.ts'
import { shuffled } from '../number/draws.ts'
import type { Rng } from '../number/rng.ts'
import type { Fold } from '../split/folds.ts'
import { tryOverFolds, type Tried } from './over-folds.ts'

/** `rows`: how many rows learned, of the fold that has most. */
export type CurvePoint = Tried<{ readonly share: number; readonly rows: number }>

export interface CurveWanted {
  /** Places of rows that learn and of rows that judge: one part, or the folds of a cross-validation. */
  readonly folds: readonly Fold[]
  /** The class of each row that the folds speak of, to keep in proportion in every share. */
  readonly codes?: Int32Array | undefined
  /** From above 0 to 1, rising. */
  readonly shares?: readonly number[]
  /** Fits on the places `learn` and judges on `test`. Throws FaultError. */
  fitAndJudge(learn: Int32Array, test: Int32Array, fold: number): Promise<Metrics>
}

const usualShares = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1]

/** Fewer rows than this are not worth a fit. */
const fewestRows = 2

/**
 * How a learner fares on rows it has not seen when it learns from more and more rows: the smallest share first, each share
 * the first ⌈share · n⌉ rows of one order by chance, so that a greater share holds the smaller ones. Shares that come to
 * the same number of rows as one before, or to fewer than 2, are left out. Stop and faults: as in `tryOverFolds`.
 */
export async function learningCurve({ folds, codes, shares = usualShares, fitAndJudge }: CurveWanted, run: Run): Promise<CurvePoint[]> {
  const orders = folds.map(({ learn }, fold) => nestedOrder(learn, codes, run.rng.fork(`curve/${fold}`)))
  const most = Math.max(0, ...orders.map((order) => order.length))
  const rowsOf = (share: number, of: number): number => Math.min(of, Math.ceil(share * of))
  const wanted = shares.filter((share, i) => rowsOf(share, most) >= fewestRows && !shares.slice(0, i).some((it) => rowsOf(it, most) === rowsOf(share, most)))
  const trials = wanted.map((share) => ({
    what: { share, rows: rowsOf(share, most) },
    judge: ({ test }: Fold, fold: number): Promise<Metrics> => {
      const order = orders[fold] as Int32Array
      return fitAndJudge(order.slice(0, rowsOf(share, order.length)), test, fold)
    },
  }))
  return tryOverFolds(trials, folds, run)
}

/**
 * Rows in an order by chance, every stretch from its start on with the classes about in proportion: row i of the n rows of
 * its class, in that order, comes at (i + ½) / n.
 */
function nestedOrder(rows: Int32Array, codes: Int32Array | undefined, rng: Rng): Int32Array {
  const order = shuffled(rows, rng)
  if (codes === undefined) return order
  const counts = new Map<number, number>()
  const rank = Int32Array.from(order, (row) => {
    const code = codes[row] as number
    const before = counts.get(code) ?? 0
    counts.set(code, before + 1)
    return before
  })
  const due = Float64Array.from(order, (row, i) => ((rank[i] as number) + 0.5) / (counts.get(codes[row] as number) as number))
  const places = Int32Array.from(order, (_, i) => i).sort((a, b) => (due[a] as number) - (due[b] as number) || a - b)
  return places.map((place) => order[place] as number)
}

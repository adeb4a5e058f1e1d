import { FaultError } from '../../contract/fault.ts'
import type { Fold } from './part.ts'

/** Rows by rising time, equal times in row order; and the rows without a time. */
function inOrder(times: Float64Array): { timed: Int32Array; timeless: Int32Array } {
  const all = Int32Array.from({ length: times.length }, (_, row) => row)
  const timeless = all.filter((row) => Number.isNaN(times[row]))
  const timed = all.filter((row) => !Number.isNaN(times[row])).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
  return { timed, timeless }
}

/** Whether a cut before place `at` would part rows of one moment. */
const parts = (timed: Int32Array, times: Float64Array, at: number): boolean => at > 0 && at < timed.length && times[timed[at - 1] as number] === times[timed[at] as number]

function joined(first: Int32Array, second: Int32Array): Int32Array {
  const both = new Int32Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** How many rows have a time. */
export const countTimed = (times: Float64Array): number => times.reduce((count, time) => (Number.isNaN(time) ? count : count + 1), 0)

/**
 * The last ⌈share · n⌉ of the n rows that have a time are held out (n: `whole` where that is told), both parts in order of time. Rows of one moment stay
 * together: the cut moves to the nearer end of that moment that leaves both parts a row, to its start where both are as
 * near. Rows without a time learn, and stand first. Throws `split-empty`.
 */
export function holdOutLast(share: number, times: Float64Array, whole?: number): Fold {
  const { timed, timeless } = inOrder(times)
  const wanted = timed.length - Math.ceil(share * (whole ?? timed.length))
  let start = wanted
  while (parts(timed, times, start)) start--
  let end = wanted
  while (parts(timed, times, end)) end++
  const possible = [start, end].filter((cut) => cut < timed.length && cut + timeless.length > 0)
  const [first, second] = possible
  if (first === undefined) throw new FaultError('split-empty', { rows: times.length, share })
  const cut = second !== undefined && second - wanted < wanted - first ? second : first
  return { learn: joined(timeless, timed.subarray(0, cut)), test: timed.slice(cut) }
}

/**
 * scikit-learn's TimeSeriesSplit on rows in order of time: ⌊n / (folds + 1)⌋ rows a fold, the last fold at the end, and
 * all that was before a fold learns. A cut inside one moment moves to its start, and a fold that this leaves empty is
 * left out. Rows without a time learn in every fold. Throws `too-many-folds` where there are fewer rows, or moments, than
 * that takes.
 */
export function foldTime(folds: number, times: Float64Array): Fold[] {
  const { timed, timeless } = inOrder(times)
  const size = Math.floor(timed.length / (folds + 1))
  if (size === 0) throw new FaultError('too-many-folds', { folds, count: Math.max(0, timed.length - 1) })
  const cuts = Array.from({ length: folds + 1 }, (_, fold) => {
    let cut = timed.length - (folds - fold) * size
    while (parts(timed, times, cut)) cut--
    return cut
  })
  const made = cuts.slice(0, folds).flatMap((cut, fold): Fold[] => {
    const end = cuts[fold + 1] as number
    return cut === end || cut + timeless.length === 0 ? [] : [{ learn: joined(timeless, timed.subarray(0, cut)), test: timed.slice(cut, end) }]
  })
  if (made.length === 0) throw new FaultError('too-many-folds', { folds, count: 1 })
  return made
}

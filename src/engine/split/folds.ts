import { fault, FaultError, type Fault } from '../../contract/fault.ts'
import { foldGroups } from './by-group.ts'
import { foldTime } from './by-time.ts'
import type { DealingBy } from './dealing-by.ts'
import { Mt19937 } from './mt19937.ts'
import { partsOf, type Fold } from './part.ts'

export type { Fold } from './part.ts'

export interface FoldsWanted {
  /** From 2. */
  readonly folds: number
  readonly seed: number
  readonly stratify: boolean
  /** How many rows are dealt; the places in the folds count among them, from 0. */
  readonly count: number
  /** The classes to keep in proportion, one a row. */
  readonly codes?: Int32Array | undefined
  readonly by?: DealingBy | undefined
}

export interface Folds {
  readonly folds: readonly Fold[]
  readonly stratified: boolean
  /** Why the classes did not keep their shares, or not in each fold, although that was asked for. */
  readonly problem?: Fault
}

/**
 * The folds of a cross-validation, with the rows of scikit-learn 1.2.1: KFold(shuffle=True, random_state), or
 * StratifiedKFold(shuffle=True, random_state) where classes keep their shares, or GroupKFold, or TimeSeriesSplit on rows
 * in order of time (these two without chance). Where every class has fewer rows than there are folds, rows are dealt at
 * random with the problem `not-stratified`; where only some have, scikit-learn warns and so does `folds-miss-class`.
 * Throws `too-many-folds`.
 */
export function foldsOf({ folds, seed, stratify, count, codes, by }: FoldsWanted): Folds {
  if (by?.kind === 'group') return { folds: foldGroups(folds, by.groups), stratified: false }
  if (by?.kind === 'time') return { folds: foldTime(folds, by.times), stratified: false }
  if (folds > count) throw new FaultError('too-many-folds', { folds, count })
  if (!stratify || codes === undefined) return { folds: atRandom(folds, seed, count), stratified: false }
  const classes = classesInOrder(codes)
  const fewest = Math.min(...classes.map((rows) => rows.length))
  if (classes.every((rows) => rows.length < folds)) {
    return { folds: atRandom(folds, seed, count), stratified: false, problem: fault('not-stratified', { detail: `every class has fewer rows than the ${folds} folds` }) }
  }
  const made = { folds: inProportion(folds, seed, count, classes), stratified: true }
  return fewest >= folds ? made : { ...made, problem: fault('folds-miss-class', { rows: fewest, folds }) }
}

const foldsFrom = (folds: number, foldOf: Int32Array): Fold[] => Array.from({ length: folds }, (_, fold) => partsOf(foldOf, (it) => it === fold))

/** One order by chance, cut into stretches, the first count % folds of them a row longer. */
function atRandom(folds: number, seed: number, count: number): Fold[] {
  const foldOf = new Int32Array(count)
  const least = Math.floor(count / folds)
  const longer = (count % folds) * (least + 1)
  new Mt19937(seed).permutation(count).forEach((row, i) => {
    foldOf[row] = i < longer ? Math.floor(i / (least + 1)) : (count % folds) + Math.floor((i - longer) / least)
  })
  return foldsFrom(folds, foldOf)
}

/** The rows of each class that occurs, in the order of the classes' first rows. */
function classesInOrder(codes: Int32Array): number[][] {
  const rows = new Map<number, number[]>()
  codes.forEach((code, row) => {
    const found = rows.get(code)
    if (found === undefined) rows.set(code, [row])
    else found.push(row)
  })
  return [...rows.values()]
}

/** Rows sorted by class are counted off by folds, which says how many of each class a fold gets; which ones is left to chance, class by class. */
function inProportion(folds: number, seed: number, count: number, classes: readonly (readonly number[])[]): Fold[] {
  const rng = new Mt19937(seed)
  const foldOf = new Int32Array(count)
  let before = 0
  for (const rows of classes) {
    const share = new Int32Array(folds)
    for (let i = 0; i < rows.length; i++) share[(before + i) % folds] = (share[(before + i) % folds] as number) + 1
    const blocks = new Int32Array(rows.length)
    let at = 0
    share.forEach((own, fold) => blocks.fill(fold, at, (at += own)))
    rng.shuffle(blocks)
    rows.forEach((row, i) => (foldOf[row] = blocks[i] as number))
    before += rows.length
  }
  return foldsFrom(folds, foldOf)
}

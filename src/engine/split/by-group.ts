import { FaultError } from '../../contract/fault.ts'
import { Mt19937 } from './mt19937.ts'
import { numpyArgsort } from './numpy-order.ts'
import { partsOf, type Fold } from './part.ts'

/** Groups without holes: those that occur, in their order, and after them each row without a group as one of its own. */
function packed(groups: Int32Array): { of: Int32Array; count: number } {
  const occurring = [...new Set(groups)].filter((group) => group >= 0).sort((a, b) => a - b)
  const place = new Map(occurring.map((group, at) => [group, at]))
  let count = occurring.length
  return { of: groups.map((group) => (group < 0 ? count++ : (place.get(group) as number))), count }
}

/** How many groups there are, a row without one counting as its own. */
export const countGroups = (groups: Int32Array): number => packed(groups).count

/**
 * ⌈share · groups⌉ whole groups held out, the share being one of `whole` groups (unless told otherwise, of those given):
 * the rows, in rising order, of scikit-learn's GroupShuffleSplit(n_splits=1, test_size, random_state). Throws `split-empty`.
 */
export function holdOutGroups(share: number, seed: number, groups: Int32Array, whole?: number): Fold {
  const { of, count } = packed(groups)
  const wanted = Math.ceil(share * (whole ?? count))
  if (wanted === 0 || wanted >= count) throw new FaultError('split-empty', { rows: groups.length, share })
  const held = new Uint8Array(count)
  for (const group of new Mt19937(seed).permutation(count).subarray(0, wanted)) held[group] = 1
  return partsOf(of, (group) => held[group] === 1)
}

/**
 * Folds of whole groups, the largest group first, each to the fold that has the fewest rows: scikit-learn's GroupKFold. No
 * chance in it. Throws `too-many-folds` where there are fewer groups than folds.
 */
export function foldGroups(folds: number, groups: Int32Array): Fold[] {
  const { of, count } = packed(groups)
  if (folds > count) throw new FaultError('too-many-folds', { folds, count })
  const sizes = new Int32Array(count)
  for (const group of of) sizes[group] = (sizes[group] as number) + 1
  const foldOf = new Int32Array(count)
  const rows = new Float64Array(folds)
  for (const group of numpyArgsort(sizes).reverse()) {
    let lightest = 0
    for (let fold = 1; fold < folds; fold++) if ((rows[fold] as number) < (rows[lightest] as number)) lightest = fold
    rows[lightest] = (rows[lightest] as number) + (sizes[group] as number)
    foldOf[group] = lightest
  }
  return Array.from({ length: folds }, (_, fold) => partsOf(of, (group) => foldOf[group] === fold))
}

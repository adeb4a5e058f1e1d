import type { Task } from '../../contract/documents/problem.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import { squaredDistance, type CentresModel } from '../learn/k-means/centres-model.ts'
import { labelOf } from '../learn/label.ts'
import type { Answer } from '../learn/learner.ts'
import { readRow } from '../learn/rows.ts'
import type { Matrix } from '../number/matrix.ts'

/** What an exported file says: n labels with n × k probabilities, row by row, n values, or the names of n groups. */
export type FileAnswers =
  | { readonly labels: readonly string[]; readonly proba: ArrayLike<number> }
  | { readonly values: ArrayLike<number> }
  | { readonly groups: readonly string[] }

/**
 * |Δp| and |Δvalue| / range of the target that an export may be off; and how far apart the app's two best classes must
 * be for a label to count, or, for groups, the distances to the two nearest centres in parts of the way between the two.
 */
export const tolerance = 1e-5

export interface Difference {
  readonly maxDifference: number
  readonly flips: number
}

/** NaN on both sides agrees with itself only in `Object.is`; on one side it is as far off as can be. */
const distance = (a: number, b: number): number => {
  const apart = Math.abs(a - b)
  return Number.isNaN(apart) ? (Object.is(a, b) ? 0 : Infinity) : apart
}

function twoBest(proba: Float64Array, at: number, k: number): number {
  let best = -Infinity
  let second = -Infinity
  for (let c = 0; c < k; c++) {
    const p = proba[at + c] as number
    if (p > best) {
      second = best
      best = p
    } else if (p > second) second = p
  }
  return best - second
}

/** How much farther the second nearest centre is than the nearest one, in parts of the way between the two; one centre alone is infinitely clear. */
function groupMargins({ centres, groups }: CentresModel, X: Matrix): Float64Array {
  const d = X.columns.length
  const row = new Float64Array(d)
  return Float64Array.from({ length: X.rows }, (_, i) => {
    readRow(X, i, row)
    const far = Array.from({ length: groups }, (_none, c) => ({ c, distance: Math.sqrt(squaredDistance(row, 0, centres, c * d, d)) })).sort((a, b) => a.distance - b.distance)
    const [first, second] = far
    if (first === undefined || second === undefined) return Infinity
    return (second.distance - first.distance) / Math.sqrt(squaredDistance(centres, first.c * d, centres, second.c * d, d))
  })
}

const lost: Difference = { maxDifference: Infinity, flips: 0 }

function compareGroups(model: FittedModel, groups: Int32Array, file: FileAnswers, X: () => Matrix): Difference {
  if (!('groups' in file) || file.groups.length !== groups.length) return lost
  const differing = [...groups.keys()].filter((i) => file.groups[i] !== model.classes[groups[i] as number])
  if (differing.length === 0) return { maxDifference: 0, flips: 0 }
  const margins = groupMargins(model.learned as CentresModel, X())
  const off = differing.map((i) => margins[i] as number)
  return { maxDifference: off.reduce((most, it) => Math.max(most, Number.isNaN(it) ? Infinity : it), 0), flips: off.filter((it) => !(it <= tolerance)).length }
}

/**
 * How far a file's answers are from the app's; for groups the greatest margin (see `groupMargins`) of a row that is said
 * to belong elsewhere, for which `X`, what the learner sees of these rows, is asked. Rows that one of them lacks, or
 * another kind of answer, are as far off as can be.
 */
export function compareAnswers(model: FittedModel, app: Answer<Task>, file: FileAnswers, X: () => Matrix): Difference {
  if ('groups' in app) return compareGroups(model, app.groups, file, X)
  let maxDifference = 0
  if ('values' in app) {
    if (!('values' in file) || file.values.length !== app.values.length) return lost
    const range = model.targetRange > 0 ? model.targetRange : 1
    app.values.forEach((value, i) => (maxDifference = Math.max(maxDifference, distance(value, file.values[i] as number) / range)))
    return { maxDifference, flips: 0 }
  }
  const k = model.classes.length
  if (!('labels' in file) || file.proba.length !== app.proba.length || file.labels.length * k !== app.proba.length) return lost
  app.proba.forEach((p, at) => (maxDifference = Math.max(maxDifference, distance(p, file.proba[at] as number))))
  const flipped = (label: string, i: number): boolean => label !== model.classes[labelOf(app.proba, i * k, k, model.threshold)] && !(twoBest(app.proba, i * k, k) <= tolerance)
  return { maxDifference, flips: file.labels.filter(flipped).length }
}

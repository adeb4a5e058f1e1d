import type { FittedModel } from '../learn/fitted-model.ts'
import { labelOf } from '../learn/label.ts'
import type { Answer } from '../learn/learner.ts'

/** What an exported file says: n labels with n × k probabilities, row by row, or n values. */
export type FileAnswers = { readonly labels: readonly string[]; readonly proba: ArrayLike<number> } | { readonly values: ArrayLike<number> }

/** |Δp| and |Δvalue| / range of the target that an export may be off; and how far apart the app's two best classes must be for a label to count. */
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

/** How far a file's answers are from the app's. Rows that one of them lacks, or another kind of answer, are as far off as can be. */
export function compareAnswers(model: FittedModel, app: Answer<'classify'> | Answer<'regress'>, file: FileAnswers): Difference {
  const lost: Difference = { maxDifference: Infinity, flips: 0 }
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

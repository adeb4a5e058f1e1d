import type { Sureness } from './ranking.ts'

/** A line through points in order, as two lists of equal length. */
export interface Curve {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** How many sought rows, and how many others, stand on a rung or above it, from the highest rung down. */
function fromAbove({ sought, others }: Sureness): { hits: Float64Array; alarms: Float64Array } {
  const rungs = sought.length
  const hits = new Float64Array(rungs)
  const alarms = new Float64Array(rungs)
  for (let i = 0; i < rungs; i++) {
    const rung = rungs - 1 - i
    hits[i] = (i === 0 ? 0 : (hits[i - 1] as number)) + (sought[rung] as number)
    alarms[i] = (i === 0 ? 0 : (alarms[i - 1] as number)) + (others[rung] as number)
  }
  return { hits, alarms }
}

/** Whether the way goes on as it came: the same step again. */
const goesOn = (values: Float64Array, i: number): boolean => (values[i + 1] as number) - (values[i] as number) === (values[i] as number) - (values[i - 1] as number)

/**
 * The ROC curve (scikit-learn's roc_curve): false alarms of all others across, hits of all sought upward, over falling
 * thresholds, from (0, 0). Points between two equal steps are left out. Undefined where one side is empty.
 */
export function rocCurve(sureness: Sureness): Curve | undefined {
  const { allSought, allOthers } = sureness
  if (allSought === 0 || allOthers === 0) return undefined
  const { hits, alarms } = fromAbove(sureness)
  const kept = [...hits.keys()].filter((i) => i === 0 || i === hits.length - 1 || !goesOn(hits, i) || !goesOn(alarms, i))
  return {
    x: Float64Array.from([0, ...kept.map((i) => (alarms[i] as number) / allOthers)]),
    y: Float64Array.from([0, ...kept.map((i) => (hits[i] as number) / allSought)]),
  }
}

/**
 * Precision over recall (scikit-learn's precision_recall_curve, recall rising): from (0, 1) over falling thresholds.
 * Undefined where nothing is sought.
 */
export function precisionRecall(sureness: Sureness): Curve | undefined {
  const { allSought } = sureness
  if (allSought === 0) return undefined
  const { hits, alarms } = fromAbove(sureness)
  return {
    x: Float64Array.from([0, ...hits.map((it) => it / allSought)]),
    y: Float64Array.from([1, ...hits.map((it, i) => it / (it + (alarms[i] as number)))]),
  }
}

/** The area under a curve whose x rises, by trapezoids. */
export function areaUnder({ x, y }: Curve): number {
  let sum = 0
  for (let i = 1; i < x.length; i++) sum += ((x[i] as number) - (x[i - 1] as number)) * ((y[i] as number) + (y[i - 1] as number))
  return sum / 2
}

/** At most `most` of a curve's points, evenly taken, both ends among them. */
export function thinned({ x, y }: Curve, most: number): Curve {
  if (x.length <= most) return { x, y }
  const kept = Int32Array.from({ length: most }, (_, i) => Math.round((i * (x.length - 1)) / (most - 1)))
  return { x: Float64Array.from(kept, (at) => x[at] as number), y: Float64Array.from(kept, (at) => y[at] as number) }
}

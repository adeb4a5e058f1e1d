import type { Metrics, PartScores } from '../../contract/documents/run.ts'
import { quantile } from '../number/quantile.ts'

/** What n values really are, as far from their mean as they are, and how far off what was said is. `relative`: error / |value|. */
export interface ValueEvidence {
  readonly actual: Float64Array
  readonly centred: Float64Array
  readonly errors: Float64Array
  readonly relative: Float64Array
}

export function valueEvidence(actual: Float64Array, said: Float64Array): ValueEvidence {
  let sum = 0
  for (let i = 0; i < actual.length; i++) sum += actual[i] as number
  const mean = sum / actual.length
  const errors = actual.map((y, i) => Math.abs(y - (said[i] as number)))
  return { actual, centred: actual.map((y) => y - mean), errors, relative: errors.map((error, i) => error / Math.abs(actual[i] as number)) }
}

/**
 * Scores of predicted numbers, as scikit-learn defines them: `r2` = 1 − Σ(y − p)² / Σ(y − ȳ)², left out where y does not
 * vary; `rmse` = √ mean (y − p)² and `mae` = mean |y − p| in the target's unit; `mape`, the mean of |y − p| / |y| as a
 * fraction, left out where a y is 0; `median_ae`, the median of |y − p|. `weight`: how often each row counts, absent: once.
 */
function metricsFrom({ actual, centred, errors, relative }: ValueEvidence, medianError: number, weight?: Int32Array): Metrics {
  let n = 0
  let absolute = 0
  let squares = 0
  let offset = 0
  let spread = 0
  let share = 0
  let first = NaN
  let varies = false
  let zero = false
  for (let i = 0; i < errors.length; i++) {
    const counts = weight === undefined ? 1 : (weight[i] as number)
    if (counts === 0) continue
    const error = errors[i] as number
    const off = centred[i] as number
    const y = actual[i] as number
    n += counts
    absolute += counts * error
    squares += counts * error * error
    offset += counts * off
    spread += counts * off * off
    share += counts * (relative[i] as number)
    if (Number.isNaN(first)) first = y
    varies ||= y !== first
    zero ||= y === 0
  }
  const found: Record<string, number> = {
    rmse: Math.sqrt(squares / n),
    mae: absolute / n,
    median_ae: medianError,
    ...(varies ? { r2: 1 - squares / (spread - (offset * offset) / n) } : {}),
    ...(zero ? {} : { mape: share / n }),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => Number.isFinite(value)))
}

/** Scores of n ≥ 1 predicted numbers. */
export const scoreValues = (evidence: ValueEvidence): PartScores => ({ rows: evidence.errors.length, metrics: metricsFrom(evidence, quantile(evidence.errors.slice().sort(), 0.5)) })

/** The scores when row i counts `weight[i]` times, in sum at least once. `byError`: the rows by rising error. */
export const weightedValueMetrics = (evidence: ValueEvidence, byError: Int32Array, weight: Int32Array): Metrics => metricsFrom(evidence, weightedMedian(evidence.errors, byError, weight), weight)

/** The median of numbers, each as often as its weight says; the mean of the two middle ones where they are even in number. */
function weightedMedian(values: Float64Array, rising: Int32Array, weight: Int32Array): number {
  const n = weight.reduce((sum, it) => sum + it, 0)
  let passed = 0
  let low = NaN
  for (const row of rising) {
    const counts = weight[row] as number
    if (counts === 0) continue
    const value = values[row] as number
    passed += counts
    if (Number.isNaN(low) && 2 * passed >= n) low = value
    if (2 * passed > n) return low + (value - low) / 2
  }
  return low
}

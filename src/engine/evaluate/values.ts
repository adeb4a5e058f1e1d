import type { PartScores } from '../../contract/documents/run.ts'
import { quantile } from '../number/quantile.ts'

/**
 * Scores of n ≥ 1 predicted numbers, as scikit-learn defines them: r2 = 1 − Σ(y − p)² / Σ(y − ȳ)², left out where y does
 * not vary; rmse, mae and median_ae in the target's unit; mape, the mean of |y − p| / |y| as a fraction, left out where a y is 0.
 */
export function scoreValues(actual: Float64Array, said: Float64Array): PartScores {
  const n = actual.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += actual[i] as number
  const mean = sum / n
  const errors = new Float64Array(n)
  let absolute = 0
  let squares = 0
  let spread = 0
  let relative = 0
  let varies = false
  for (let i = 0; i < n; i++) {
    const y = actual[i] as number
    const error = Math.abs(y - (said[i] as number))
    errors[i] = error
    absolute += error
    squares += error * error
    spread += (y - mean) * (y - mean)
    relative += error / Math.abs(y)
    varies ||= y !== actual[0]
  }
  const found: Record<string, number> = {
    rmse: Math.sqrt(squares / n),
    mae: absolute / n,
    median_ae: quantile(errors.sort(), 0.5),
    ...(varies ? { r2: 1 - squares / spread } : {}),
    ...(actual.includes(0) ? {} : { mape: relative / n }),
  }
  return { rows: n, metrics: Object.fromEntries(Object.entries(found).filter(([, value]) => Number.isFinite(value))) }
}

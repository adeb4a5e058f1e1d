import type { PartScores } from '../../contract/documents/run.ts'
import { quantile } from '../number/quantile.ts'

/**
 * Scores of predicted numbers (n each). r2: 1 − Σ(y−p)²/Σ(y−ȳ)², left out where y does not vary; mape as scikit-learn
 * has it (a fraction), left out where a y is 0.
 */
export function scoreValues(actual: Float64Array, said: Float64Array): PartScores {
  const n = actual.length
  let mean = 0
  for (const y of actual) mean += y / n
  let absolute = 0
  let squares = 0
  let spread = 0
  let relative = 0
  const errors = actual.map((y, i) => Math.abs(y - (said[i] as number)))
  for (let i = 0; i < n; i++) {
    const y = actual[i] as number
    const e = errors[i] as number
    absolute += e
    squares += e * e
    spread += (y - mean) * (y - mean)
    relative += e / Math.abs(y)
  }
  const metrics: Record<string, number> = { rmse: Math.sqrt(squares / n), mae: absolute / n, median_ae: quantile(errors.sort(), 0.5) }
  if (n > 1 && spread > 0) metrics['r2'] = 1 - squares / spread
  if (Number.isFinite(relative)) metrics['mape'] = relative / n
  return { rows: n, metrics }
}

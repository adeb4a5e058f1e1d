import type { Metrics } from '../../contract/documents/run.ts'
import { faultOf, type Fault } from '../../contract/fault.ts'
import { mustFinish, type Run } from '../learn/run.ts'
import type { Fold } from '../split/folds.ts'

/** What was tried, with the scores of each fold in the order of the folds; or why it could not be tried. */
export type Tried<What> = What & ({ readonly folds: readonly Metrics[] } | { readonly fault: Fault })

/** A thing to try: what it is called, and how it fares on one fold. */
export interface Trial<What> {
  readonly what: What
  judge(fold: Fold, number: number): Promise<Metrics>
}

/**
 * Tries one thing after another on every fold. One that fails is told with its fault and the others go on. Stop `finish`:
 * those that are done on all folds; `abort` throws `cancelled`.
 */
export async function tryOverFolds<What extends object>(trials: readonly Trial<What>[], folds: readonly Fold[], run: Run): Promise<Tried<What>[]> {
  const done: Tried<What>[] = []
  for (const [i, { what, judge }] of trials.entries()) {
    const scores: Metrics[] = []
    try {
      for (const [number, fold] of folds.entries()) {
        if (mustFinish(run)) return done
        scores.push(await judge(fold, number))
        run.report({ done: i * folds.length + number + 1, of: trials.length * folds.length })
      }
      done.push({ ...what, folds: scores })
    } catch (thrown) {
      const fault = faultOf(thrown)
      if (fault.code === 'cancelled') {
        if (isFinishing(run)) return done
        throw thrown
      }
      done.push({ ...what, fault })
    }
  }
  return done
}

/** A function of its own, so that the compiler does not take an earlier look at `stop` for the last. */
const isFinishing = (run: Run): boolean => run.stop === 'finish'

/** Of a metric over folds, those without it left out: mean and population deviation (mean_test_score and std_test_score of scikit-learn's searches). */
export interface Spread {
  readonly mean: number
  readonly deviation: number
  readonly folds: number
}

/** Undefined where no fold has the metric. */
export function spreadOf(folds: readonly Metrics[], metric: string): Spread | undefined {
  const values = folds.flatMap((metrics) => (metrics[metric] === undefined ? [] : [metrics[metric]]))
  if (values.length === 0) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, deviation: Math.sqrt(squares / values.length), folds: values.length }
}


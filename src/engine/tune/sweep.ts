import type { ParamValue } from '../../contract/documents/plan.ts'
import type { Metrics } from '../../contract/documents/run.ts'
import type { Run } from '../learn/run.ts'
import type { Fold } from '../split/folds.ts'
import { spreadOf, tryOverFolds, type Tried } from './over-folds.ts'

export type SweepPoint = Tried<{ readonly value: ParamValue }>

export interface SweepWanted {
  readonly values: readonly ParamValue[]
  /** Places of learning rows alone: the folds of a cross-validation, or one part to practise on. Never test rows. */
  readonly folds: readonly Fold[]
  /** Fits with the parameter at `value` on the places `learn` and judges on `practise`. Throws FaultError. */
  fitAndJudge(value: ParamValue, learn: Int32Array, practise: Int32Array, fold: number): Promise<Metrics>
}

/** How a learner fares with one parameter at each of the values, in their order. Stop and faults: as in `tryOverFolds`. */
export const sweep = ({ values, folds, fitAndJudge }: SweepWanted, run: Run): Promise<SweepPoint[]> =>
  tryOverFolds(
    values.map((value) => ({ what: { value }, judge: ({ learn, test }: Fold, fold: number): Promise<Metrics> => fitAndJudge(value, learn, test, fold) })),
    folds,
    run,
  )

/**
 * The value with the best mean of a metric over the folds, the first on ties; `asGood`: the values whose mean is no
 * further from it than the best one's standard error over its folds (Breiman et al. 1984: differences smaller than that
 * may be luck), the best one among them. Undefined where no value has the metric.
 */
export function bestValue(points: readonly SweepPoint[], { metric, sign }: { readonly metric: string; readonly sign: 1 | -1 }): { value: ParamValue; asGood: ParamValue[] } | undefined {
  const scored = points.flatMap((point) => {
    const spread = 'folds' in point ? spreadOf(point.folds, metric) : undefined
    return spread === undefined ? [] : [{ value: point.value, spread }]
  })
  const [first, ...others] = scored
  if (first === undefined) return undefined
  const best = others.reduce((leader, it) => (sign * it.spread.mean > sign * leader.spread.mean ? it : leader), first)
  const { deviation, folds, mean } = best.spread
  const error = folds < 2 ? 0 : deviation / Math.sqrt(folds - 1)
  return { value: best.value, asGood: scored.filter((it) => sign * (mean - it.spread.mean) <= error).map(({ value }) => value) }
}

import type { ParamValue, PlannedLearner } from '../contract/documents/plan.ts'
import type { Metrics } from '../contract/documents/run.ts'
import { FaultError } from '../contract/fault.ts'
import type { Ranking } from './evaluate/metric.ts'
import { fitOn, judgeOn, learningRows, type Lesson } from './fitting.ts'
import { checkedValues } from './learn/param.ts'
import { findLearner } from './learn/registry.ts'
import type { Run } from './learn/run.ts'
import { dealtOrder, type Order } from './pipeline.ts'
import type { Fold } from './split/folds.ts'
import { foldsOfLearning } from './split/learning-folds.ts'
import { someOf, type Targeted } from './table/target.ts'
import { learningCurve } from './tune/learning-curve.ts'
import { spreadOf, type Spread } from './tune/over-folds.ts'
import { bestValue, sweep } from './tune/sweep.ts'

/** Folds where the plan names none. */
const usualFolds = 5

interface Study {
  readonly lesson: Lesson
  readonly learn: Targeted
  readonly ranking: Ranking
  readonly folds: readonly Fold[]
}

/** A study sees learning rows alone: the test rows stay sealed. */
function studyOf(order: Order): Study {
  const { lesson, deal, ranking } = dealtOrder(order)
  return { lesson, learn: deal.learn, ranking, folds: foldsOfLearning(lesson, deal.learn, order.splitPlan, order.splitPlan.folds ?? usualFolds).folds }
}

async function scoresOn({ lesson, learn }: Study, planned: PlannedLearner, places: Int32Array, practise: Int32Array, run: Run, label: string): Promise<Metrics> {
  const model = await fitOn(lesson, planned, learningRows(lesson, someOf(learn, places)), run, label)
  return (await judgeOn(lesson, model, someOf(learn, practise), run)).scores.metrics
}

/** Mean and deviation of the ranking metric over the folds; nothing where a trial failed or the metric cannot be computed. */
const spreadOver = (tried: object, { metric }: Ranking): Partial<Spread> => ('folds' in tried ? (spreadOf(tried.folds as Metrics[], metric) ?? {}) : {})

/** How a learner fares as it learns from more rows, cross-validated on the learning rows. */
export async function studyCurve(order: Order, planned: PlannedLearner, run: Run): Promise<{ metric: string; points: ({ share: number; rows: number } & Partial<Spread>)[] }> {
  const study = studyOf(order)
  const { folds, learn, ranking } = study
  const fitAndJudge = (places: Int32Array, practise: Int32Array, fold: number): Promise<Metrics> => scoresOn(study, planned, places, practise, run, `${planned.id}/curve-${fold}`)
  const points = await learningCurve({ folds, codes: learn.task === 'classify' ? learn.codes : undefined, fitAndJudge }, run)
  return { metric: ranking.metric, points: points.map((point) => ({ share: point.share, rows: point.rows, ...spreadOver(point, ranking) })) }
}

/**
 * How a learner fares with one parameter at each of some values, cross-validated on the learning rows; `best` is the value
 * with the best mean, `asGood` those that are within one standard error of it. Throws `bad-param` and `unknown-param`.
 */
export async function studySweep(order: Order, planned: PlannedLearner, { param, values }: { param: string; values: readonly ParamValue[] }, run: Run): Promise<{ metric: string; param: string; points: ({ value: ParamValue } & Partial<Spread>)[]; best: ParamValue; asGood: ParamValue[] }> {
  const withValue = (value: ParamValue): PlannedLearner => ({ ...planned, params: { ...planned.params, [param]: value } })
  const { space } = findLearner(order.problem.task, planned.id)
  for (const value of values) checkedValues(planned.id, space, withValue(value).params)
  const study = studyOf(order)
  const { folds, ranking } = study
  const fitAndJudge = (value: ParamValue, places: Int32Array, practise: Int32Array, fold: number): Promise<Metrics> => scoresOn(study, withValue(value), places, practise, run, `${planned.id}/sweep-${fold}`)
  const points = await sweep({ values, folds, fitAndJudge }, run)
  const found = bestValue(points, ranking)
  const failed = points.find((point) => 'fault' in point)
  if (found === undefined) throw failed !== undefined && 'fault' in failed ? new FaultError(failed.fault.code, failed.fault.values, failed.fault.place) : new FaultError('cancelled')
  return { metric: ranking.metric, param, points: points.map((point) => ({ value: point.value, ...spreadOver(point, ranking) })), best: found.value, asGood: found.asGood }
}

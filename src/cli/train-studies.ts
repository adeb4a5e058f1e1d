import type { PlannedLearner } from '../contract/documents/plan.ts'
import { findLearner } from '../engine/learn/registry.ts'
import type { Order } from '../engine/pipeline.ts'
import { studyCurve, studySweep } from '../engine/studies.ts'
import { hostRun } from '../host/run/host-run.ts'
import type { Options } from './options.ts'
import { mutter } from './output.ts'
import { sweepOf } from './params.ts'
import { short } from './score-words.ts'

/** What was tried on the learning rows besides the fit that was asked for. */
export interface Studies {
  readonly curve?: Awaited<ReturnType<typeof studyCurve>>
  readonly sweep?: Awaited<ReturnType<typeof studySweep>>
}

/** `--curve` and `--sweep NAME=A,B,…`, each cross-validated on the learning rows. */
export async function study(order: Order, learner: PlannedLearner, options: Options): Promise<Studies> {
  const run = hostRun({ seed: order.splitPlan.seed })
  const asked = options.sweep === undefined ? undefined : sweepOf(options.sweep, findLearner(order.problem.task, learner.id).space)
  if (options.curve === true) mutter('studying: curve')
  const curve = options.curve === true ? await studyCurve(order, learner, run) : undefined
  if (asked !== undefined) mutter(`studying: ${asked.param}`)
  const swept = asked === undefined ? undefined : await studySweep(order, learner, asked, run)
  return { ...(curve === undefined ? {} : { curve }), ...(swept === undefined ? {} : { sweep: swept }) }
}

/** The studies in words, line by line. */
export function* studyWords({ curve, sweep }: Studies): Generator<string> {
  if (curve !== undefined) {
    yield `${curve.metric} as the learning rows grow, cross-validated:`
    for (const { rows, mean, deviation } of curve.points) yield `  ${rows} rows: ${short(mean)} ± ${short(deviation)}`
  }
  if (sweep !== undefined) {
    yield `${sweep.metric} by ${sweep.param}, cross-validated:`
    for (const { value, mean, deviation } of sweep.points) yield `  ${value === null ? 'none' : String(value)}: ${short(mean)} ± ${short(deviation)}${value === sweep.best ? ', the best' : sweep.asGood.includes(value) ? ', as good as the best' : ''}`
  }
}

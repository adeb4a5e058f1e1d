import type { Task } from '../../../contract/documents/problem.ts'
import type { Matrix } from '../../number/matrix.ts'
import type { Target } from '../learner.ts'
import { initialValues, type Values, type Space } from '../param.ts'
import type { AnyLearner } from '../registry.ts'
import { answerNumbers } from './toys.ts'
import { watchedRun } from './watched-run.ts'

export interface Lesson {
  readonly X: Matrix
  readonly target: Target<Task>
  readonly weight?: Float64Array
}

/** Where the initial value suits no toy, or takes its time, and another shows the learner as well. */
const better: Readonly<Record<string, Record<string, number>>> = { lasso: { alpha: 0.01 }, 'k-means': { n_clusters: 3, n_init: 3 }, 'random-forest': { n_estimators: 10 } }

/** The params that the toys are learned with: the initial ones, a few apart. */
export const toyParams = (learner: AnyLearner): Values<Space> => ({ ...initialValues(learner.space), ...better[learner.id] })

export const fitOn = (learner: AnyLearner, { X, target, weight }: Lesson, params: Values<Space> = toyParams(learner), run = watchedRun().run): Promise<unknown> =>
  learner.fit(X, target, params, run, weight)

export const answersOf = async (learner: AnyLearner, model: unknown, X: Matrix): Promise<Float64Array> => answerNumbers(await learner.predict(model, X, watchedRun(7).run))

/** What the learner, taught `lesson` with the toys’ params, says about X. */
export const taughtAnswers = async (learner: AnyLearner, lesson: Lesson, X: Matrix): Promise<Float64Array> => answersOf(learner, await fitOn(learner, lesson), X)

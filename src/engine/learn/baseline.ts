import type { Matrix } from '../number/matrix.ts'
import { defineLearner } from './learner.ts'
import { mustFinish } from './run.ts'

/** What is said about every row: the shares of the classes, or the mean (one number). */
export interface BaselineModel {
  readonly kind: 'baseline'
  readonly value: Float64Array
}

const needs = { impute: false, oneHot: false, scale: false, scaleTarget: false } as const
const tags = { missing: 'accepts', weights: true, scaleFree: true, seeded: false, transductive: false } as const

/** Always says the shares of the classes in the learning rows, so the most frequent one (DummyClassifier, prior). */
export const baselineClassify = defineLearner({
  id: 'baseline',
  task: 'classify',
  space: {},
  needs,
  tags,
  async fit(X: Matrix, target, _params, run, weight): Promise<BaselineModel> {
    // One block of work, so that a finish changes nothing.
    mustFinish(run)
    const value = new Float64Array(target.classes.length)
    let total = 0
    for (let i = 0; i < X.rows; i++) {
      const w = weight?.[i] ?? 1
      const code = target.codes[i] as number
      value[code] = (value[code] as number) + w
      total += w
    }
    run.report({ done: 1, of: 1 })
    return { kind: 'baseline', value: value.map((it) => it / total) }
  },
  async predict(model, X) {
    const proba = new Float64Array(X.rows * model.value.length)
    for (let at = 0; at < proba.length; at += model.value.length) proba.set(model.value, at)
    return { proba }
  },
  predictOne: (model) => ({ proba: model.value.slice() }),
})

/** Always says the mean of the learning rows (DummyRegressor, mean). */
export const baselineRegress = defineLearner({
  id: 'baseline',
  task: 'regress',
  space: {},
  needs,
  tags,
  async fit(X: Matrix, target, _params, run, weight): Promise<BaselineModel> {
    mustFinish(run)
    let sum = 0
    let total = 0
    for (let i = 0; i < X.rows; i++) {
      const w = weight?.[i] ?? 1
      sum += w * (target.values[i] as number)
      total += w
    }
    run.report({ done: 1, of: 1 })
    return { kind: 'baseline', value: Float64Array.of(sum / total) }
  },
  predict: async (model, X) => ({ values: new Float64Array(X.rows).fill(model.value[0] as number) }),
  predictOne: (model) => ({ values: model.value.slice() }),
})

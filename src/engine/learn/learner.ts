import type { Task } from '../../contract/documents/problem.ts'
import type { Matrix } from '../number/matrix.ts'
import type { Needs } from '../recipe/needs.ts'
import type { Run } from './run.ts'
import type { Space, Values } from './param.ts'

/** n class codes (0 … k−1) with the k class names in their order, or n values; groups are found without a target. */
interface Targets {
  classify: { readonly codes: Int32Array; readonly classes: readonly string[] }
  regress: { readonly values: Float64Array }
  cluster: Readonly<Record<never, never>>
}
export type Target<T extends Task> = Targets[T]

/** n × k probabilities, row by row, each row summing to 1; or n values; or n groups (0 … k−1). */
interface PossibleAnswers {
  classify: { readonly proba: Float64Array }
  regress: { readonly values: Float64Array }
  cluster: { readonly groups: Int32Array }
}
export type Answer<T extends Task> = PossibleAnswers[T]

/** Honest claims, each one tested by the conformance suite. */
interface Tags {
  readonly missing: 'accepts' | 'refuses'
  readonly weights: boolean
  /** The same answers, up to rounding, when a column is multiplied by a power of two. */
  readonly scaleFree: boolean
  readonly seeded: boolean
  readonly transductive: boolean
  /** The model holds learning rows, so whoever has it can read them. */
  readonly keepsRows?: true
}

/**
 * A way of learning: a value without state. `fit` returns the model as plain data (objects, arrays, typed arrays,
 * strings, numbers, booleans, null), so it is saved, cloned and sent without code.
 */
export interface Learner<T extends Task = Task, S extends Space = Space, M = unknown> {
  readonly id: string
  readonly task: T
  readonly space: S
  readonly needs: Needs
  readonly tags: Tags
  /** X: n × d, n ≥ 1. Never keeps or changes X, target or weight. Throws FaultError. */
  fit(X: Matrix, target: Target<T>, params: Values<S>, run: Run, weight?: Float64Array): Promise<M>
  /** X: n × d, the same d as in `fit`. Row order in, row order out; no chance, no side effects. */
  predict(model: M, X: Matrix, run: Run): Promise<Answer<T>>
  /** One row of d numbers (codes for levels); equals the row of `predict`. Synchronous, for forms. */
  predictOne(model: M, row: Float64Array): Answer<T>
}

/** Identity at run time; at compile time it ties space, params and model together. */
export const defineLearner = <T extends Task, const S extends Space, M>(learner: Learner<T, S, M>): Learner<T, S, M> => learner

import type { Task } from '../../contract/documents/problem.ts'
import { FaultError } from '../../contract/fault.ts'
import { baselineClassify, baselineRegress } from './baseline.ts'
import { decisionTreeClassify, decisionTreeRegress } from './decision-tree/decision-tree.ts'
import { gaussianNb } from './gaussian-nb.ts'
import { kMeans } from './k-means/k-means.ts'
import type { Learner } from './learner.ts'
import { lasso } from './lasso.ts'
import { linearRegression } from './linear-regression.ts'
import { logisticRegression } from './logistic-regression.ts'
import { kNeighborsClassify, kNeighborsRegress } from './neighbors/k-neighbors.ts'
import type { Space } from './param.ts'
import { randomForestClassify, randomForestRegress } from './random-forest/random-forest.ts'
import { ridge } from './ridge.ts'

/** A learner whose params and model are known only at run time: params come from `checkedValues`, models from its own fit. */
export type AnyLearner<T extends Task = Task> = Learner<T, Space, unknown>

/** Every learner, by task, in the order in which a run lets them learn. */
export const learners = {
  classify: [baselineClassify, logisticRegression, gaussianNb, kNeighborsClassify, decisionTreeClassify, randomForestClassify] as unknown as readonly AnyLearner<'classify'>[],
  regress: [baselineRegress, linearRegression, ridge, lasso, kNeighborsRegress, decisionTreeRegress, randomForestRegress] as unknown as readonly AnyLearner<'regress'>[],
  cluster: [kMeans] as unknown as readonly AnyLearner<'cluster'>[],
} as const

/** Throws `unknown-learner`, which lists those there are. */
export function findLearner<T extends Task>(task: T, id: string): AnyLearner<T> {
  const all = learners[task] as unknown as readonly AnyLearner<T>[]
  const found = all.find((learner) => learner.id === id)
  if (found === undefined) throw new FaultError('unknown-learner', { learner: id, learners: all.map((learner) => learner.id).join(', ') })
  return found
}

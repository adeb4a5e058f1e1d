import { FaultError } from '../../contract/fault.ts'
import type { BaselineModel } from '../learn/baseline.ts'
import type { TreeModel } from '../learn/decision-tree/tree-model.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import type { BayesModel } from '../learn/gaussian-nb.ts'
import type { CentresModel } from '../learn/k-means/centres-model.ts'
import type { LinearModel } from '../learn/linear-model.ts'
import type { LogisticModel } from '../learn/logistic-regression.ts'
import type { NeighborsModel } from '../learn/neighbors/neighbors-model.ts'
import type { ForestModel } from '../learn/random-forest/forest-model.ts'
import { featureNames } from '../recipe/apply.ts'
import { aloneTree, type Trees } from './tree-leaves.ts'

export type Learned = BaselineModel | LinearModel | LogisticModel | TreeModel | ForestModel | BayesModel | NeighborsModel | CentresModel

/** How many numbers an answer has: one a class or group, or one value. */
const outputsOf = (model: FittedModel): number => (model.problem.task === 'regress' ? 1 : model.classes.length)

const numbers = (value: unknown, length: number): boolean => value instanceof Float64Array && value.length === length

/** Nodes from…to − 1: children lie after their parent, so that every walk ends, and leaves are leaves. */
function soundNodes({ feature, left, right }: Trees, from: number, to: number, features: number): boolean {
  for (let at = from; at < to; at++) {
    const f = feature[at] as number
    const child = (node: number): boolean => from + node > at && from + node < to
    if (f >= 0 && !(f < features && child(left[at] as number) && child(right[at] as number))) return false
  }
  return to > from
}

function soundTrees(trees: Partial<Trees>, outputs: number, features: number): boolean {
  const { start, feature, threshold, left, right, value } = trees
  if (!(start instanceof Int32Array && feature instanceof Int32Array && threshold instanceof Float32Array && left instanceof Int32Array && right instanceof Int32Array)) return false
  const nodes = feature.length
  if (threshold.length !== nodes || left.length !== nodes || right.length !== nodes || trees.outputs !== outputs || !numbers(value, nodes * outputs)) return false
  if (start.length < 2 || start[0] !== 0 || start.at(-1) !== nodes) return false
  return start.subarray(1).every((to, t) => to <= nodes && soundNodes(trees as Trees, start[t] as number, to, features))
}

function soundNeighbors({ k, weights, p, columns, rows, data, target, outputs }: NeighborsModel, wanted: number, features: number): boolean {
  if (outputs !== wanted || columns !== features || !numbers(data, rows * columns) || !numbers(target, rows)) return false
  if (!(Number.isInteger(k) && k >= 1 && k <= rows) || (weights !== 'uniform' && weights !== 'distance') || (p !== 1 && p !== 2)) return false
  return outputs === 1 || target.every((code) => Number.isInteger(code) && code >= 0 && code < outputs)
}

function sound(learned: Learned, model: FittedModel): boolean {
  const d = featureNames(model.recipe).length
  const outputs = outputsOf(model)
  const { task } = model.problem
  if ((learned.kind === 'centres') !== (task === 'cluster')) return false
  switch (learned.kind) {
    case 'baseline':
      return numbers(learned.value, outputs)
    case 'linear':
      return task === 'regress' && numbers(learned.weights, d) && typeof learned.intercept === 'number'
    case 'logistic': {
      const scores = outputs === 2 ? 1 : outputs
      return task === 'classify' && learned.classes === outputs && numbers(learned.weights, scores * d) && numbers(learned.intercepts, scores)
    }
    case 'tree':
      return learned.feature instanceof Int32Array && soundTrees(aloneTree(learned), outputs, d)
    case 'forest':
      return soundTrees(learned, outputs, d)
    case 'gaussian-nb':
      return task === 'classify' && learned.classes === outputs && numbers(learned.prior, outputs) && numbers(learned.mean, outputs * d) && numbers(learned.variance, outputs * d)
    case 'neighbors':
      return soundNeighbors(learned, outputs, d)
    case 'centres':
      return learned.groups === outputs && numbers(learned.centres, outputs * d)
  }
}

const kinds: readonly unknown[] = ['baseline', 'linear', 'logistic', 'tree', 'forest', 'gaussian-nb', 'neighbors', 'centres'] satisfies readonly Learned['kind'][]

/**
 * What a learner learned, as something with a known shape. Throws `export-unproved` for a learner that has no form
 * outside the app and `model-damaged` where sizes do not fit one another.
 */
export function learnedOf(model: FittedModel): Learned {
  const { learned } = model
  const kind = typeof learned === 'object' && learned !== null && 'kind' in learned ? learned.kind : undefined
  if (!kinds.includes(kind)) throw new FaultError('export-unproved', { detail: `${model.learner.id} has no form outside Tenfold` })
  const known = learned as Learned
  if (!sound(known, model)) throw new FaultError('model-damaged', { file: 'model.bin', detail: `it does not hold a ${known.kind} model of this table` })
  return known
}

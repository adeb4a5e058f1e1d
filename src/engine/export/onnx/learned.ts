import { FaultError } from '../../../contract/fault.ts'
import type { BaselineModel } from '../../learn/baseline.ts'
import type { TreeModel } from '../../learn/decision-tree/tree-model.ts'
import type { FittedModel } from '../../learn/fitted-model.ts'
import type { LinearModel } from '../../learn/linear-model.ts'
import type { LogisticModel } from '../../learn/logistic-regression.ts'
import { featureNames } from '../../recipe/apply.ts'

export type Learned = BaselineModel | LinearModel | LogisticModel | TreeModel

/** How many numbers an answer has: one a class, or one value. */
const outputsOf = (model: FittedModel): number => (model.problem.task === 'regress' ? 1 : model.classes.length)

const numbers = (value: unknown, length: number): boolean => value instanceof Float64Array && value.length === length

/** Children lie after their parent, so that every walk ends, and leaves are leaves. */
function soundTree(tree: Partial<TreeModel>, outputs: number, features: number): boolean {
  const { feature, threshold, left, right, value } = tree
  if (!(feature instanceof Int32Array && threshold instanceof Float32Array && left instanceof Int32Array && right instanceof Int32Array)) return false
  const nodes = feature.length
  if (nodes === 0 || threshold.length !== nodes || left.length !== nodes || right.length !== nodes || tree.outputs !== outputs || !numbers(value, nodes * outputs)) return false
  const child = (at: number, node: number): boolean => at > node && at < nodes
  return feature.every((f, node) => f < 0 || (f < features && child(left[node] as number, node) && child(right[node] as number, node)))
}

function sound(learned: Learned, model: FittedModel): boolean {
  const d = featureNames(model.recipe).length
  const outputs = outputsOf(model)
  switch (learned.kind) {
    case 'baseline':
      return numbers(learned.value, outputs)
    case 'linear':
      return model.problem.task === 'regress' && numbers(learned.weights, d) && typeof learned.intercept === 'number'
    case 'logistic': {
      const scores = outputs === 2 ? 1 : outputs
      return model.problem.task === 'classify' && learned.classes === outputs && numbers(learned.weights, scores * d) && numbers(learned.intercepts, scores)
    }
    case 'tree':
      return soundTree(learned, outputs, d)
  }
}

const kinds: readonly unknown[] = ['baseline', 'linear', 'logistic', 'tree'] satisfies readonly Learned['kind'][]

/**
 * What a learner learned, as something with a known shape. Throws `export-unproved` for a learner that has no form in
 * ONNX and `model-damaged` where sizes do not fit one another.
 */
export function learnedOf(model: FittedModel): Learned {
  const { learned } = model
  const kind = typeof learned === 'object' && learned !== null && 'kind' in learned ? learned.kind : undefined
  if (!kinds.includes(kind)) throw new FaultError('export-unproved', { detail: `${model.learner.id} has no form in ONNX` })
  const known = learned as Learned
  if (!sound(known, model)) throw new FaultError('model-damaged', { file: 'model.bin', detail: `it does not hold a ${known.kind} model of this table` })
  return known
}

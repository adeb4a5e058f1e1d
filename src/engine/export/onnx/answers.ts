import type { TreeModel } from '../../learn/decision-tree/tree-model.ts'
import type { LinearModel } from '../../learn/linear-model.ts'
import type { LogisticModel } from '../../learn/logistic-regression.ts'
import type { Graph } from './graph.ts'
import { leafTable, leafNumber } from './tree.ts'
import { doubles, int64s } from './tensor.ts'

/** Where the answers come from: what the inputs became, and an input that tells how many rows there are. */
export interface Source {
  readonly graph: Graph
  /** double [N, d]; undefined where d is 0. */
  readonly features: string | undefined
  /** Any input, [N, 1]. */
  readonly rows: string
}

/** double [N, k]: the same k numbers for every row. */
export function constantAnswers({ graph, rows }: Source, values: Float64Array): string {
  const n = graph.node('Shape', [rows], { attributes: { start: { int: 0 }, end: { int: 1 } } })
  const shape = graph.node('Concat', [n, graph.constant('answers', int64s([values.length], [1]))], { attributes: { axis: { int: 0 } } })
  return graph.node('Expand', [graph.constant('constant', doubles(values, [1, values.length])), shape])
}

/** double [N, k]: features · weights + intercepts; `weights` d × k. */
function scores(source: Source, weights: Float64Array, intercepts: Float64Array): string {
  const { graph, features } = source
  const k = intercepts.length
  if (features === undefined) return constantAnswers(source, intercepts)
  const product = graph.node('MatMul', [features, graph.constant('weights', doubles(weights, [weights.length / k, k]))])
  return graph.node('Add', [product, graph.constant('intercepts', doubles(intercepts, [1, k]))])
}

export const linearAnswers = (source: Source, model: LinearModel): string => scores(source, model.weights, Float64Array.of(model.intercept))

/** k × d row by row → d × k row by row. */
function transposed(weights: Float64Array, k: number): Float64Array {
  const d = weights.length / k
  return Float64Array.from(weights, (_, at) => weights[(at % k) * d + Math.floor(at / k)] as number)
}

/** Two classes: the logistic of the score and of its opposite. More: softmax over classes. */
export function logisticAnswers(source: Source, model: LogisticModel): string {
  const { graph } = source
  const z = scores(source, transposed(model.weights, model.intercepts.length), model.intercepts)
  if (model.intercepts.length > 1) return graph.node('Softmax', [z], { attributes: { axis: { int: 1 } } })
  const both = graph.node('Concat', [graph.node('Neg', [z]), z], { attributes: { axis: { int: 1 } } })
  return graph.node('Sigmoid', [both])
}

/** The leaf's own numbers, in double: operators for trees add float32 weights, so they only find the leaf. */
export function treeAnswers(source: Source, tree: TreeModel): string {
  const { graph, features } = source
  const table = leafTable(tree)
  if (features === undefined || table.leaves === 1) return constantAnswers(source, table.values.subarray(0, tree.outputs))
  return graph.node('Gather', [graph.constant('leaves', doubles(table.values, [table.leaves, tree.outputs])), leafNumber(graph, features, tree)], { attributes: { axis: { int: 0 } } })
}

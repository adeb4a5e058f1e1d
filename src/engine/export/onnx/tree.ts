import type { TreeModel } from '../../learn/decision-tree/tree-model.ts'
import type { Graph } from './graph.ts'
import { int64s } from './tensor.ts'

const leavesOf = (tree: TreeModel): number[] => [...tree.feature.keys()].filter((node) => (tree.feature[node] as number) < 0)

/** The answers of the leaves, leaves × outputs, leaves in the order of their node numbers. */
export function leafTable(tree: TreeModel): { readonly leaves: number; readonly values: Float64Array } {
  const leaves = leavesOf(tree)
  const values = new Float64Array(leaves.length * tree.outputs)
  leaves.forEach((node, i) => values.set(tree.value.subarray(node * tree.outputs, (node + 1) * tree.outputs), i * tree.outputs))
  return { leaves: leaves.length, values }
}

/**
 * double [N, d] → int64 [N]: the number of the leaf in which a row ends. Features become float32, as in the app;
 * thresholds are float32 already, and a leaf's number is exact in float32 below 2²⁴.
 */
export function leafNumber(graph: Graph, features: string, tree: TreeModel): string {
  const nodes = [...tree.feature.keys()]
  const leaves = leavesOf(tree)
  const inner = (node: number): boolean => (tree.feature[node] as number) >= 0
  const zeros = (count: number): number[] => new Array<number>(count).fill(0)
  const attributes = {
    n_targets: { int: 1 },
    nodes_treeids: { ints: zeros(nodes.length) },
    nodes_nodeids: { ints: nodes },
    nodes_featureids: { ints: nodes.map((node) => (inner(node) ? (tree.feature[node] as number) : 0)) },
    nodes_values: { floats: nodes.map((node) => (inner(node) ? (tree.threshold[node] as number) : 0)) },
    nodes_modes: { texts: nodes.map((node) => (inner(node) ? 'BRANCH_LEQ' : 'LEAF')) },
    nodes_truenodeids: { ints: nodes.map((node) => (inner(node) ? (tree.left[node] as number) : 0)) },
    nodes_falsenodeids: { ints: nodes.map((node) => (inner(node) ? (tree.right[node] as number) : 0)) },
    target_treeids: { ints: zeros(leaves.length) },
    target_nodeids: { ints: leaves },
    target_ids: { ints: zeros(leaves.length) },
    target_weights: { floats: leaves.map((_, i) => i) },
    aggregate_function: { text: 'SUM' },
    post_transform: { text: 'NONE' },
  }
  const found = graph.node('TreeEnsembleRegressor', [graph.cast(features, 'float')], { attributes, domain: 'ai.onnx.ml' })
  return graph.node('Squeeze', [graph.cast(found, 'int64'), graph.constant('axis', int64s([1], [1]))])
}

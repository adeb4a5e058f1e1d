import { distinctLeaves, type Trees } from '../tree-leaves.ts'
import type { Graph } from './graph.ts'
import { doubles, int64s } from './tensor.ts'

/** Which tree each node belongs to, and its number there. */
function treesOfNodes({ start, feature }: Trees): { tree: Int32Array; node: Int32Array } {
  const tree = new Int32Array(feature.length)
  const node = new Int32Array(feature.length)
  for (let t = 0; t + 1 < start.length; t++) {
    const from = start[t] as number
    for (let at = from; at < (start[t + 1] as number); at++) {
      tree[at] = t
      node[at] = at - from
    }
  }
  return { tree, node }
}

/**
 * double [N, d] → int64 [N, trees]: for each tree the place in `distinctLeaves` of what its leaf answers. One operator
 * walks all trees, each with a target of its own that only its leaves add to, so nothing is rounded: features become
 * float32, as in the app, thresholds are float32 already, and a place is exact in float32 below 2²⁴.
 */
function leafPlaces(graph: Graph, features: string, trees: Trees, place: Int32Array): string {
  const { tree, node } = treesOfNodes(trees)
  const inner = Uint8Array.from(trees.feature, (feature) => (feature < 0 ? 0 : 1))
  const ofForks = (numbers: Int32Array | Float32Array): Float64Array => Float64Array.from(numbers, (it, at) => (inner[at] === 1 ? it : 0))
  const leaves: number[] = []
  inner.forEach((is, at) => void (is === 1 || leaves.push(at)))
  const atLeaves = (numbers: Int32Array): number[] => leaves.map((at) => numbers[at] as number)
  const attributes = {
    n_targets: { int: trees.start.length - 1 },
    nodes_treeids: { ints: tree },
    nodes_nodeids: { ints: node },
    nodes_featureids: { ints: ofForks(trees.feature) },
    nodes_values: { floats: ofForks(trees.threshold) },
    nodes_modes: { texts: Array.from(inner, (is) => (is === 1 ? 'BRANCH_LEQ' : 'LEAF')) },
    nodes_truenodeids: { ints: ofForks(trees.left) },
    nodes_falsenodeids: { ints: ofForks(trees.right) },
    target_treeids: { ints: atLeaves(tree) },
    target_nodeids: { ints: atLeaves(node) },
    target_ids: { ints: atLeaves(tree) },
    target_weights: { floats: atLeaves(place) },
    aggregate_function: { text: 'SUM' },
    post_transform: { text: 'NONE' },
  }
  return graph.cast(graph.node('TreeEnsembleRegressor', [graph.cast(features, 'float')], { attributes, domain: 'ai.onnx.ml' }), 'int64')
}

/**
 * double [N, outputs]: the mean of what the trees' leaves answer, in double: operators for trees would add float32
 * weights, so they only find the leaves. With one tree, its leaf's own numbers to the last bit.
 */
export function meanOfTrees(graph: Graph, features: string, trees: Trees): string {
  const { values, place } = distinctLeaves(trees)
  const found = graph.node('Gather', [graph.constant('leaves', doubles(values, [values.length / trees.outputs, trees.outputs])), leafPlaces(graph, features, trees, place)], { attributes: { axis: { int: 0 } } })
  const axis = graph.constant('axis', int64s([1], [1]))
  const count = trees.start.length - 1
  if (count === 1) return graph.node('Squeeze', [found, axis])
  const sum = graph.node('ReduceSum', [found, axis], { attributes: { keepdims: { int: 0 } } })
  return graph.node('Div', [sum, graph.constant('trees', doubles(Float64Array.of(count), [1, 1]))])
}

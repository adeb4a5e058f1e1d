import type { Matrix } from '../../number/matrix.ts'
import { numbersAt } from '../rows.ts'

/**
 * A binary tree by node number, the root 0. A row goes left where Math.fround(x[feature]) ≤ threshold. `value`: nodes ×
 * outputs, the shares of the classes or the mean. feature −1: a leaf. `samples`: the weight of learning rows in the node.
 */
export interface TreeModel {
  readonly kind: 'tree'
  readonly outputs: number
  readonly feature: Int32Array
  readonly threshold: Float32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly value: Float64Array
  readonly samples: Float64Array
}

export function leafOf(tree: TreeModel, at: (feature: number) => number): number {
  let node = 0
  for (;;) {
    const feature = tree.feature[node] as number
    if (feature < 0) return node
    node = (Math.fround(at(feature)) <= (tree.threshold[node] as number) ? tree.left[node] : tree.right[node]) as number
  }
}

/** n × outputs, row by row. */
export function treeAnswers(tree: TreeModel, X: Matrix): Float64Array {
  const columns = X.columns.map((_, j) => numbersAt(X, j))
  const answers = new Float64Array(X.rows * tree.outputs)
  for (let i = 0; i < X.rows; i++) {
    const leaf = leafOf(tree, (j) => columns[j]?.[i] as number)
    answers.set(tree.value.subarray(leaf * tree.outputs, (leaf + 1) * tree.outputs), i * tree.outputs)
  }
  return answers
}

export function treeAnswer(tree: TreeModel, row: Float64Array): Float64Array {
  const leaf = leafOf(tree, (j) => row[j] as number)
  return tree.value.slice(leaf * tree.outputs, (leaf + 1) * tree.outputs)
}

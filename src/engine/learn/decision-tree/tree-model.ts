import type { Matrix } from '../../number/matrix.ts'
import { numbersAt } from '../rows.ts'

/**
 * A binary tree by node number, the root 0, each node before those below it. A row goes left where
 * Math.fround(x[feature]) ≤ threshold. `value`: nodes × outputs, the shares of the classes or the mean. feature −1: a
 * leaf, whose left and right are −1. `samples`: the weight of learning rows in the node.
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

/** n × outputs, row by row. O(depth) a row. */
export function treeAnswers({ outputs, feature, threshold, left, right, value }: TreeModel, X: Matrix): Float64Array {
  const columns = X.columns.map((_, j) => numbersAt(X, j))
  const answers = new Float64Array(X.rows * outputs)
  for (let i = 0; i < X.rows; i++) {
    let node = 0
    for (let j = feature[0] as number; j >= 0; j = feature[node] as number) {
      const x = Math.fround(columns[j]?.[i] as number)
      node = (x <= (threshold[node] as number) ? left[node] : right[node]) as number
    }
    for (let c = 0; c < outputs; c++) answers[i * outputs + c] = value[node * outputs + c] as number
  }
  return answers
}

/** `outputs` numbers for one row. */
export function treeAnswer({ outputs, feature, threshold, left, right, value }: TreeModel, row: Float64Array): Float64Array {
  let node = 0
  for (let j = feature[0] as number; j >= 0; j = feature[node] as number) {
    node = (Math.fround(row[j] as number) <= (threshold[node] as number) ? left[node] : right[node]) as number
  }
  return value.slice(node * outputs, (node + 1) * outputs)
}

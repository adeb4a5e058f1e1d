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

/** Grows a model node by node. */
export class TreeNodes {
  readonly #outputs: number
  readonly #feature: number[] = []
  readonly #threshold: number[] = []
  readonly #left: number[] = []
  readonly #right: number[] = []
  readonly #samples: number[] = []
  readonly #value: number[] = []

  constructor(outputs: number) {
    this.#outputs = outputs
  }

  /** A new leaf below `parent` (−1: the root); `answer` appends its `outputs` numbers. */
  add(parent: number, isLeft: boolean, weight: number, answer: (into: number[]) => void): number {
    const node = this.#feature.push(-1) - 1
    this.#threshold.push(0)
    this.#left.push(-1)
    this.#right.push(-1)
    this.#samples.push(weight)
    answer(this.#value)
    if (parent >= 0) (isLeft ? this.#left : this.#right)[parent] = node
    return node
  }

  /** Makes a leaf a fork; its two sides are added afterwards. */
  fork(node: number, feature: number, threshold: number): void {
    this.#feature[node] = feature
    this.#threshold[node] = threshold
  }

  model(): TreeModel {
    return {
      kind: 'tree',
      outputs: this.#outputs,
      feature: Int32Array.from(this.#feature),
      threshold: Float32Array.from(this.#threshold),
      left: Int32Array.from(this.#left),
      right: Int32Array.from(this.#right),
      value: Float64Array.from(this.#value),
      samples: Float64Array.from(this.#samples),
    }
  }
}

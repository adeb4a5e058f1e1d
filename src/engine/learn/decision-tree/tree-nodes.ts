import type { SplitSearch } from './split-search.ts'
import type { TreeModel } from './tree-model.ts'

/** Grows a model node by node. */
export class TreeNodes {
  readonly #outputs: number
  readonly #feature: number[] = []
  readonly #threshold: number[] = []
  readonly #left: number[] = []
  readonly #right: number[] = []
  readonly #samples: number[] = []
  readonly #value: number[] = []
  readonly #impurity: number[] = []

  constructor(outputs: number) {
    this.#outputs = outputs
  }

  /** A new leaf below `parent` (−1: the root), which is the node that `search` has in hand. */
  add(parent: number, isLeft: boolean, search: SplitSearch): number {
    const node = this.#feature.push(-1) - 1
    this.#threshold.push(0)
    this.#left.push(-1)
    this.#right.push(-1)
    this.#samples.push(search.weight)
    this.#impurity.push(search.impurity)
    search.answer(this.#value)
    if (parent >= 0) (isLeft ? this.#left : this.#right)[parent] = node
    return node
  }

  /** Makes a leaf a fork; its two sides are added afterwards. */
  fork(node: number, feature: number, threshold: number): void {
    this.#feature[node] = feature
    this.#threshold[node] = threshold
  }

  /** Impurity of each node: Gini's index, entropy in bits, or variance. */
  get impurity(): readonly number[] {
    return this.#impurity
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

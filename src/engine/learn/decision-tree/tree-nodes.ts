import type { SplitSearch } from './split-search.ts'
import type { TreeModel } from './tree-model.ts'

/** Grows a model node by node, in arrays that double when they are full. */
export class TreeNodes {
  readonly #outputs: number
  #count = 0
  #room = 64
  #feature = new Int32Array(this.#room)
  #threshold = new Float32Array(this.#room)
  #left = new Int32Array(this.#room)
  #right = new Int32Array(this.#room)
  #samples = new Float64Array(this.#room)
  #impurity = new Float64Array(this.#room)
  #value: Float64Array

  constructor(outputs: number) {
    this.#outputs = outputs
    this.#value = new Float64Array(this.#room * outputs)
  }

  /** A new leaf below `parent` (−1: the root), which is the node that `search` has in hand. */
  add(parent: number, isLeft: boolean, search: SplitSearch): number {
    if (this.#count === this.#room) this.#makeRoom()
    const node = this.#count++
    this.#feature[node] = -1
    this.#left[node] = -1
    this.#right[node] = -1
    this.#samples[node] = search.weight
    this.#impurity[node] = search.impurity
    search.answer(this.#value, node * this.#outputs)
    if (parent >= 0) (isLeft ? this.#left : this.#right)[parent] = node
    return node
  }

  /** Makes a leaf a fork; its two sides are added afterwards. */
  fork(node: number, feature: number, threshold: number): void {
    this.#feature[node] = feature
    this.#threshold[node] = threshold
  }

  /** Impurity of each node: Gini's index, entropy in bits, or variance. */
  get impurity(): Float64Array {
    return this.#impurity.subarray(0, this.#count)
  }

  model(): TreeModel {
    const count = this.#count
    return {
      kind: 'tree',
      outputs: this.#outputs,
      feature: this.#feature.slice(0, count),
      threshold: this.#threshold.slice(0, count),
      left: this.#left.slice(0, count),
      right: this.#right.slice(0, count),
      value: this.#value.slice(0, count * this.#outputs),
      samples: this.#samples.slice(0, count),
    }
  }

  #makeRoom(): void {
    this.#room *= 2
    const ints = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const longer = new Int32Array(this.#room)
      longer.set(old)
      return longer
    }
    const doubles = (old: Float64Array, each = 1): Float64Array<ArrayBuffer> => {
      const longer = new Float64Array(this.#room * each)
      longer.set(old)
      return longer
    }
    const threshold = new Float32Array(this.#room)
    threshold.set(this.#threshold)
    this.#threshold = threshold
    this.#feature = ints(this.#feature)
    this.#left = ints(this.#left)
    this.#right = ints(this.#right)
    this.#samples = doubles(this.#samples)
    this.#impurity = doubles(this.#impurity)
    this.#value = doubles(this.#value, this.#outputs)
  }
}

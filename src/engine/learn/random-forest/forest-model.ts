import type { Matrix } from '../../number/matrix.ts'
import type { TreeModel } from '../decision-tree/tree-model.ts'
import { numbersAt } from '../rows.ts'
import { mustFinish, type Run } from '../run.ts'

/**
 * Trees one after another in flat arrays: tree t has the nodes `start[t]` … `start[t + 1]` − 1, and `left` and `right` count
 * from its start. All else as in a TreeModel. The answer is the mean of what the trees say, added in their order; values
 * are doubles, so that the shares of a row sum to 1 and numbers far from 0 keep their digits.
 */
export interface ForestModel {
  readonly kind: 'forest'
  readonly outputs: number
  readonly trees: number
  readonly start: Int32Array
  readonly feature: Int32Array
  readonly threshold: Float32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly value: Float64Array
  readonly samples: Float64Array
}

/** At least one tree. Copies. */
export function forestOf(trees: readonly TreeModel[]): ForestModel {
  const { outputs } = trees[0] as TreeModel
  const start = new Int32Array(trees.length + 1)
  trees.forEach((tree, t) => (start[t + 1] = (start[t] as number) + tree.feature.length))
  const nodes = start[trees.length] as number
  const forest: ForestModel = {
    kind: 'forest',
    outputs,
    trees: trees.length,
    start,
    feature: new Int32Array(nodes),
    threshold: new Float32Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    value: new Float64Array(nodes * outputs),
    samples: new Float64Array(nodes),
  }
  trees.forEach((tree, t) => {
    const at = start[t] as number
    forest.feature.set(tree.feature, at)
    forest.threshold.set(tree.threshold, at)
    forest.left.set(tree.left, at)
    forest.right.set(tree.right, at)
    forest.value.set(tree.value, at * outputs)
    forest.samples.set(tree.samples, at)
  })
  return forest
}

const block = 4096

/** n × outputs, row by row, block after block; after each it says how far it has come and looks whether it should stop. */
export function forestAnswers(forest: ForestModel, X: Matrix, run: Run): Float64Array {
  const d = X.columns.length
  const columns = X.columns.map((_, j) => numbersAt(X, j))
  const answers = new Float64Array(X.rows * forest.outputs)
  const rows = new Float32Array(block * d)
  for (let from = 0; from < X.rows; from += block) {
    mustFinish(run)
    const count = Math.min(block, X.rows - from)
    for (let j = 0; j < d; j++) {
      const column = columns[j] as Float64Array
      for (let i = 0; i < count; i++) rows[i * d + j] = column[from + i] as number
    }
    addAnswers(forest, rows, d, count, answers, from)
    run.report({ done: from + count, of: X.rows })
  }
  return answers
}

/** `outputs` numbers for one row. */
export function forestAnswer(forest: ForestModel, row: Float64Array): Float64Array {
  const answer = new Float64Array(forest.outputs)
  addAnswers(forest, Float32Array.from(row), row.length, 1, answer, 0)
  return answer
}

/** rows: count × d. Writes the means at row `from` of `answers`, which are 0 there. */
function addAnswers({ outputs, trees, start, feature, threshold, left, right, value }: ForestModel, rows: Float32Array, d: number, count: number, answers: Float64Array, from: number): void {
  for (let t = 0; t < trees; t++) {
    const root = start[t] as number
    for (let i = 0; i < count; i++) {
      let node = root
      for (let j = feature[node] as number; j >= 0; j = feature[node] as number) {
        node = root + ((rows[i * d + j] as number) <= (threshold[node] as number) ? (left[node] as number) : (right[node] as number))
      }
      for (let c = 0; c < outputs; c++) {
        const at = (from + i) * outputs + c
        answers[at] = (answers[at] as number) + (value[node * outputs + c] as number)
      }
    }
  }
  for (let at = from * outputs; at < (from + count) * outputs; at++) answers[at] = (answers[at] as number) / trees
}

import type { TreeModel } from '../learn/decision-tree/tree-model.ts'
import type { FittedRecipe, FittedStep } from '../recipe/fitted.ts'
import { shapesOf, type Shape } from '../recipe/shape.ts'

/** What a node asks, in the units of the table: whether a number is at most `at`, or whether a column says `word`. */
export type TreeQuestion = { readonly is: 'at-most'; readonly column: string; readonly at: number } | { readonly is: 'word'; readonly column: string; readonly word: string } | { readonly is: 'true'; readonly column: string }

/** A node: its number in the model, the learning rows that came here, the shares of the classes or the mean; `yes` and `no` follow its question. */
export interface TreeNode {
  readonly node: number
  readonly depth: number
  readonly rows: number
  readonly values: readonly number[]
  readonly question?: TreeQuestion
  readonly yes?: number
  readonly no?: number
  /** It asks on, deeper than is shown. */
  readonly cut?: true
}

export const isTree = (learned: unknown): learned is TreeModel => typeof learned === 'object' && learned !== null && 'kind' in learned && learned.kind === 'tree'

/** A threshold as it was before the person's scaling of that column, the last scaling undone first. */
function unscaled(at: number, name: string, steps: readonly FittedStep[]): number {
  let value = at
  for (const step of [...steps].reverse()) {
    const scaled = step.id === 'scale' ? step.columns.find((column) => column.name === name) : undefined
    if (scaled !== undefined) value = value * (scaled.spread === 0 ? 1 : scaled.spread) + scaled.centre
  }
  return value
}

function questionOf(shape: Shape, threshold: number, steps: readonly FittedStep[]): { question: TreeQuestion; yesIsLeft: boolean } {
  const { name, origin, flag, scaled } = shape
  if (!flag || scaled) return { question: { is: 'at-most', column: name, at: scaled ? unscaled(threshold, name, steps) : threshold }, yesIsLeft: true }
  const start = `${origin}=`
  const question: TreeQuestion = name.startsWith(start) ? { is: 'word', column: origin, word: name.slice(start.length) } : { is: 'true', column: name }
  return { question, yesIsLeft: false }
}

/** The nodes of a tree down to `deepest` questions, the root first. */
export function treeNodes({ outputs, feature, threshold, left, right, value, samples }: TreeModel, recipe: FittedRecipe, deepest: number): TreeNode[] {
  const shapes = shapesOf(recipe.schema, recipe.steps).filter(({ kind }) => kind === 'number')
  const nodes: TreeNode[] = []
  const waiting = [{ node: 0, depth: 0 }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { node, depth } = next
    const plain = { node, depth, rows: samples[node] as number, values: [...value.subarray(node * outputs, (node + 1) * outputs)] }
    const j = feature[node] as number
    if (j < 0) nodes.push(plain)
    else if (depth >= deepest) nodes.push({ ...plain, cut: true })
    else {
      const { question, yesIsLeft } = questionOf(shapes[j] as Shape, threshold[node] as number, recipe.steps)
      const [below, above] = [left[node] as number, right[node] as number]
      const [yes, no] = yesIsLeft ? [below, above] : [above, below]
      nodes.push({ ...plain, question, yes, no })
      waiting.push({ node: yes, depth: depth + 1 }, { node: no, depth: depth + 1 })
    }
  }
  return nodes
}

/** The nodes that one row of features passes, from the root to its leaf. */
export function treePath({ feature, threshold, left, right }: TreeModel, features: Float64Array): number[] {
  const path = [0]
  for (let node = 0, j = feature[0] as number; j >= 0; j = feature[node] as number) {
    node = (Math.fround(features[j] as number) <= (threshold[node] as number) ? left[node] : right[node]) as number
    path.push(node)
  }
  return path
}

import { expect, test } from 'vitest'
import type { TreeModel } from '../learn/decision-tree/tree-model.ts'
import type { FittedRecipe } from '../recipe/fitted.ts'
import { treeNodes, treePath } from './tree-nodes.ts'

/** Asks for the width, then whether the island is Dream. */
const tree: TreeModel = {
  kind: 'tree',
  outputs: 2,
  feature: Int32Array.of(0, -1, 2, -1, -1),
  threshold: Float32Array.of(0.5, 0, 0.5, 0, 0),
  left: Int32Array.of(1, -1, 3, -1, -1),
  right: Int32Array.of(2, -1, 4, -1, -1),
  value: Float64Array.of(0.5, 0.5, 1, 0, 0.25, 0.75, 0, 1, 1, 0),
  samples: Float64Array.of(12, 4, 8, 6, 2),
}
const recipe: FittedRecipe = {
  schema: [{ name: 'width', type: 'number' }, { name: 'island', type: 'category' }],
  steps: [
    { id: 'one-hot', columns: [{ name: 'island', levels: ['Biscoe', 'Dream'] }] },
    { id: 'scale', kind: 'standard', columns: [{ name: 'width', centre: 40, spread: 10 }] },
  ],
}

test('questions speak of the table: a word instead of a 0 or 1, a number before it was scaled; yes leads where the answer is yes', () => {
  expect(treeNodes(tree, recipe, 6)).toEqual([
    { node: 0, depth: 0, rows: 12, values: [0.5, 0.5], question: { is: 'at-most', column: 'width', at: 45 }, yes: 1, no: 2 },
    { node: 1, depth: 1, rows: 4, values: [1, 0] },
    { node: 2, depth: 1, rows: 8, values: [0.25, 0.75], question: { is: 'word', column: 'island', word: 'Dream' }, yes: 4, no: 3 },
    { node: 4, depth: 2, rows: 2, values: [1, 0] },
    { node: 3, depth: 2, rows: 6, values: [0, 1] },
  ])
})

test('what lies deeper than is shown is cut, and says that it asks on', () => {
  expect(treeNodes(tree, recipe, 1).map(({ node, cut }) => [node, cut])).toEqual([[0, undefined], [1, undefined], [2, true]])
})

test('the way of a row ends in its leaf; a tie goes left, as the tree itself goes', () => {
  expect(treePath(tree, Float64Array.of(0.5, 0, 1))).toEqual([0, 1])
  expect(treePath(tree, Float64Array.of(0.6, 0, 1))).toEqual([0, 2, 4])
  expect(treePath(tree, Float64Array.of(0.6, 1, 0))).toEqual([0, 2, 3])
})

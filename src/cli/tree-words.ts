import { drawnTree, treeDepth } from '../engine/explain/tree-text.ts'
import type { TreeModel } from '../engine/learn/decision-tree/tree-model.ts'
import type { FittedModel } from '../engine/learn/fitted-model.ts'
import { featureNames } from '../engine/recipe/apply.ts'

const deepestDrawn = 4

const isTree = (learned: unknown): learned is TreeModel => typeof learned === 'object' && learned !== null && 'kind' in learned && learned.kind === 'tree'

/** The tree that was learned, where a person can take it in: nothing for other models and for trees of more than four questions. */
export function* treeWords({ learned, recipe, classes }: FittedModel): Generator<string> {
  if (!isTree(learned) || treeDepth(learned) > deepestDrawn) return
  yield 'the tree, with the learning rows that end in each leaf:'
  for (const line of drawnTree(learned, featureNames(recipe), classes)) yield `  ${line}`
}

import type { TreeModel } from './tree-model.ts'

/**
 * Minimal cost-complexity pruning (Breiman et al. 1984, chapter 3): the smallest of the subtrees, with the same root, that
 * make R(T) + alpha · leaves least, R being the leaves' impurity weighted by their share of the rows. Found from below in
 * O(nodes), which gives the tree that cutting the weakest link again and again ends at. `impurity`: one a node. Copies.
 */
export function pruned(tree: TreeModel, impurity: Float64Array, alpha: number): TreeModel {
  const { feature, left, right, samples } = tree
  const count = feature.length
  const cost = new Float64Array(count)
  const cut = new Uint8Array(count)
  for (let node = count - 1; node >= 0; node--) {
    const asLeaf = ((samples[node] as number) * (impurity[node] as number)) / (samples[0] as number) + alpha
    const below = (feature[node] as number) < 0 ? Infinity : (cost[left[node] as number] as number) + (cost[right[node] as number] as number)
    cut[node] = asLeaf <= below ? 1 : 0
    cost[node] = Math.min(asLeaf, below)
  }
  return withoutBelow(tree, cut)
}

/** The tree in which the nodes that are `cut` are leaves. */
function withoutBelow({ outputs, feature, threshold, left, right, value, samples }: TreeModel, cut: Uint8Array): TreeModel {
  const number = new Int32Array(feature.length).fill(-1)
  const kept: number[] = []
  const reached = new Uint8Array(feature.length)
  reached[0] = 1
  for (let node = 0; node < feature.length; node++) {
    if (reached[node] === 0) continue
    number[node] = kept.push(node) - 1
    if (cut[node] === 0) reached[left[node] as number] = reached[right[node] as number] = 1
  }
  const unlessCut = (ofFork: (node: number) => number, ofLeaf: number): number[] => kept.map((node) => (cut[node] === 0 ? ofFork(node) : ofLeaf))
  return {
    kind: 'tree',
    outputs,
    feature: Int32Array.from(unlessCut((node) => feature[node] as number, -1)),
    threshold: Float32Array.from(unlessCut((node) => threshold[node] as number, 0)),
    left: Int32Array.from(unlessCut((node) => number[left[node] as number] as number, -1)),
    right: Int32Array.from(unlessCut((node) => number[right[node] as number] as number, -1)),
    value: Float64Array.from({ length: kept.length * outputs }, (_, i) => value[(kept[Math.floor(i / outputs)] as number) * outputs + (i % outputs)] as number),
    samples: Float64Array.from(kept, (node) => samples[node] as number),
  }
}

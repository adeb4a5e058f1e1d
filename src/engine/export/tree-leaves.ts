import type { TreeModel } from '../learn/decision-tree/tree-model.ts'

/** One tree or many: tree t is the nodes start[t] … start[t + 1] − 1; left and right count from its own root. */
export interface Trees extends Omit<TreeModel, 'kind' | 'samples'> {
  readonly start: Int32Array
}

/** One tree as trees. */
export const aloneTree = (tree: TreeModel): Trees => ({ ...tree, start: Int32Array.of(0, tree.feature.length) })

/**
 * What leaves answer, each answer once: most leaves of a grown forest say the same few things. `values`: distinct ×
 * outputs, in the order in which they first occur; `place[node]`: the answer of a leaf, 0 for a fork.
 */
export function distinctLeaves({ outputs, feature, value }: Pick<Trees, 'outputs' | 'feature' | 'value'>): { readonly values: Float64Array; readonly place: Int32Array } {
  const places = new Map<number | string, number>()
  const place = new Int32Array(feature.length)
  const values: number[] = []
  for (let node = 0; node < feature.length; node++) {
    if ((feature[node] as number) >= 0) continue
    const own = value.subarray(node * outputs, (node + 1) * outputs)
    const key = outputs === 1 ? (own[0] as number) : own.join()
    let at = places.get(key)
    if (at === undefined) {
      at = places.size
      places.set(key, at)
      for (const it of own) values.push(it)
    }
    place[node] = at
  }
  return { values: Float64Array.from(values), place }
}

import { aloneTree, distinctLeaves, type Trees } from '../tree-leaves.ts'
import type { Learned } from '../learned.ts'
import { narrowed } from './narrow.ts'
import type { NumberArray } from '../typed-array.ts'

/**
 * Trees as a page carries them: the nodes of each in the order of a walk that goes left first, so that the left child is
 * the next node. `next`: of a fork the number of its right child, counted from the root; of a leaf the place of its
 * answer in `values`, which are distinct × outputs.
 */
export interface PageTrees {
  readonly kind: 'trees'
  readonly outputs: number
  readonly start: NumberArray
  readonly feature: NumberArray
  readonly threshold: Float32Array
  readonly next: NumberArray
  readonly values: NumberArray
}

/** What was learned, in as few bytes as hold it exactly. Arrays may be of any kind. */
export type PageLearned = Exclude<Learned, { kind: 'tree' | 'forest' }> | PageTrees

function pageTrees(trees: Trees): PageTrees {
  const { start, feature, threshold, left, right, outputs } = trees
  const { values, place } = distinctLeaves(trees)
  const nodes = feature.length
  const [f, t, next] = [new Int32Array(nodes), new Float32Array(nodes), new Int32Array(nodes)]
  let to = 0
  for (let tree = 0; tree + 1 < start.length; tree++) {
    const root = start[tree] as number
    const waiting: { node: number; parent: number }[] = [{ node: 0, parent: -1 }]
    for (let it = waiting.pop(); it !== undefined; it = waiting.pop()) {
      const node = root + it.node
      const own = feature[node] as number
      if (it.parent >= 0) next[it.parent] = to - root
      f[to] = own < 0 ? -1 : own
      if (own < 0) next[to] = place[node] as number
      else {
        t[to] = threshold[node] as number
        waiting.push({ node: right[node] as number, parent: to }, { node: left[node] as number, parent: -1 })
      }
      to++
    }
  }
  return { kind: 'trees', outputs, start: narrowed(start), feature: narrowed(f), threshold: t, next: narrowed(next), values: narrowed(values) }
}

/** What a page carries of what was learned. */
export function pageLearned(learned: Learned): PageLearned {
  if (learned.kind === 'tree') return pageTrees(aloneTree(learned))
  if (learned.kind === 'forest') return pageTrees(learned)
  return Object.fromEntries(Object.entries(learned).map(([name, value]) => [name, value instanceof Float64Array ? narrowed(value) : value])) as PageLearned
}

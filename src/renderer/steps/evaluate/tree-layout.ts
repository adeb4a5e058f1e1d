import type { TreeNode } from '../../../contract/asks/evaluation.ts'

export interface PlacedNode {
  readonly node: TreeNode
  readonly x: number
  readonly y: number
}

export interface TreeLink {
  readonly from: PlacedNode
  readonly to: PlacedNode
  /** It follows from yes. */
  readonly yes: boolean
}

export interface TreePicture {
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly TreeLink[]
  readonly width: number
  readonly height: number
}

/** Leaves side by side in the order of yes before no, every question over the middle of what follows from it. */
export function layTree(nodes: readonly TreeNode[], box: { readonly leaf: number; readonly level: number; readonly top: number }): TreePicture {
  const byNumber = new Map(nodes.map((node) => [node.node, node]))
  const placed: PlacedNode[] = []
  const links: TreeLink[] = []
  let leaves = 0
  let deepest = 0
  function place(number: number): PlacedNode | undefined {
    const node = byNumber.get(number)
    if (node === undefined) return undefined
    deepest = Math.max(deepest, node.depth)
    const y = box.top + node.depth * box.level
    const below = node.yes === undefined || node.no === undefined ? [] : [place(node.yes), place(node.no)]
    const [yes, no] = below
    const x = yes === undefined || no === undefined ? (leaves++ + 0.5) * box.leaf : (yes.x + no.x) / 2
    const here = { node, x, y }
    placed.push(here)
    if (yes !== undefined) links.push({ from: here, to: yes, yes: true })
    if (no !== undefined) links.push({ from: here, to: no, yes: false })
    return here
  }
  place(0)
  return { nodes: placed, links, width: Math.max(1, leaves) * box.leaf, height: 2 * box.top + deepest * box.level }
}

/** For each leaf the questions on its way with their answers, in the order of the leaves. */
export function leafWays(nodes: readonly TreeNode[]): { readonly leaf: TreeNode; readonly way: readonly { readonly node: TreeNode; readonly yes: boolean }[] }[] {
  const byNumber = new Map(nodes.map((node) => [node.node, node]))
  const follow = (number: number, way: readonly { readonly node: TreeNode; readonly yes: boolean }[]): ReturnType<typeof leafWays> => {
    const node = byNumber.get(number)
    if (node === undefined) return []
    if (node.yes === undefined || node.no === undefined) return [{ leaf: node, way }]
    return [...follow(node.yes, [...way, { node, yes: true }]), ...follow(node.no, [...way, { node, yes: false }])]
  }
  return follow(0, [])
}

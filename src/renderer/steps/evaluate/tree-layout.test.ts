import { expect, test } from 'vitest'
import type { TreeNode } from '../../../contract/asks/evaluation.ts'
import { layTree, leafWays } from './tree-layout.ts'

const question = { is: 'at-most', column: 'area', at: 50 } as const
const nodes: TreeNode[] = [
  { node: 0, depth: 0, rows: 9, values: [1], question, yes: 1, no: 4 },
  { node: 1, depth: 1, rows: 5, values: [1], question, yes: 2, no: 3 },
  { node: 4, depth: 1, rows: 4, values: [3] },
  { node: 2, depth: 2, rows: 3, values: [1] },
  { node: 3, depth: 2, rows: 2, values: [2] },
]

test('leaves stand side by side, yes before no; a question over the middle of what follows', () => {
  const { nodes: placed, links, width, height } = layTree(nodes, { leaf: 100, level: 80, top: 30 })
  const at = (number: number) => placed.find(({ node }) => node.node === number)
  expect([2, 3, 4].map((number) => at(number)?.x)).toEqual([50, 150, 250])
  expect([at(1)?.x, at(0)?.x]).toEqual([100, 175])
  expect([at(0)?.y, at(1)?.y, at(2)?.y]).toEqual([30, 110, 190])
  expect(links.map(({ from, to, yes }) => [from.node.node, to.node.node, yes]).sort()).toEqual([[0, 1, true], [0, 4, false], [1, 2, true], [1, 3, false]])
  expect([width, height]).toEqual([300, 220])
})

test('each leaf knows its way', () => {
  expect(leafWays(nodes).map(({ leaf, way }) => [leaf.node, way.map(({ node, yes }) => [node.node, yes])])).toEqual([
    [2, [[0, true], [1, true]]],
    [3, [[0, true], [1, false]]],
    [4, [[0, false]]],
  ])
})

test('a tree that asks nothing is one leaf', () => {
  expect(layTree([{ node: 0, depth: 0, rows: 2, values: [1] }], { leaf: 100, level: 80, top: 30 })).toMatchObject({ links: [], width: 100, height: 60 })
})

import { describe, expect, test } from 'vitest'
import type { TreeModel } from '../learn/decision-tree/tree-model.ts'
import { drawnTree, treeDepth } from './tree-text.ts'

const leafAlone = (value: number[], weight: number): TreeModel => ({
  kind: 'tree',
  outputs: value.length,
  feature: Int32Array.of(-1),
  threshold: Float32Array.of(0),
  left: Int32Array.of(-1),
  right: Int32Array.of(-1),
  value: Float64Array.from(value),
  samples: Float64Array.of(weight),
})

const flowers: TreeModel = {
  kind: 'tree',
  outputs: 3,
  feature: Int32Array.of(1, -1, 0, -1, -1),
  threshold: Float32Array.of(0.8, 0, 4.95, 0, 0),
  left: Int32Array.of(1, -1, 3, -1, -1),
  right: Int32Array.of(2, -1, 4, -1, -1),
  value: Float64Array.of(1 / 3, 1 / 3, 1 / 3, 1, 0, 0, 0, 0.5, 0.5, 0, 0.75, 0.25, 0, 0, 1),
  samples: Float64Array.of(9, 3, 6, 4, 2),
}

describe('a tree as text', () => {
  test('each question with both answers, what follows below, shares where a leaf is mixed', () => {
    expect(drawnTree(flowers, ['length', 'width'], ['setosa', 'versicolor', 'virginica'])).toEqual([
      '├─ width ≤ 0.8: setosa (3 rows)',
      '└─ width > 0.8',
      '   ├─ length ≤ 4.95: versicolor (75.0 % of 4 rows)',
      '   └─ length > 4.95: virginica (2 rows)',
    ])
  })
  test('numbers say their mean, rows that count otherwise their weight', () => {
    expect(drawnTree({ ...flowers, outputs: 1, value: Float64Array.of(0, 1234567.8, 0, -0.1234567, 7), samples: Float64Array.of(9, 1, 6, 4.5, 2) }, ['length', 'width'], [])).toEqual([
      '├─ width ≤ 0.8: 1234570 (1 row)',
      '└─ width > 0.8',
      '   ├─ length ≤ 4.95: -0.123457 (weight 4.5)',
      '   └─ length > 4.95: 7 (2 rows)',
    ])
  })
  test('a tree that asks nothing is one line; of equal shares the first class is said', () => {
    expect(drawnTree(leafAlone([0.5, 0.5], 8), [], ['no', 'yes'])).toEqual(['no (50.0 % of 8 rows)'])
  })
  test('depth is the number of questions on the longest way', () => {
    expect([treeDepth(leafAlone([1], 1)), treeDepth(flowers)]).toEqual([0, 2])
  })
})

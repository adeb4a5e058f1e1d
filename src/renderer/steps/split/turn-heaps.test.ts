import { expect, test } from 'vitest'
import type { Heap } from './split-board.ts'
import { turnHeaps } from './turn-heaps.ts'

const heap = (...stones: readonly (readonly [row: number, kind: number])[]): Heap => ({ rows: stones.length, perClass: [0, 1].map((kind) => stones.filter(([, one]) => one === kind).length), stones: stones.map(([row, kind]) => ({ row, class: kind })) })

test('where every row practises once the heaps are the turns', () => {
  const turns = [heap([0, 0], [3, 1]), heap([1, 1], [2, 0])]
  expect(turnHeaps(heap([0, 0], [1, 1], [2, 0], [3, 1]), turns)).toEqual({ heaps: turns, first: false })
})

test('rows that no turn takes stand first: they only learn', () => {
  const { heaps, first } = turnHeaps(heap([4, 0], [5, 1], [6, 1], [7, 0]), [heap([6, 1]), heap([7, 0])])
  expect(first).toBe(true)
  expect(heaps[0]).toEqual(heap([4, 0], [5, 1]))
})

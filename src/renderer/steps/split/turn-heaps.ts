import type { Heap } from './split-board.ts'

/** The learning rows where they take turns: a heap a turn, and before them the rows that only learn, as the earliest do. */
export interface TurnHeaps {
  readonly heaps: readonly Heap[]
  /** Whether the first heap only learns. */
  readonly first: boolean
}

export function turnHeaps(learn: Heap, turns: readonly Heap[]): TurnHeaps {
  const rows = turns.reduce((left, turn) => left - turn.rows, learn.rows)
  if (rows <= 0) return { heaps: turns, first: false }
  const taken = new Set(turns.flatMap(({ stones }) => stones.map(({ row }) => row)))
  const perClass = learn.perClass.map((all, kind) => turns.reduce((left, turn) => left - (turn.perClass[kind] ?? 0), all))
  return { heaps: [{ rows, perClass, stones: learn.stones.filter(({ row }) => !taken.has(row)) }, ...turns], first: true }
}

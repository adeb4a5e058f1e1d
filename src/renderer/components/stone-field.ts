import type { PlacedStone } from './Stones.svelte'

export interface Field {
  readonly stones: readonly PlacedStone[]
  readonly width: number
  readonly height: number
}

/** Stones side by side in rows of `across`, in the order given; `pitch` is the room each takes. */
export function layField(kinds: readonly number[], across: number, pitch: number): Field {
  const stones = kinds.map((kind, at) => ({ kind, hollow: false, x: ((at % across) + 0.5) * pitch, y: (Math.floor(at / across) + 0.5) * pitch }))
  return { stones, width: across * pitch, height: Math.max(1, Math.ceil(kinds.length / across)) * pitch }
}

/** `counts[class]` rows as stones of `unit` rows each; a class with fewer rows than half a stone still gets one. */
export const kindsOf = (counts: readonly number[], unit: number): number[] =>
  counts.flatMap((rows, kind) => Array.from({ length: rows > 0 ? Math.max(1, Math.round(rows / unit)) : 0 }, () => kind))

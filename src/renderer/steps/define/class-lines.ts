import type { PlacedStone } from '../../components/Stones.svelte'

interface ClassLine {
  readonly kind: number
  readonly rows: number
  readonly stones: readonly PlacedStone[]
}

interface ClassLines {
  readonly lines: readonly ClassLine[]
  /** Rows of the classes that have no line. */
  readonly rest: number
  readonly radius: number
  readonly width: number
  readonly height: number
}

const mostLines = 8
const widest = 14

/** One line of stones a class, two stones high, all lines in one scale; more than eight classes: the seven with most rows. */
export function layLines(rowsByClass: readonly number[], unit: number, width: number): ClassLines {
  const all = rowsByClass.map((rows, kind) => ({ rows, kind }))
  const shown = all.length <= mostLines ? all : [...all].sort((a, b) => b.rows - a.rows || a.kind - b.kind).slice(0, mostLines - 1)
  const stonesOf = (rows: number): number => (rows === 0 ? 0 : Math.max(1, Math.round(rows / unit)))
  const lanes = Math.max(1, ...shown.map(({ rows }) => Math.ceil(stonesOf(rows) / 2)))
  const pitch = Math.min(widest, width / lanes)
  const lines = shown.map(({ rows, kind }) => ({
    rows,
    kind,
    stones: Array.from({ length: stonesOf(rows) }, (_, at) => ({ kind, hollow: rows < unit / 2, x: (Math.floor(at / 2) + 0.5) * pitch, y: ((at % 2) + 0.5) * pitch })),
  }))
  const told = shown.reduce((sum, { rows }) => sum + rows, 0)
  return { lines, rest: rowsByClass.reduce((sum, rows) => sum + rows, 0) - told, radius: pitch * 0.42, width: Math.ceil(lanes * pitch), height: Math.ceil(pitch * 2) }
}

import { openSync, closeSync, writeSync } from 'node:fs'
import { createRng } from '../engine/number/rng.ts'

/** Seeded columns of numbers and two targets that follow from some of them: what a peer is given too. */
export interface Drawn {
  readonly columns: readonly Float64Array[]
  readonly codes: Int32Array
}

export function drawnMatrix(rows: number, columns: number): Drawn {
  const rng = createRng(42)
  const normal = (): number => rng.next() + rng.next() + rng.next() + rng.next() - 2
  const made = Array.from({ length: columns }, () => Float64Array.from({ length: rows }, normal))
  const signal = (i: number): number => made.slice(0, 5).reduce((sum, column, j) => sum + (column[i] as number) * (j % 2 === 0 ? 1 : -0.7), 0) + 0.8 * normal()
  return { columns: made, codes: Int32Array.from({ length: rows }, (_, i) => (signal(i) > 0 ? 1 : 0)) }
}

/** The numbers as they are, the shortest text that reads back as the same one, and the class as a word. */
export function drawnCsv(path: string, { columns, codes }: Drawn): void {
  const file = openSync(path, 'w')
  writeSync(file, `${columns.map((_, j) => `c${j}`).join(',')},class\n`)
  const block = 2000
  for (let from = 0; from < codes.length; from += block) {
    const lines = Array.from({ length: Math.min(block, codes.length - from) }, (_, i) => `${columns.map((column) => column[from + i]).join(',')},${codes[from + i] === 1 ? 'yes' : 'no'}\n`)
    writeSync(file, lines.join(''))
  }
  closeSync(file)
}

import type { RankedColumn } from './ranked-column.ts'

/**
 * For columns with two values: row i has the rarer value of those columns whose slots stand at `starts[i]` …
 * `starts[i + 1]` − 1 of `marked`. A node then sums all of them in one pass over its rows' marks: for a word as one-hot
 * columns that is one mark a row, however many words there are.
 */
export interface Marks {
  /** The slot of each column; −1 for columns without one. */
  readonly slotOf: Int32Array
  readonly slots: number
  readonly starts: Int32Array
  readonly marked: Int32Array
}

/** Undefined where there is nothing to mark, or where looking at the columns that nodes draw costs less than summing all marks. */
export function marksOf(columns: readonly RankedColumn[], rows: number, most: number): Marks | undefined {
  const slotOf = new Int32Array(columns.length).fill(-1)
  const rare: { readonly ranks: Int32Array; readonly rank: number }[] = []
  let marks = 0
  columns.forEach(({ ranks, values }, j) => {
    if (values.length !== 2) return
    let ones = 0
    for (let i = 0; i < rows; i++) ones += ranks[i] as number
    slotOf[j] = rare.push({ ranks, rank: 2 * ones <= rows ? 1 : 0 }) - 1
    marks += Math.min(ones, rows - ones)
  })
  const looked = rows * most * (rare.length / columns.length)
  return marks === 0 || marks > looked ? undefined : { slotOf, slots: rare.length, ...placed(rare, rows, marks) }
}

function placed(rare: readonly { readonly ranks: Int32Array; readonly rank: number }[], rows: number, marks: number): Pick<Marks, 'starts' | 'marked'> {
  const starts = new Int32Array(rows + 1)
  // One place more: a slot is written before it is known whether it stays.
  const marked = new Int32Array(marks + 1)
  const ranks = rare.map((it) => it.ranks)
  const flip = Int32Array.from(rare, ({ rank }) => 1 - rank)
  let at = 0
  for (let i = 0; i < rows; i++) {
    for (let slot = 0; slot < ranks.length; slot++) {
      marked[at] = slot
      at += ((ranks[slot] as Int32Array)[i] as number) ^ (flip[slot] as number)
    }
    starts[i + 1] = at
  }
  return { starts, marked }
}

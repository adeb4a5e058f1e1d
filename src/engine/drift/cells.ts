import { upperGamma } from '../number/gamma.ts'
import { log } from '../number/functions.ts'
import { fisherExact } from './exact-tests.ts'

/** Rows of one bin or word, old and new. */
export interface Cell {
  readonly old: number
  readonly fresh: number
}

const sumOf = (cells: readonly Cell[], side: keyof Cell): number => cells.reduce((sum, cell) => sum + cell[side], 0)

/** A share of 0 counts as this in the index: its logarithm must exist. */
const leastShare = 1e-4

/** Population stability index: Σ (new share − old share) · ln(new share / old share); shares below 0.0001 count as 0.0001. */
export function stabilityIndex(cells: readonly Cell[]): number {
  const [n, m] = [sumOf(cells, 'old'), sumOf(cells, 'fresh')]
  let index = 0
  for (const { old, fresh } of cells) {
    const [was, is] = [Math.max(leastShare, old / n), Math.max(leastShare, fresh / m)]
    index += (is - was) * log(is / was)
  }
  return index
}

/** A cell of which fewer rows than this are expected on either side is gathered with others (Cochran 1954). */
const leastExpected = 5

/**
 * The cells that are large enough for the test of chi-squared; all others together are one more, which joins the smallest of
 * them where even so it is too small.
 */
export function gathered(cells: readonly Cell[], rest: Cell): Cell[] {
  const [n, m] = [sumOf(cells, 'old') + rest.old, sumOf(cells, 'fresh') + rest.fresh]
  const isLarge = ({ old, fresh }: Cell): boolean => ((old + fresh) * Math.min(n, m)) / (n + m) >= leastExpected
  const kept = cells.filter(isLarge)
  const small = [...cells.filter((cell) => !isLarge(cell)), rest]
  const others: Cell = { old: sumOf(small, 'old'), fresh: sumOf(small, 'fresh') }
  if (others.old + others.fresh === 0) return kept
  if (isLarge(others) || kept.length === 0) return [...kept, others]
  let smallest = 0
  kept.forEach((cell, i) => {
    const best = kept[smallest] as Cell
    if (cell.old + cell.fresh < best.old + best.fresh) smallest = i
  })
  return kept.map((cell, i) => (i === smallest ? { old: cell.old + others.old, fresh: cell.fresh + others.fresh } : cell))
}

/**
 * Whether old and new rows fall into the cells alike: Pearson's chi-squared test of homogeneity (1900), without correction;
 * of two cells Fisher's exact test. Undefined with fewer than two cells.
 */
export function homogeneity(cells: readonly Cell[]): { kind: 'chi-squared'; statistic: number; p: number } | { kind: 'fisher'; p: number } | undefined {
  const [n, m] = [sumOf(cells, 'old'), sumOf(cells, 'fresh')]
  const [first] = cells
  if (first === undefined || cells.length < 2) return undefined
  if (cells.length === 2) return { kind: 'fisher', p: fisherExact({ marked: first.old, rows: n }, { marked: first.fresh, rows: m }) }
  let statistic = 0
  for (const { old, fresh } of cells) {
    const off = old * m - fresh * n
    statistic += off * (off / (n * m * (old + fresh)))
  }
  return { kind: 'chi-squared', statistic, p: upperGamma((cells.length - 1) / 2, statistic / 2) }
}

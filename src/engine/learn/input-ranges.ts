import type { ColumnFacts } from '../recipe/facts.ts'
import type { InputRange } from './fitted-model.ts'

/** What a model remembers of its learning rows, column by column: for forms, remarks on answers and the rows that proofs draw. */
export const inputRanges = (facts: readonly ColumnFacts[]): InputRange[] =>
  facts.map((it): InputRange => {
    if ('levels' in it) return { name: it.name, type: it.type, levels: [...it.levels], most: it.most, gaps: it.gaps }
    return { name: it.name, type: it.type, min: it.min, max: it.max, median: it.median, whole: it.whole, gaps: it.gaps }
  })

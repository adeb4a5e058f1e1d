import type { ColumnDoc } from '../../../contract/documents/dataset.ts'
import type { SplitPlanDoc } from '../../../contract/documents/split-plan.ts'

/** How rows are dealt: each by chance, whole groups, the latest held out, or all taking turns at practising. */
export type SplitKind = 'chance' | 'group' | 'time' | 'turns'

export const usualShare = 0.2
const usualTurns = 5
/** More turns than this are rows that take turns one by one. */
const manyTurns = 10

export const kindOf = ({ by, folds }: SplitPlanDoc): SplitKind => by?.kind ?? (folds === undefined ? 'chance' : 'turns')

/** Columns that rows can be kept together or put in order by. */
export function columnsFor(kind: SplitKind, columns: readonly ColumnDoc[], target: string): string[] {
  const fits = ({ name, type }: ColumnDoc): boolean => {
    if (name === target) return false
    return kind === 'time' ? type === 'date' || type === 'number' : kind === 'group' && type !== 'date' && type !== 'boolean'
  }
  const fitting = columns.filter(fits)
  return [...fitting.filter(({ type }) => type === 'date'), ...fitting.filter(({ type }) => type !== 'date')].map(({ name }) => name)
}

/** The plan of another kind; what has nothing to do with it stays. Groups and times practise as they did, but never one by one. */
export function asKind(plan: SplitPlanDoc, kind: SplitKind, column?: string): SplitPlanDoc {
  const { folds, practiceShare, testShare, seed, stratify } = plan
  const rest = { testShare, seed, stratify }
  const share = { practiceShare: practiceShare ?? usualShare }
  if (kind === 'turns') return { ...rest, folds: folds ?? usualTurns }
  if (kind === 'chance') return { ...rest, ...share }
  if (column === undefined) return plan
  const practice = folds === undefined ? share : { folds: folds > manyTurns ? usualTurns : folds }
  return { ...rest, by: { kind, column }, ...practice }
}

/** Where the parts end, in whole per cent of all rows: the learning rows, and the practice rows where some practise. */
export function cutsOf({ testShare, practiceShare }: SplitPlanDoc): number[] {
  const sealed = Math.round(100 - 100 * testShare)
  return practiceShare === undefined ? [sealed] : [Math.round(100 - 100 * testShare - 100 * practiceShare), sealed]
}

const leastPart = 5
const leastLearning = 20

/** The plan whose parts end there, as near as parts of a sensible size allow; the last cut at the end seals nothing. */
export function withCuts(plan: SplitPlanDoc, cuts: readonly number[]): SplitPlanDoc {
  const last = cuts.at(-1) ?? 100
  const least = leastLearning + (plan.practiceShare === undefined ? 0 : leastPart)
  const sealed = last > 100 - leastPart / 2 ? 100 : Math.max(least, Math.min(100 - leastPart, last))
  const testShare = (100 - sealed) / 100
  if (plan.practiceShare === undefined) return { ...plan, testShare }
  const learn = Math.max(leastLearning, Math.min(sealed - leastPart, cuts[0] ?? sealed - leastPart))
  return { ...plan, testShare, practiceShare: (sealed - learn) / 100 }
}

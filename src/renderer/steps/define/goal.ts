import type { Goal, ProblemDoc } from '../../../contract/documents/problem.ts'
import type { ColumnProfile } from '../../../contract/documents/profile.ts'

/** Metrics that a person may aim by, the one of the product's rule first where nobody chose. */
const metricsFor = { two: ['accuracy', 'roc_auc', 'f1', 'recall', 'precision'], more: ['macro_f1', 'accuracy', 'balanced_accuracy'], numbers: ['mae', 'rmse', 'r2'] } as const

export type GoalMetric = (typeof metricsFor)[keyof typeof metricsFor][number]

/** Of errors less is better: they are aimed at from above. */
export const isError = (metric: string): boolean => metric === 'mae' || metric === 'rmse'

/** What is known of the target, as far as a goal needs it. */
export interface Aim {
  readonly metrics: readonly GoalMetric[]
  readonly metric: GoalMetric
  /** What guessing without looking gets; of errors about. */
  readonly guessing: number
  readonly perfect: number
  /** A goal that is neither too easy nor out of reach: halfway from guessing to perfect. */
  readonly proposal: number
  /** Of two classes: the one that is looked for, and the other. */
  readonly positive?: string
  readonly negative?: string
}

/** The share of the rarer of two classes under which accuracy says little. */
const leastShare = 0.2

/** Two significant digits, or the nearest twentieth of a share. */
const tidyError = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(2)))
const tidyShare = (value: number): number => Math.round(value * 20) / 20

/** How far rows lie from the median, on average, as the bars of a histogram tell it. */
function usualError({ edges, rows, median }: NonNullable<ColumnProfile['numbers']>): number {
  let sum = 0
  let all = 0
  rows.forEach((count, bar) => {
    sum += count * Math.abs(((edges[bar] ?? 0) + (edges[bar + 1] ?? 0)) / 2 - median)
    all += count
  })
  return all === 0 ? 0 : sum / all
}

function guessingOf(metric: GoalMetric, shares: readonly number[], numbers: ColumnProfile['numbers']): number {
  switch (metric) {
    case 'accuracy': return Math.max(0, ...shares)
    case 'balanced_accuracy': return shares.length === 0 ? 0 : 1 / shares.length
    case 'macro_f1': return shares.length === 0 ? 0 : (2 * Math.max(...shares)) / (1 + Math.max(...shares)) / shares.length
    case 'roc_auc': return 0.5
    case 'mae': return numbers === undefined ? 0 : tidyError(usualError(numbers))
    case 'rmse': return numbers === undefined ? 0 : tidyError(numbers.deviation)
    default: return 0
  }
}

/** Classes in the order of the engine, with how many rows each has. */
interface ClassRows {
  readonly label: string
  readonly rows: number
}

/** What can be aimed at for this target; undefined while too little is known of it. */
export function aimFor({ task, metric, goal }: Pick<ProblemDoc, 'task' | 'metric' | 'goal'>, profile: ColumnProfile | undefined, classes: readonly ClassRows[]): Aim | undefined {
  const all = classes.reduce((sum, { rows }) => sum + rows, 0)
  const shares = all === 0 ? [] : classes.map(({ rows }) => rows / all)
  if (task === 'classify' ? shares.length < 2 : profile?.numbers === undefined) return undefined
  const [negative, positive] = classes
  const two = task === 'classify' && classes.length === 2
  const metrics: readonly GoalMetric[] = task === 'regress' ? metricsFor.numbers : two ? metricsFor.two : metricsFor.more
  const byRule: GoalMetric = task === 'regress' ? 'mae' : !two ? 'macro_f1' : Math.min(...shares) < leastShare ? 'roc_auc' : 'accuracy'
  const chosen = metrics.find((one) => one === (metric ?? goal?.metric)) ?? byRule
  const guessing = guessingOf(chosen, shares, profile?.numbers)
  const perfect = isError(chosen) ? 0 : 1
  const proposal = isError(chosen) ? tidyError(guessing / 2) : Math.min(0.95, tidyShare((guessing + perfect) / 2))
  return { metrics, metric: chosen, guessing, perfect, proposal, ...(two && positive !== undefined && negative !== undefined ? { positive: positive.label, negative: negative.label } : {}) }
}

/** A goal on the way from guessing to perfect, tidied. */
export const goalAt = ({ metric }: Pick<Aim, 'metric'>, value: number): Goal => ({ metric, value: isError(metric) ? tidyError(value) : Math.round(value * 100) / 100 })

import type { Costs } from '../../../contract/documents/problem.ts'
import type { PartScores } from '../../../contract/documents/run.ts'
import { wilson } from '../../state/wilson.ts'
import type { JudgedRow } from './confusion-fields.ts'

/** For each threshold i / 1000 how many rows of the second class, and how many of the first, have a greater probability. */
export interface Above {
  readonly sought: readonly number[]
  readonly others: readonly number[]
  readonly allSought: number
  readonly allOthers: number
}

const steps = 1000
export const stepOf = (threshold: number): number => Math.min(steps, Math.max(0, Math.round(threshold * steps)))

/** What a threshold makes of the rows: those of the second class that are found or missed, false alarms, and the rest. */
export interface AtThreshold {
  readonly found: number
  readonly missed: number
  readonly alarms: number
  readonly spared: number
}

export function atThreshold({ sought, others, allSought, allOthers }: Above, threshold: number): AtThreshold {
  const step = stepOf(threshold)
  const [found, alarms] = [sought[step] ?? 0, others[step] ?? 0]
  return { found, missed: allSought - found, alarms, spared: allOthers - alarms }
}

/** What the errors cost, in all. */
const costOf = ({ missed, alarms }: AtThreshold, costs: Costs): number => missed * costs.missed + alarms * costs.falseAlarm

/** What the errors cost a row. */
export const costPerRow = (at: AtThreshold, costs: Costs): number => costOf(at, costs) / Math.max(1, at.found + at.missed + at.alarms + at.spared)

/** The threshold with the least cost. Of several the middle of the longest stretch, which is furthest from costing more. */
export function cheapestThreshold(above: Above, costs: Costs): number {
  const cost = Array.from({ length: steps + 1 }, (_, step) => costOf(atThreshold(above, step / steps), costs))
  const least = Math.min(...cost)
  let best = { from: 0, length: 0 }
  for (let from = 0; from <= steps; from++) {
    if (cost[from] !== least) continue
    let to = from
    while (cost[to + 1] === least) to++
    if (to - from + 1 > best.length) best = { from, length: to - from + 1 }
    from = to
  }
  return (best.from + Math.floor((best.length - 1) / 2)) / steps
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)

/** The scores of two classes as they are with another threshold; those that need no threshold stay. */
export function scoresAt(scores: PartScores, { found, missed, alarms, spared }: AtThreshold): PartScores {
  const classes = scores.confusion?.classes ?? []
  const rows = found + missed + alarms + spared
  const right = found + spared
  const figures = (hits: number, called: number, real: number) => ({ precision: share(hits, called) ?? null, recall: share(hits, real) ?? null, f1: share(2 * hits, called + real) ?? null })
  const second = figures(found, found + alarms, found + missed)
  const first = figures(spared, spared + missed, spared + alarms)
  const recalls = [first.recall, second.recall].filter((it) => it !== null)
  const f1s = [first.f1, second.f1].filter((it) => it !== null)
  const spread = Math.sqrt((found + alarms) * (found + missed) * (spared + alarms) * (spared + missed))
  const chance = ((found + missed) * (found + alarms) + (spared + alarms) * (spared + missed)) / Math.max(1, rows)
  const mean = (values: readonly number[]): number | undefined => (values.length === 0 ? undefined : values.reduce((sum, it) => sum + it, 0) / values.length)
  const made: Readonly<Record<string, number | null | undefined>> = {
    ...scores.metrics,
    accuracy: share(right, rows),
    balanced_accuracy: mean(recalls),
    macro_f1: mean(f1s),
    ...second,
    mcc: spread === 0 ? undefined : (found * spared - alarms * missed) / spread,
    kappa: chance === rows ? undefined : (right - chance) / (rows - chance),
  }
  return {
    ...scores,
    rows,
    right,
    band: wilson(right, rows),
    metrics: Object.fromEntries(Object.entries(made).filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    confusion: { classes, counts: [[spared, alarms], [missed, found]] },
    perClass: [
      { label: classes[0] ?? '', rows: spared + alarms, ...first },
      { label: classes[1] ?? '', rows: found + missed, ...second },
    ],
  }
}

/** A row as another threshold judges it: the second class is said where its probability is greater. */
export function judgedAt(row: JudgedRow, threshold: number): JudgedRow {
  if (row.second === undefined) return row
  const said = row.second > threshold ? 1 : 0
  return { ...row, said, sure: said === 1 ? row.second : 1 - row.second }
}

import { lessIsBetter } from '../../../contract/documents/goal.ts'
import type { PlanDoc, PlannedLearner } from '../../../contract/documents/plan.ts'
import type { Task } from '../../../contract/documents/problem.ts'
import type { PartScores, RunDoc, RunLearner } from '../../../contract/documents/run.ts'
import { scaleFor, type Scale } from '../../charts/ticks.ts'
import { fewestForShares } from '../../i18n/scores.ts'

/** One line of the leaderboard: who it is, whether it is planned, and how far the last run came with it. */
export interface Line {
  readonly id: string
  readonly planned: PlannedLearner | undefined
  readonly run: RunLearner | undefined
  /** The scores that count: of rows that it had not seen, else of the learning rows. */
  readonly scores: PartScores | undefined
}

export const scoresOf = (learner: RunLearner | undefined): PartScores | undefined => (learner?.at === 'done' ? (learner.trained.validation ?? learner.trained.train) : undefined)

const isRanked = ({ run }: Line): boolean => run?.at === 'done' && (run.trained.validation !== undefined || run.trained.groups !== undefined)

/** Better first; without a score after those with one. */
function byScore(metric: string): (a: Line, b: Line) => number {
  const sign = lessIsBetter.has(metric) ? 1 : -1
  const worth = (line: Line): number => {
    const score = isRanked(line) ? line.scores?.metrics[metric] : undefined
    return score === undefined ? Infinity : sign * score
  }
  return (a, b) => {
    const [first, second] = [worth(a), worth(b)]
    return first === second ? 0 : first - second
  }
}

/**
 * The planned learners and those of the run, best first once there are scores; before that in the order of learning, the
 * baseline last. Where no row was left to judge by, the order stays that of the plan: scores of learning rows would always
 * choose who knows them by heart.
 */
export function leaderboard(task: Task, plan: PlanDoc, run: RunDoc | null): Line[] {
  const ran = run?.task === task ? run : null
  const planned = plan.learners.map(({ id }) => id)
  const gone = (ran?.learners ?? []).map(({ id }) => id).filter((id) => id !== 'baseline' && !planned.includes(id))
  const lines = [...planned, ...gone, ...(task === 'cluster' ? [] : ['baseline'])].map((id): Line => {
    const learner = ran?.learners.find((one) => one.id === id)
    return { id, planned: plan.learners.find((one) => one.id === id), run: learner, scores: scoresOf(learner) }
  })
  return ran === null || !lines.some(isRanked) ? lines : lines.sort(byScore(ran.metric))
}

/** How scores are drawn: counted rows where there are too few for shares, else the figure that ranks. */
export interface Track {
  readonly scale: Scale
  readonly counted: boolean
  /** Where a stone lies, and the band behind it. */
  readonly place: (scores: PartScores) => { readonly value: number; readonly band?: readonly [number, number] } | undefined
}

const fromHalf = new Set(['roc_auc'])

/** Errors from 0 to the largest, shares from 0 (of AUC from a half, which is what guessing gets) to 1. */
export function trackFor(metric: string, lines: readonly Line[]): Track {
  const scores = lines.flatMap((line) => line.scores ?? [])
  const rows = scores[0]?.rows ?? 0
  const counted = metric === 'accuracy' && rows < fewestForShares
  const values = scores.flatMap((one) => one.metrics[metric] ?? [])
  const place: Track['place'] = (one) => {
    const value = counted ? one.right : one.metrics[metric]
    if (value === undefined) return undefined
    const band = counted ? undefined : metric === 'accuracy' ? (one.band ?? one.intervals?.[metric]) : one.intervals?.[metric]
    return band === undefined ? { value } : { value, band }
  }
  if (counted) return { counted, place, scale: { from: 0, to: Math.max(1, rows), marks: [0, Math.max(1, rows)], places: 0 } }
  if (lessIsBetter.has(metric)) return { counted, place, scale: scaleFor(0, Math.max(0, ...values), 3) }
  const least = Math.min(fromHalf.has(metric) ? 0.5 : 0, ...values)
  return { counted, place, scale: scaleFor(least, 1, 5) }
}

/** Whether the bands of the two best overlap: then the lead may be luck. Undefined where that cannot be told. */
export function leadIsLuck(first: PartScores, second: PartScores, { place, counted }: Track): boolean | undefined {
  const [one, other] = [place(first)?.band, place(second)?.band]
  return counted || one === undefined || other === undefined ? undefined : one[0] <= other[1] && other[0] <= one[1]
}

/** Room that a mark's figure takes, in pixels. */
const markRoom = 46

/** The marks that have room on a track: all, every other one and so on, always the first and the last. */
export function marksFor({ marks }: Scale, width: number): readonly number[] {
  const last = marks.length - 1
  const fitting = Math.max(1, Math.floor(width / markRoom))
  const every = [1, 2, 3, 4, 5].find((step) => last % step === 0 && last / step <= fitting) ?? Math.max(1, last)
  return marks.filter((_, at) => at % every === 0)
}

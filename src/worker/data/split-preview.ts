import { mostStones, mostTurnsShown, type tableAsks } from '../../contract/asks/table.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { AskOutput, AskReceived } from '../../contract/reply.ts'
import { dealTarget } from '../../engine/split/deal-target.ts'
import { foldsOfLearning } from '../../engine/split/learning-folds.ts'
import { proposeSplit } from '../../engine/split/propose.ts'
import { drawnRows } from '../../engine/table/points.ts'
import type { Table } from '../../engine/table/table.ts'
import { labelsOf, someOf, targetOf, type Targeted } from '../../engine/table/target.ts'

type Preview = AskOutput<typeof tableAsks, 'split/preview'>
type Part = Preview['learn']

const classAt = (target: Targeted, at: number): number => (target.task === 'classify' ? (target.codes[at] ?? -1) : -1)

/** `dealt` are numbers of rows that have a target. */
function partOf(target: Targeted, dealt: Int32Array, seed: number, most = mostStones): Part {
  const perClass = target.task === 'classify' ? target.classes.map(() => 0) : []
  if (target.task === 'classify') for (const at of dealt) perClass[classAt(target, at)] = (perClass[classAt(target, at)] ?? 0) + 1
  const stones = Array.from(drawnRows(dealt, most, seed), (at) => ({ row: target.rows[at] ?? 0, class: classAt(target, at) }))
  return { rows: dealt.length, perClass, stones }
}

/** The learning rows turn by turn, as the run will take them. Throws the faults of `foldsOfLearning`. */
function turnsOf(table: Table, target: Targeted, learn: Int32Array, plan: SplitPlanDoc): Part[] | undefined {
  if (plan.practiceShare !== undefined || plan.folds === undefined || plan.folds > mostTurnsShown) return undefined
  const { folds } = foldsOfLearning({ table }, someOf(target, learn), plan, plan.folds)
  return folds.map(({ test }) => partOf(target, test.map((at) => learn[at] ?? 0), plan.seed, learn.length > mostStones ? 0 : mostStones))
}

/** How the rows might be dealt, and why. */
export function proposal(table: Table, { problem, columns }: AskReceived<typeof tableAsks, 'split/propose'>): AskOutput<typeof tableAsks, 'split/propose'> {
  const { why, ...plan } = proposeSplit(table, columns, problem)
  return { plan, why }
}

/** How a split plan would deal the rows of the table. */
export function previewSplit(table: Table, { target: name, task, plan }: AskReceived<typeof tableAsks, 'split/preview'>): Preview {
  const target = targetOf(table, { target: name, task, why: 'person' })
  const deal = dealTarget(table, target, plan)
  const turns = turnsOf(table, target, deal.learn, plan)
  return {
    classes: [...labelsOf(target)],
    learn: partOf(target, deal.learn, plan.seed),
    practise: partOf(target, deal.practise, plan.seed),
    test: { rows: deal.test.length, stones: partOf(target, deal.test, plan.seed).stones.map(({ row }) => ({ row, class: -1 })) },
    ...(turns === undefined ? {} : { turns }),
    withoutTarget: target.withoutTarget,
    stratified: deal.stratified,
    problem: deal.problem?.code ?? null,
  }
}

import type { changeAsks } from '../../contract/asks/changes.ts'
import type { Label } from '../../contract/documents/label.ts'
import { predicts, type GroupingDoc, type ProblemDoc } from '../../contract/documents/problem.ts'
import { FaultError } from '../../contract/fault.ts'
import type { AskReceived } from '../../contract/reply.ts'
import { defaultPlan, defaultSplit } from './defaults.ts'
import type { Holder } from './open-project.ts'
import type { Documents } from './steps.ts'
import type { Undoable } from './stored.ts'

type Wanted<K extends keyof typeof changeAsks> = AskReceived<typeof changeAsks, K>

/** Changes of the question that need no look at the table. */
export interface QuestionEditing {
  setGrouping(wanted: Wanted<'project/set-grouping'>): Promise<void>
  setGoal(wanted: Wanted<'project/set-goal'>): Promise<void>
}

/** The documents where groups are looked for. */
export function groupedAnew({ dataset, problem, plan, splitPlan }: Documents, compare: string | undefined): Partial<Undoable> {
  if (compare !== undefined && !dataset.columns.some(({ name }) => name === compare)) throw new FaultError('no-target', { column: compare, columns: dataset.columns.map(({ name }) => name).join(', ') })
  const grouping: GroupingDoc = { task: 'cluster', ...(compare === undefined ? {} : { compare }) }
  const was = problem?.task === 'cluster'
  return { problem: grouping, plan: was ? plan : defaultPlan('cluster', dataset.source), splitPlan: was ? splitPlan : defaultSplit('cluster', dataset.rows) }
}

/** The problem with another goal or other costs, and what the change is called. */
export function aimedAnew(problem: ProblemDoc, { metric, goal, costs }: Wanted<'project/set-goal'>): { problem: ProblemDoc; label: Label } {
  const { goal: goalBefore, costs: costsBefore, ...asked } = problem
  const [goalNow, costsNow] = [goal === undefined ? goalBefore : goal, costs === undefined ? costsBefore : costs]
  const next: ProblemDoc = {
    ...asked,
    ...(metric === undefined ? {} : { metric }),
    ...(goalNow === undefined || goalNow === null ? {} : { goal: goalNow }),
    ...(costsNow === undefined || costsNow === null ? {} : { costs: costsNow }),
  }
  if (costs !== undefined) return { problem: next, label: { code: 'set-costs', values: costs === null ? {} : { missed: costs.missed, falseAlarm: costs.falseAlarm } } }
  return { problem: next, label: { code: 'set-goal', values: goal === undefined || goal === null ? { metric: metric ?? '' } : { metric: goal.metric, value: goal.value } } }
}

export const questionEditing = (holder: Holder): QuestionEditing => ({
  setGrouping: ({ compare }) =>
    holder.inTurn(({ documents }) => {
      holder.edit({ code: 'set-task', values: { task: 'cluster' } }, groupedAnew(documents, compare))
    }),
  setGoal: (wanted) =>
    holder.inTurn(({ documents }) => {
      if (!predicts(documents.problem)) throw new FaultError('bad-ask', { detail: 'project/set-goal: nothing is predicted' })
      const { problem, label } = aimedAnew(documents.problem, wanted)
      holder.edit(label, { problem })
    }),
})

import { predicts } from '../../contract/documents/problem.ts'
import { defaultSplit, keptSplit } from './defaults.ts'
import type { OpenProject } from './open-project.ts'
import type { Documents } from './steps.ts'
import type { Undoable } from './stored.ts'

/** Rows of the data process's table that have something to predict; undefined where nothing is predicted, or can be just now. */
export async function rowsToLearn(data: OpenProject['data'], problem: Documents['problem']): Promise<number | undefined> {
  if (!predicts(problem)) return undefined
  const reply = await data.asks['data/problem']({ target: problem.target, task: problem.task })
  return reply.ok ? reply.value.rows : undefined
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** How rows are dealt goes along with their number where nobody chose it, and stays possible where somebody did. */
export function splitAfter({ problem, splitPlan }: Pick<Documents, 'problem' | 'splitPlan'>, before: number | undefined, after: number | undefined): Partial<Pick<Undoable, 'splitPlan'>> {
  if (!predicts(problem) || before === undefined || after === undefined || before === after) return {}
  const fresh = defaultSplit(problem.task, after)
  return { splitPlan: same(splitPlan, defaultSplit(problem.task, before)) ? fresh : keptSplit(splitPlan, fresh, true) }
}

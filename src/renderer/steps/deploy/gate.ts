import type { Goal } from '../../../contract/documents/problem.ts'
import type { PartScores } from '../../../contract/documents/run.ts'
import { goalOn } from '../evaluate/goal.ts'

/** Whether a model may leave: free where no goal was set, else as the opened sealed rows say, or practice where none are sealed. */
export type Gate = 'free' | 'sealed' | 'reached' | 'missed'

export function gateOf(goal: Goal | undefined, sealed: number, opened: PartScores | undefined, practice: PartScores | undefined): Gate {
  if (goal === undefined) return 'free'
  if (sealed > 0 && opened === undefined) return 'sealed'
  const judged = sealed > 0 ? opened : practice
  const reached = judged === undefined ? undefined : goalOn(goal, judged)
  return reached === undefined ? 'free' : reached ? 'reached' : 'missed'
}

import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import { FaultError } from '../../contract/fault.ts'
import type { OpenProject } from '../project/open-project.ts'

/** A learner of the current run that is done. Throws `no-project` and `unknown-learner`. */
export function trainedOf(project: OpenProject | undefined, learner: string): { project: OpenProject; run: RunDoc; trained: Trained } {
  if (project === undefined) throw new FaultError('no-project')
  const { run } = project.documents
  const found = run?.learners.find((one) => one.id === learner)
  if (!run || found?.at !== 'done') throw new FaultError('unknown-learner', { learner, learners: run?.learners.filter(({ at }) => at === 'done').map(({ id }) => id).join(', ') ?? '' })
  return { project, run, trained: found.trained }
}

import type { JobId } from '../../contract/documents/ids.ts'
import { predicts, setAside } from '../../contract/documents/problem.ts'
import { recipeInUse } from '../../contract/documents/recipe.ts'
import type { RunDoc } from '../../contract/documents/run.ts'
import { FaultError, type Fault } from '../../contract/fault.ts'
import type { Desk } from '../desk.ts'
import { startFit } from '../processes/fit-process.ts'
import type { Holder } from '../project/open-project.ts'
import { hasResult, inputsOf } from '../project/steps.ts'
import type { Jobs } from './jobs.ts'
import { broken, ended, newRun, withFailed, withLearning, withRefit, withTrained } from './run-document.ts'

/** Trains what is planned. Answers at once; how it goes is in the job and in the run document. */
export function createTraining(desk: Desk, holder: Holder, jobs: Jobs): () => JobId {
  const { owner, places } = desk
  return () => {
    const project = holder.current
    if (project === undefined) throw new FaultError('no-project')
    const { folder, documents } = project
    const { problem, recipe, dataset, splitPlan, plan } = documents
    if (problem === null) throw new FaultError('bad-ask', { detail: 'no column to predict' })
    if (inputsOf(documents).length === 0) throw new FaultError('no-inputs', { column: setAside(problem) ?? '' })
    if (plan.learners.length === 0 && !predicts(problem)) throw new FaultError('bad-ask', { detail: 'no learner that finds groups' })
    const job = jobs.begin('train')
    let run = newRun(holder.nextRun(), documents, problem)

    const still = (): boolean => holder.current?.folder === folder && owner.job?.id === job
    const say = (next: RunDoc): void => {
      run = next
      if (still()) holder.note({ run })
    }
    const process = startFit(places.fitEntry, (state) => still() && jobs.update({ process: state }), {
      rows: ({ rows, classes, metric, notes }) => say({ ...run, rows, classes, metric, notes }),
      progress({ learner, phase, done, of }) {
        if (!still()) return
        jobs.update({ learner, phase, done, of })
        const next = withLearning(run, learner)
        if (next !== run) say(next)
      },
      trained: (trained) => say(withTrained(run, trained)),
      refitted: ({ learner, refit }) => say(withRefit(run, learner, refit)),
      importance: (importance) => say({ ...run, importance }),
      failed: ({ id, fault }) => say(withFailed(run, id, fault)),
    })
    jobs.employ(process)
    say(run)

    /** Nothing to keep after a stop: the run before is shown again. A run that ended by itself is always shown. */
    const conclude = (reason: Fault | undefined, at: 'done' | 'stopped'): RunDoc | undefined => {
      const { stopped } = jobs
      if (stopped === 'abort') return undefined
      if (stopped === 'finish') return hasResult(run) ? ended(run, 'stopped') : undefined
      if (reason !== undefined) return broken(run, reason)
      const failed = run.learners.find((learner) => learner.at === 'failed')
      return hasResult(run) || failed === undefined ? ended(run, at) : broken(run, failed.fault)
    }
    const order = { folder, dataset, problem, recipe: recipeInUse(recipe, dataset.columns, problem), splitPlan, plan, hardware: owner.value.hardware }
    void process.asks['fit/train'](order).then((reply) => {
      if (!still()) return
      const end = reply.ok ? conclude(undefined, reply.value.at) : conclude(reply.fault, 'stopped')
      if (end === undefined) holder.forget(run.id)
      else holder.edit({ code: 'train', values: {} }, { run: end })
      jobs.finish()
    })
    return job
  }
}

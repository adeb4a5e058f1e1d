import type { RunOrder } from '../../contract/asks/fit-process.ts'
import { openingsOf, sourceOf, type Opening } from '../../contract/documents/envelope.ts'
import type { JobId, RunId } from '../../contract/documents/ids.ts'
import { recipeInUse } from '../../contract/documents/recipe.ts'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Reply } from '../../contract/reply.ts'
import type { JobState } from '../../contract/state.ts'
import type { Desk } from '../desk.ts'
import { startFit, type FitProcess } from '../processes/fit-process.ts'
import { basisOf } from '../project/basis.ts'
import type { Holder, OpenProject } from '../project/open-project.ts'
import type { Jobs } from './jobs.ts'
import { withChosen, withCurve, withRefit, withWeighed } from './run-document.ts'
import { trainedOf } from './trained-of.ts'

/** What may follow a run: another learner than the best is chosen or looked into, and the envelope is opened. */
export interface Finishing {
  /** The learner counts from now on instead of the best; the job teaches it again where that is still to be done. */
  choose(learner: string): JobId | null
  /** What the columns are worth to a learner; it stays in the run, beside what the best leans on. */
  weigh(learner: string): JobId
  /** How a learner does as it learns from more rows; it stays in the run. */
  drawCurve(learner: string): JobId
  /** Scores a learner's last model on the sealed rows; the opening appears in the project and is never undone. */
  openEnvelope(learner: string): JobId
}

export function createFinishing({ owner, places }: Pick<Desk, 'owner' | 'places'>, holder: Holder, jobs: Jobs): Finishing {
  /** What the run was learned from; throws `run-stale` where the documents have changed since. */
  const orderOf = ({ folder, documents }: OpenProject, run: RunDoc): RunOrder => {
    const { dataset, problem, recipe, splitPlan, plan } = documents
    if (problem === null || run.basis !== basisOf(documents)) throw new FaultError('run-stale')
    return { folder, dataset, problem, recipe: recipeInUse(recipe, dataset.columns, problem), splitPlan, plan, hardware: owner.value.hardware }
  }

  /** One ask of a fit process as a job of its own; `done` hears its answer unless the project has gone or somebody stopped it. */
  function employ<T>(kind: JobState['kind'], learner: string, folder: string, asked: (process: FitProcess) => Promise<Reply<T>>, done: (value: T) => void): JobId {
    const job = jobs.begin(kind)
    jobs.update({ learner })
    const still = (): boolean => holder.current?.folder === folder && owner.job?.id === job
    const process = startFit(places.fitEntry, (state) => still() && jobs.update({ process: state }), {
      progress: ({ phase, done: part, of }) => still() && jobs.update({ phase, done: part, of }),
    })
    jobs.employ(process)
    void asked(process).then((reply) => {
      if (!still()) return
      const stopped = jobs.stopped !== undefined
      jobs.finish()
      if (reply.ok) done(reply.value)
      else if (!stopped) owner.change({ trouble: reply.fault })
    })
    return job
  }

  /** Notes in a run what came of it, where it is still the one that is shown. */
  const amend = (id: RunId, change: (run: RunDoc) => RunDoc): void => {
    const now = holder.current?.documents.run
    if (now?.id === id) holder.note({ run: change(now) })
  }

  const toBeRefitted = (run: RunDoc, { refit }: Trained): boolean => refit === undefined && (run.rows?.practise ?? 0) > 0

  return {
    choose(learner) {
      const { project, run, trained } = trainedOf(holder.current, learner)
      if (run.at === 'running') throw new FaultError('job-running')
      const choice = withChosen(run, learner)
      const label = { code: 'choose-learner', values: { learner } } as const
      if (!toBeRefitted(run, trained)) {
        holder.edit(label, { run: choice })
        return null
      }
      const order = orderOf(project, run)
      const planned = order.plan.learners.find(({ id }) => id === learner) ?? trained.learner
      jobs.refuseWhileRunning()
      holder.edit(label, { run: choice })
      return employ(
        'refit',
        learner,
        project.folder,
        (process) => process.asks['fit/refit']({ ...order, learner: planned, trained: { train: trained.train } }),
        (refit) => amend(run.id, (now) => withRefit(now, learner, refit)),
      )
    },
    weigh(learner) {
      const { project, run, trained } = trainedOf(holder.current, learner)
      const order = orderOf(project, run)
      return employ(
        'importance',
        learner,
        project.folder,
        (process) => process.asks['fit/importance']({ ...order, trained }),
        (importance) => {
          if (importance !== null) amend(run.id, (now) => withWeighed(now, importance))
        },
      )
    },
    drawCurve(learner) {
      const { project, run, trained } = trainedOf(holder.current, learner)
      const order = orderOf(project, run)
      return employ(
        'curve',
        learner,
        project.folder,
        (process) => process.asks['fit/curve']({ ...order, learner: trained.learner }),
        (curve) => amend(run.id, (now) => withCurve(now, curve)),
      )
    },
    openEnvelope(learner) {
      const { project, run, trained } = trainedOf(holder.current, learner)
      const order = orderOf(project, run)
      return employ(
        'envelope',
        learner,
        project.folder,
        (process) => process.asks['fit/open-envelope']({ ...order, trained }),
        ({ modelSha256, scores, answers }) => {
          const { envelope } = project.documents
          const { dataset } = order
          const opening: Opening = { number: openingsOf({ envelope, dataset }).length + 1, source: sourceOf(dataset), run: run.id, learner, basis: run.basis, modelSha256, ...(run.classes.length === 2 ? { threshold: order.plan.threshold } : {}), scores, answers }
          holder.note({ envelope: { openings: [...envelope.openings, opening] } })
        },
      )
    },
  }
}

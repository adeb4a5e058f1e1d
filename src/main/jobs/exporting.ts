import { basename } from 'node:path'
import type { ArtifactDoc } from '../../contract/documents/artifact.ts'
import { gateOf } from '../../contract/documents/goal.ts'
import type { JobId } from '../../contract/documents/ids.ts'
import { predicts } from '../../contract/documents/problem.ts'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import { FaultError } from '../../contract/fault.ts'
import { readObject } from '../../host/project/objects.ts'
import { writeWhole } from '../../host/project/write-whole.ts'
import type { Desk } from '../desk.ts'
import type { Dialogs } from '../dialogs.ts'
import { startFit } from '../processes/fit-process.ts'
import { basisOf, isFresh } from '../project/basis.ts'
import type { Holder } from '../project/open-project.ts'
import type { Documents } from '../project/steps.ts'
import type { Jobs } from './jobs.ts'
import { trainedOf } from './trained-of.ts'

/** Throws `export-sealed` and `export-below-goal` where a goal was set and its model may not leave. */
function pass({ problem, envelope }: Documents, run: RunDoc, { learner: { id }, validation }: Trained): void {
  const opening = envelope.openings.findLast((one) => one.run === run.id && one.learner === id)
  const gate = gateOf(predicts(problem) ? problem.goal : undefined, run.rows?.test ?? 0, opening?.scores, validation)
  if (gate === 'sealed') throw new FaultError('export-sealed')
  if (gate === 'missed') throw new FaultError('export-below-goal')
}

export interface Exporting {
  /** Builds the file of a learner of the current run and proves it; the artifact appears in the project. */
  build(learner: string): JobId
  /** Writes a proved file where the person says. Nothing: the dialog was closed. */
  save(learner: string): Promise<{ name: string } | null>
  /** Shows the file that was saved last. */
  reveal(): void
}

/** `show` points at a file in the system's file manager. */
export function createExporting(desk: Desk, holder: Holder, jobs: Jobs, dialogs: Dialogs, show: (path: string) => void): Exporting {
  const { owner, places } = desk
  let saved: string | undefined

  return {
    build(learner) {
      const { project, run, trained } = trainedOf(holder.current, learner)
      const { folder, documents } = project
      const { dataset, problem, splitPlan, plan } = documents
      const threshold = run.classes.length === 2 ? { threshold: plan.threshold } : {}
      if (run.basis !== basisOf(documents)) throw new FaultError('run-stale')
      if (problem === null) throw new FaultError('run-stale')
      pass(documents, run, trained)
      const job = jobs.begin('export')
      jobs.update({ learner })
      const still = (): boolean => holder.current?.folder === folder && owner.job?.id === job
      const process = startFit(places.fitEntry, (state) => still() && jobs.update({ process: state }), {
        progress: ({ phase, done, of }) => still() && jobs.update({ phase, done, of }),
      })
      jobs.employ(process)
      void process.asks['fit/export']({ folder, dataset, problem, splitPlan, trained, ...threshold }).then((reply) => {
        if (!still()) return
        const stopped = jobs.stopped !== undefined
        jobs.finish()
        if (!reply.ok) {
          if (!stopped) owner.change({ trouble: reply.fault })
          return
        }
        const { object, bytes, proof, modelSha256 } = reply.value
        const artifact: ArtifactDoc = { format: 'onnx', run: run.id, learner, object, bytes, sha256: object, modelSha256, ...threshold, proof }
        const others = project.documents.artifacts.filter((one) => one.run !== run.id || one.learner !== learner)
        holder.note({ artifacts: [...others, artifact] })
      })
      return job
    },
    async save(learner) {
      const { project, run, trained } = trainedOf(holder.current, learner)
      pass(project.documents, run, trained)
      const artifact = project.documents.artifacts.find((one) => one.run === run.id && one.learner === learner)
      if (artifact === undefined || !isFresh(artifact, project.documents)) throw new FaultError('export-unproved', { detail: learner })
      const bytes = await readObject(project.folder, artifact.object)
      const path = await dialogs.saveModel(`${project.documents.name}-${learner}.onnx`)
      if (path === undefined) return null
      await writeWhole(path, bytes)
      saved = path
      return { name: basename(path) }
    },
    reveal() {
      if (saved !== undefined) show(saved)
    },
  }
}

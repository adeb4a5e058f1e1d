import type { RunOrder } from '../../contract/asks/fit-process.ts'
import { bestAmong } from '../../contract/documents/best.ts'
import type { PlannedLearner } from '../../contract/documents/plan.ts'
import { predicts } from '../../contract/documents/problem.ts'
import type { Importance, LearningCurve, PartScores, Refit, Trained } from '../../contract/documents/run.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError, faultOf } from '../../contract/fault.ts'
import { pack } from '../../engine/export/pack.ts'
import { importanceOf, openEnvelope, refit } from '../../engine/finishing.ts'
import { tryNumbers } from '../../engine/group-numbers.ts'
import { mapGroups, runGrouping } from '../../engine/grouping.ts'
import { runPipeline, type Order } from '../../engine/pipeline.ts'
import { quietly } from '../../engine/learn/run.ts'
import { studyCurve } from '../../engine/studies.ts'
import { writeObject } from '../../host/project/objects.ts'
import { keepGroups, keepRefit, keepTrained, keptModel } from './keeping.ts'
import { openOrder, openTable } from './opening.ts'
import { jobRun, type JobRun } from './progress.ts'

export type Tell = (name: string, value: unknown) => void

interface Ended {
  readonly at: 'done' | 'stopped'
  readonly best: string
}

/**
 * Executes a run's documents; tells rows, each learner as it is done or has failed, and how far it has come; then the best
 * learner taught again, and what its columns are worth.
 */
export async function train(order: RunOrder, stop: SharedArrayBuffer, tell: Tell): Promise<Ended> {
  const { folder, splitPlan, plan } = order
  if (!predicts(order.problem)) return trainGroups(order, stop, tell)
  const opened = await openOrder(order)
  const learners = plan.learners.length + 1
  const hosted = jobRun({ seed: splitPlan.seed, stop, parts: learners + finishing }, (said) => tell('progress', said))
  const kept = new Map<string, Trained>()
  const end = await runPipeline(opened, hosted.run, {
    rows: (facts) => tell('rows', facts),
    learner: (id) => hosted.begin(id),
    async trained(result) {
      const seconds = hosted.seconds()
      const trained = await keepTrained(folder, result, seconds)
      kept.set(trained.learner.id, trained)
      tell('trained', trained)
    },
    failed: (id, fault) => tell('failed', { id, fault }),
  })
  const best = kept.get(end.best)
  if (best !== undefined && end.at === 'done') await finish(folder, opened, best, hosted, tell)
  return { at: hosted.run.stop === 'none' ? end.at : 'stopped', best: end.best }
}

/** A refit and the worth of columns, each counted as one learner. */
const finishing = 2

/** What comes after the learners, as long as nobody stops it; what goes wrong here takes nothing from what is there. */
async function finish(folder: string, order: Order, best: Trained, { run, begin }: JobRun, tell: Tell): Promise<void> {
  const { id } = best.learner
  const unlessLater = (thrown: unknown): void => {
    const fault = faultOf(thrown)
    if (fault.code !== 'cancelled' || run.stop === 'abort') throw new FaultError(fault.code, fault.values, fault.place)
  }
  try {
    begin(id, 'refit')
    const again = await refit(order, best.learner, run)
    if (again !== undefined) tell('refitted', { learner: id, refit: await keepRefit(folder, again, best) })
    if (run.stop !== 'none') return
    begin(id, 'importance')
    const importance = await importanceOf(order, (await keptModel(folder, { ...best, refit: undefined })).model, run)
    if (importance !== undefined) tell('importance', importance)
  } catch (thrown) {
    unlessLater(thrown)
  }
}

/** Looks for groups with each planned learner: nothing is held out, and there is no baseline. */
async function trainGroups(order: RunOrder, stop: SharedArrayBuffer, tell: Tell): Promise<Ended> {
  const { folder, dataset, problem, recipe, splitPlan, plan } = order
  if (predicts(problem)) throw new FaultError('bad-ask', { detail: 'no groups are looked for' })
  const table = await openTable(order)
  const { run, begin, seconds } = jobRun({ seed: splitPlan.seed, stop, parts: plan.learners.length }, (said) => tell('progress', said))
  tell('rows', { rows: { learn: table.rows, test: 0, withoutTarget: 0, stratified: false }, classes: [], metric: 'silhouette', notes: [] })
  const done: Trained[] = []
  let failure: FaultError | undefined
  for (const learner of plan.learners) {
    if (run.stop !== 'none' && done.length > 0) break
    begin(learner.id)
    try {
      const grouping = await runGrouping({ table, columns: dataset.columns, problem, recipe, learner }, run)
      const took = seconds()
      const map = mapGroups({ table }, grouping, splitPlan.seed, run)
      const tried = await tryNumbers(grouping, splitPlan.seed, run)
      const trained = await keepGroups(folder, grouping, tried.length === 0 ? map : { ...map, groups: { ...map.groups, tried } }, took)
      done.push(trained)
      tell('trained', trained)
    } catch (thrown) {
      const fault = faultOf(thrown)
      if (fault.code === 'cancelled') throw thrown
      failure ??= new FaultError(fault.code, fault.values, fault.place)
      tell('failed', { id: learner.id, fault })
    }
  }
  const best = bestAmong(done.map(({ learner, train: scores }) => ({ id: learner.id, scores })), 'silhouette')
  if (best === undefined) throw failure ?? new FaultError('unexpected', { detail: 'nothing was planned' })
  return { at: run.stop === 'none' ? 'done' : 'stopped', best }
}

/** Teaches one learner again, for a person who chose it; where no rows practise, it has seen all there is. */
export async function refitOne(order: RunOrder & { learner: PlannedLearner; trained: Pick<Trained, 'train'> }, stop: SharedArrayBuffer, tell: Tell): Promise<Refit> {
  const { folder, splitPlan, learner, trained } = order
  const { run, begin } = jobRun({ seed: splitPlan.seed, stop, parts: 1 }, (said) => tell('progress', said))
  begin(learner.id, 'refit')
  const again = await refit(await openOrder(order), learner, run)
  if (again === undefined) throw new FaultError('cancelled')
  return keepRefit(folder, again, trained)
}

/** What the columns are worth to one learner, for a person who looks at another than the best. */
export async function weigh(order: RunOrder & { trained: Trained }, stop: SharedArrayBuffer, tell: Tell): Promise<Importance | null> {
  const { folder, splitPlan, trained } = order
  const { run, begin } = jobRun({ seed: splitPlan.seed, stop, parts: 1 }, (said) => tell('progress', said))
  begin(trained.learner.id, 'importance')
  const { model } = await keptModel(folder, { ...trained, refit: undefined })
  return (await importanceOf(await openOrder(order), model, run)) ?? null
}

/** How one learner does as it learns from more and more rows: many small fits, none of which is progress of its own. */
export async function drawCurve(order: RunOrder & { learner: PlannedLearner }, stop: SharedArrayBuffer, tell: Tell): Promise<LearningCurve> {
  const { splitPlan, learner } = order
  const { run, begin } = jobRun({ seed: splitPlan.seed, stop, parts: 1 }, (said) => tell('progress', said))
  begin(learner.id, 'curve')
  const { metric, points } = await studyCurve(await openOrder(order), learner, quietly(run))
  return { learner: learner.id, metric, points: points.flatMap(({ rows, mean, deviation }) => (mean === undefined || deviation === undefined ? [] : [{ rows, mean, sd: deviation }])) }
}

/** Opens the envelope for a learner's last model. Nothing else of the app ever answers for test rows. */
export async function openSealed(order: RunOrder & { trained: Trained }, stop: SharedArrayBuffer, tell: Tell): Promise<{ modelSha256: string; scores: PartScores; answers: ObjectId }> {
  const { folder, splitPlan, trained } = order
  const { run, begin } = jobRun({ seed: splitPlan.seed, stop, parts: 1 }, (said) => tell('progress', said))
  begin(trained.learner.id, 'predict')
  const { model, modelSha256 } = await keptModel(folder, trained)
  const { scores, judged } = await openEnvelope(await openOrder(order), model, run)
  return { modelSha256, scores, answers: await writeObject(folder, pack(judged)) }
}

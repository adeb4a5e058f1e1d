import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlanDoc, PlannedLearner } from '../contract/documents/plan.ts'
import type { ProblemDoc } from '../contract/documents/problem.ts'
import type { RecipeDoc } from '../contract/documents/recipe.ts'
import { bestAmong } from '../contract/documents/best.ts'
import { fewestToRank, type AutomaticStep, type Formula, type Metrics, type PartScores, type RunRows } from '../contract/documents/run.ts'
import type { SplitPlanDoc } from '../contract/documents/split-plan.ts'
import { FaultError, faultOf, type Fault } from '../contract/fault.ts'
import { crossValidate } from './cross-validation.ts'
import { formulaOf } from './evaluate/formula.ts'
import { joinParts, type Judged } from './evaluate/judge.ts'
import { rankingBy, rankingMetric, type Ranking } from './evaluate/metric.ts'
import { automaticStepsOf, fitOn, judgeOn, learningRows, type LearningRows, type Lesson } from './fitting.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import { notesOf } from './learn/notes.ts'
import { findLearner } from './learn/registry.ts'
import { mustFinish, type Run } from './learn/run.ts'
import { dealTarget } from './split/deal-target.ts'
import type { Fold } from './split/folds.ts'
import { foldsOfLearning } from './split/learning-folds.ts'
import type { SchemaColumn, Table } from './table/table.ts'
import { labelsOf, someOf, targetOf, type Targeted } from './table/target.ts'

export type { Judged } from './evaluate/judge.ts'

/** The documents that a run executes, and the table they speak of. */
export interface Order {
  readonly table: Table
  readonly columns: readonly ColumnDoc[]
  readonly problem: ProblemDoc
  /** What a person wants done to the columns first; how columns are typed and used stands in `columns`. */
  readonly recipe?: Pick<RecipeDoc, 'steps'>
  readonly splitPlan: SplitPlanDoc
  readonly plan: PlanDoc
  /** The test rows stay sealed: no learner says anything about them, and learners are ranked by `validation`. */
  readonly sealed?: boolean
}

/**
 * One learner that is done. `planned` has all its params, those left at their initial values too. `validation`: scores of
 * rows by models that had not seen them: the practice rows, or else the learning rows, over all folds together and fold by
 * fold (no folds where rows practise).
 */
export interface Result {
  readonly planned: PlannedLearner
  readonly model: FittedModel
  readonly train: PartScores
  readonly validation?: { readonly scores: PartScores; readonly folds: readonly Metrics[] }
  readonly test?: PartScores
  readonly judged: Judged
  readonly steps: readonly AutomaticStep[]
  readonly formula?: Formula
  /** What has to be said about the fit, such as that it did not settle. */
  readonly notes: readonly Fault[]
}

/** Who hears how a run goes: once about the rows, then of each learner that it begins and that it is done or has failed. */
export interface Listener {
  rows(facts: { rows: RunRows; classes: readonly string[]; metric: string; notes: readonly Fault[] }): void
  learner(id: string): void
  trained(result: Result): void | Promise<void>
  failed(id: string, fault: Fault): void
}

/**
 * The whole road in the one order that cannot leak: set aside rows without a target, split, fit the recipe on learning
 * rows, fit the learner on them, judge on rows that neither has seen: practice rows, and test rows unless they are sealed. The baseline goes first, then the plan's learners;
 * one that fails is told and the others go on. Stop `finish` keeps what is done, the learner at work with what it has;
 * `abort` throws `cancelled`. Throws the faults of `targetOf` and `dealRows`, `no-inputs`, and, where no learner could
 * be trained at all, the first one's fault. Same order and same seed: same bytes.
 */
export async function runPipeline(order: Order, run: Run, listen: Listener): Promise<{ at: 'done' | 'stopped'; best: string }> {
  const { whole, lesson, deal, ranking } = dealtOrder(order)
  const { folds: count, practiceShare } = order.splitPlan
  const sealed = order.sealed === true
  const folded = count === undefined || practiceShare !== undefined ? undefined : foldsOfLearning(lesson, deal.learn, order.splitPlan, count)
  listen.rows({
    rows: { learn: deal.learn.rows.length, ...(practiceShare === undefined ? {} : { practise: deal.practise.rows.length }), test: deal.test.rows.length, withoutTarget: whole.withoutTarget, stratified: deal.stratified },
    classes: labelsOf(whole),
    metric: ranking.metric,
    notes: [...deal.notes, ...(folded?.problem === undefined || (sealed && folded.folds.length === deal.learn.rows.length) ? [] : [folded.problem])],
  })
  const parts: Parts = { lesson, learning: learningRows(lesson, deal.learn), practise: deal.practise, test: sealed ? undefined : deal.test, folds: folded?.folds ?? [], sealed }
  const unseen = ({ test, validation }: Result): PartScores | undefined => (sealed ? validation?.scores : test)
  const scored: { id: string; scores: PartScores | undefined }[] = []
  let failure: Fault | undefined
  for (const planned of [baseline, ...order.plan.learners.filter(({ id }) => id !== baseline.id)]) {
    if (mustFinish(run) && scored.length > 0) break
    listen.learner(planned.id)
    try {
      const result = await trainOne(parts, planned, run)
      await listen.trained(result)
      scored.push({ id: planned.id, scores: unseen(result) })
    } catch (thrown) {
      const fault = faultOf(thrown)
      if (fault.code === 'cancelled') {
        if (scored.length > 0 && run.stop === 'finish') break
        throw thrown
      }
      failure ??= fault
      listen.failed(planned.id, fault)
    }
  }
  const best = bestAmong(scored, ranking.metric, sealed ? fewestToRank : 1)
  if (best === undefined) throw new FaultError(failure?.code ?? 'unexpected', failure?.values, failure?.place)
  return { at: wasStopped(run) ? 'stopped' : 'done', best }
}

/** What a run begins with: the rows that have a target, dealt, and how learners are ranked. Throws as `runPipeline` does. */
export function dealtOrder(order: Order): { whole: Targeted; lesson: Lesson; deal: DealtTarget; ranking: Ranking } {
  const whole = targetOf(order.table, order.problem)
  const lesson: Lesson = { table: order.table, schema: inputSchema(order), problem: order.problem, threshold: order.plan.threshold, steps: order.recipe?.steps ?? [] }
  const deal = splitTarget(order, whole)
  const { metric } = order.problem
  return { whole, lesson, deal, ranking: metric !== undefined ? rankingBy(metric) : rankingMetric(order.sealed === true ? deal.open : whole) }
}

interface Parts {
  readonly lesson: Lesson
  readonly learning: LearningRows
  readonly practise: Targeted
  /** Undefined: sealed. */
  readonly test: Targeted | undefined
  /** Of the learning rows; none: no cross-validation. */
  readonly folds: readonly Fold[]
  readonly sealed: boolean
}

const heldOut = (part: Targeted | undefined): part is Targeted => part !== undefined && part.rows.length > 0

/** One learner's way: recipe, fit, answers to its learning rows, to rows that it has not seen, and to the test rows; scores. */
async function trainOne({ lesson, learning, practise, test, folds, sealed }: Parts, planned: PlannedLearner, run: Run): Promise<Result> {
  const learner = findLearner(lesson.problem.task, planned.id)
  const chance = run.rng.fork(`${planned.id}/intervals`)
  const model: FittedModel = { ...(await fitOn(lesson, planned, learning, run)), sketch: learning.sketch() }
  const onLearn = await judgeOn(lesson, model, learning.part, run)
  const onTest = heldOut(test) ? await judgeOn(lesson, model, test, run, chance.fork('test')) : undefined
  const unseen = chance.fork('validation')
  const notes = notesOf(planned.id, model.learned, model.learner.params)
  const takeTurns = (): ReturnType<typeof crossValidate> => crossValidate(lesson, planned, learning.part, folds, run, unseen)
  const validation = heldOut(practise)
    ? { ...(await judgeOn(lesson, model, practise, run, unseen)), folds: [] }
    : folds.length === 0
      ? undefined
      : await (sealed ? unlessRefused(takeTurns, (fault) => notes.push(fault)) : takeTurns())
  const formula = formulaOf(model)
  return {
    planned: { ...planned, params: model.learner.params },
    model,
    train: onLearn.scores,
    ...(validation === undefined ? {} : { validation: { scores: validation.scores, folds: validation.folds } }),
    ...(onTest === undefined ? {} : { test: onTest.scores }),
    judged: joinParts([['learn', onLearn.judged], ['practise', validation?.judged], ['test', onTest?.judged]]),
    steps: automaticStepsOf(learner, model.recipe, learning.facts()),
    ...(formula === undefined ? {} : { formula }),
    notes,
  }
}

/** A fold may be too small for a learner that all rows are enough for: the learner stays, without a score on rows it had not seen. */
async function unlessRefused<T>(scored: () => Promise<T>, refused: (fault: Fault) => void): Promise<T | undefined> {
  try {
    return await scored()
  } catch (thrown) {
    const fault = faultOf(thrown)
    if (fault.code === 'cancelled') throw thrown
    refused(fault)
    return undefined
  }
}

const baseline: PlannedLearner = { id: 'baseline', params: {}, without: [] }

/** Inputs a run may see: columns in use of a type that can be learned from, never the target nor what tells groups apart. */
function inputSchema({ columns, problem, splitPlan }: Order): SchemaColumn[] {
  const group = splitPlan.by?.kind === 'group' ? splitPlan.by.column : undefined
  const schema = columns.flatMap(({ name, type, use }): SchemaColumn[] => (use === 'input' && type !== 'text' && name !== problem.target && name !== group ? [{ name, type }] : []))
  if (schema.length === 0) throw new FaultError('no-inputs', { column: problem.target })
  return schema
}

interface DealtTarget {
  readonly learn: Targeted
  readonly practise: Targeted
  /** Learning and practice rows together: in file order, or as they were dealt where none practise. */
  readonly open: Targeted
  readonly test: Targeted
  readonly stratified: boolean
  readonly notes: readonly Fault[]
}

function splitTarget({ table, splitPlan }: Order, whole: Targeted): DealtTarget {
  const deal = dealTarget(table, whole, splitPlan)
  const learn = someOf(whole, deal.learn)
  return {
    learn,
    practise: someOf(whole, deal.practise),
    open: deal.practise.length === 0 ? learn : someOf(whole, Int32Array.from([...deal.learn, ...deal.practise]).sort()),
    test: someOf(whole, deal.test),
    stratified: deal.stratified,
    notes: deal.problem === undefined ? [] : [deal.problem],
  }
}

/** A function of its own, so that the compiler does not take an earlier look at `stop` for the last. */
const wasStopped = (run: Run): boolean => run.stop !== 'none'

import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlanDoc, PlannedLearner } from '../contract/documents/plan.ts'
import type { ProblemDoc } from '../contract/documents/problem.ts'
import type { AutomaticStep, Formula, PartScores, RunRows, Trained } from '../contract/documents/run.ts'
import type { SplitPlanDoc } from '../contract/documents/split-plan.ts'
import { FaultError, faultOf, type Fault } from '../contract/fault.ts'
import { formulaOf } from './evaluate/formula.ts'
import { joinParts, judge, type Judged } from './evaluate/judge.ts'
import { bestOf, rankingMetric, type Scored } from './evaluate/metric.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import { inputRanges } from './learn/input-ranges.ts'
import type { Target } from './learn/learner.ts'
import { checkedValues } from './learn/param.ts'
import { findLearner } from './learn/registry.ts'
import { childRun, mustFinish, type Run } from './learn/run.ts'
import { applyRecipe } from './recipe/apply.ts'
import { columnFacts, type ColumnFacts } from './recipe/facts.ts'
import { recipeOf } from './recipe/fit.ts'
import { dealRows } from './split/deal.ts'
import type { SchemaColumn, Table } from './table/table.ts'
import { targetOf, type Targeted } from './table/target.ts'

export type { Judged } from './evaluate/judge.ts'

/** The documents that a run executes, and the table they speak of. */
export interface Order {
  readonly table: Table
  readonly columns: readonly ColumnDoc[]
  readonly problem: ProblemDoc
  readonly splitPlan: SplitPlanDoc
  readonly plan: PlanDoc
}

/** One learner that is done. `planned` has all its params, those left at their initial values too. */
export interface Result {
  readonly planned: PlannedLearner
  readonly model: FittedModel
  readonly train: PartScores
  readonly test?: PartScores
  readonly judged: Judged
  readonly steps: Trained['steps']
  readonly formula?: Formula
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
 * rows, fit the learner on them, judge on rows that neither has seen. The baseline goes first, then the plan's learners;
 * one that fails is told and the others go on. Stop `finish` keeps what is done, the learner at work with what it has;
 * `abort` throws `cancelled`. Throws the faults of `targetOf` and `dealRows`, `no-inputs`, and, where no learner could
 * be trained at all, the first one's fault. Same order and same seed: same bytes.
 */
export async function runPipeline(order: Order, run: Run, listen: Listener): Promise<{ at: 'done' | 'stopped'; best: string }> {
  const whole = targetOf(order.table, order.problem)
  const schema = inputSchema(order)
  const deal = splitTarget(whole, order.splitPlan)
  const ranking = rankingMetric(whole)
  listen.rows({
    rows: { learn: deal.learn.rows.length, test: deal.test.rows.length, withoutTarget: whole.withoutTarget, stratified: deal.stratified },
    classes: classesOf(whole),
    metric: ranking.metric,
    notes: deal.notes,
  })
  const parts: Parts = { learn: deal.learn, test: deal.test, facts: onFirstUse(() => columnFacts(order.table, schema, deal.learn.rows)) }
  const scored: Scored[] = []
  let failure: Fault | undefined
  for (const planned of [baseline, ...order.plan.learners.filter(({ id }) => id !== baseline.id)]) {
    if (mustFinish(run) && scored.length > 0) break
    listen.learner(planned.id)
    try {
      const result = await trainOne(order, planned, parts, run)
      await listen.trained(result)
      scored.push({ id: planned.id, scores: result.test ?? result.train })
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
  const best = bestOf(scored, ranking, deal.test.rows.length > 0)
  if (best === undefined) throw new FaultError(failure?.code ?? 'unexpected', failure?.values, failure?.place)
  return { at: wasStopped(run) ? 'stopped' : 'done', best }
}

/** One learner's way: recipe, fit, answers to its learning rows and to the test rows, scores. */
async function trainOne(order: Order, planned: PlannedLearner, { learn, test, facts }: Parts, run: Run): Promise<Result> {
  const learner = findLearner(order.problem.task, planned.id)
  const params = checkedValues(planned.id, learner.space, planned.params)

  run.phase('recipe')
  const scale = (learner.needs.scale || planned.with?.includes('scale') === true) && !planned.without.includes('scale')
  const recipe = recipeOf(facts(), { ...learner.needs, scale })
  const X = applyRecipe(recipe, order.table, learn.rows)

  run.phase('fit')
  const learned = await learner.fit(X, taught(learn), params, childRun(run, planned.id))

  run.phase('predict')
  const model: FittedModel = {
    problem: order.problem,
    classes: classesOf(learn),
    threshold: order.plan.threshold,
    targetRange: rangeOf(learn),
    recipe,
    inputs: inputRanges(facts()),
    learner: { id: planned.id, params },
    learned,
  }
  const onLearn = judge(model, learn, await learner.predict(learned, X, run))
  const onTest = test.rows.length === 0 ? undefined : judge(model, test, await learner.predict(learned, applyRecipe(recipe, order.table, test.rows), run))
  const formula = formulaOf(model)
  return {
    planned: { ...planned, params },
    model,
    train: onLearn.scores,
    ...(onTest === undefined ? {} : { test: onTest.scores }),
    judged: joinParts(onLearn.judged, onTest?.judged),
    steps: recipe.steps.flatMap(({ id }) => (automaticSteps.has(id) ? [id as AutomaticStep] : [])),
    ...(formula === undefined ? {} : { formula }),
  }
}

const automaticSteps: ReadonlySet<string> = new Set<AutomaticStep>(['date-parts', 'impute', 'one-hot', 'scale'])

const baseline: PlannedLearner = { id: 'baseline', params: {}, without: [] }

/** The rows that learn and the rows that are held out, and what the columns look like to the learning rows alone. */
interface Parts {
  readonly learn: Targeted
  readonly test: Targeted
  readonly facts: () => readonly ColumnFacts[]
}

/** The same facts serve every learner; they are gathered when the first one needs them, so that its time counts them. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}

/** Inputs a run may see: columns in use of a type that can be learned from, never the target. */
function inputSchema({ columns, problem }: Order): SchemaColumn[] {
  const schema = columns.flatMap(({ name, type, use }): SchemaColumn[] => (use === 'input' && type !== 'text' && name !== problem.target ? [{ name, type }] : []))
  if (schema.length === 0) throw new FaultError('no-inputs', { column: problem.target })
  return schema
}

function splitTarget(whole: Targeted, plan: SplitPlanDoc): { learn: Targeted; test: Targeted; stratified: boolean; notes: Fault[] } {
  const deal = dealRows(plan, whole.rows.length, whole.task === 'classify' ? whole.codes : undefined, classesOf(whole).length)
  return { learn: someOf(whole, deal.learn), test: someOf(whole, deal.test), stratified: deal.stratified, notes: deal.problem === undefined ? [] : [deal.problem] }
}

/** The rows at `places` of a target, in their order. */
function someOf(target: Targeted, places: Int32Array): Targeted {
  const rows = places.map((at) => target.rows[at] as number)
  if (target.task === 'classify') return { ...target, rows, codes: places.map((at) => target.codes[at] as number) }
  return { ...target, rows, values: Float64Array.from(places, (at) => target.values[at] as number) }
}

const classesOf = (target: Targeted): readonly string[] => (target.task === 'classify' ? target.classes : [])

const taught = (part: Targeted): Target<'classify'> | Target<'regress'> => (part.task === 'classify' ? { codes: part.codes, classes: part.classes } : { values: part.values })

function rangeOf(part: Targeted): number {
  if (part.task === 'classify') return 0
  let min = Infinity
  let max = -Infinity
  for (const value of part.values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return max - min
}

/** A function of its own, so that the compiler does not take an earlier look at `stop` for the last. */
const wasStopped = (run: Run): boolean => run.stop !== 'none'

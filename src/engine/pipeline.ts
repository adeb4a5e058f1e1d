import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { PlanDoc, PlannedLearner } from '../contract/documents/plan.ts'
import type { ProblemDoc } from '../contract/documents/problem.ts'
import type { Formula, PartScores, RunRows, Trained } from '../contract/documents/run.ts'
import type { SplitPlanDoc } from '../contract/documents/split-plan.ts'
import { FaultError, faultOf, type Fault } from '../contract/fault.ts'
import { scoreClasses } from './evaluate/classes.ts'
import { formulaOf } from './evaluate/formula.ts'
import { bestOf, rankingMetric } from './evaluate/metric.ts'
import { scoreValues } from './evaluate/values.ts'
import { answerTable } from './learn/answer.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import { inputRanges } from './learn/input-ranges.ts'
import { labelOf } from './learn/label.ts'
import type { Answer, Target } from './learn/learner.ts'
import { checkedValues } from './learn/param.ts'
import { findLearner } from './learn/registry.ts'
import type { Run } from './learn/run.ts'
import { applyRecipe } from './recipe/apply.ts'
import { fitNeeds } from './recipe/fit.ts'
import { dealRows, type Deal } from './split/deal.ts'
import type { SchemaColumn, Table } from './table/table.ts'
import { targetOf, type Targeted } from './table/target.ts'

/** The documents that a run executes, and the table they speak of. */
export interface Order {
  readonly table: Table
  readonly columns: readonly ColumnDoc[]
  readonly problem: ProblemDoc
  readonly splitPlan: SplitPlanDoc
  readonly plan: PlanDoc
}

/**
 * What was said about every row with a target, learning rows first. `part`: 0 learning, 1 test. `actual` and `said`:
 * class numbers or values; `sure`: the probability of what was said (1 for values).
 */
export interface Judged {
  readonly rows: Int32Array
  readonly part: Uint8Array
  readonly actual: Float64Array
  readonly said: Float64Array
  readonly sure: Float64Array
}

export interface Result {
  readonly planned: PlannedLearner
  readonly model: FittedModel
  readonly train: PartScores
  readonly test?: PartScores
  readonly judged: Judged
  readonly steps: Trained['steps']
  readonly formula?: Formula
}

export interface Listener {
  rows(facts: { rows: RunRows; classes: readonly string[]; metric: string; notes: readonly Fault[] }): void
  learner(id: string): void
  trained(result: Result): void | Promise<void>
  failed(id: string, fault: Fault): void
}

/**
 * The whole road in the one order that cannot leak: set aside rows without a target, split, fit the recipe on learning
 * rows, fit the learner, judge on rows that neither has seen. A learner that fails is told and the others go on. A stop
 * `finish` ends after what is being learned; `abort` throws `cancelled`.
 */
export async function runPipeline(order: Order, run: Run, listen: Listener): Promise<{ at: 'done' | 'stopped'; best: string }> {
  const target = targetOf(order.table, order.problem)
  const schema = inputSchema(order)
  const codes = target.task === 'classify' ? target.codes : undefined
  const classes = target.task === 'classify' ? target.classes : []
  const deal = dealRows(order.splitPlan, target.rows.length, codes, classes.length)
  const ranking = rankingMetric(target)
  listen.rows({
    rows: { learn: deal.learn.length, test: deal.test.length, withoutTarget: target.withoutTarget, stratified: deal.stratified },
    classes,
    metric: ranking.metric,
    notes: deal.problem === undefined ? [] : [deal.problem],
  })
  const scored: { id: string; scores: PartScores }[] = []
  let stopped = false
  for (const planned of [baseline, ...order.plan.learners]) {
    // Read anew each time: a person may press Stop while a learner learns. The baseline is always there.
    const stop = run.stop as string
    if (stop === 'abort') throw new FaultError('cancelled')
    if (stop === 'finish' && scored.length > 0) {
      stopped = true
      break
    }
    listen.learner(planned.id)
    try {
      const result = await trainOne(order, planned, { target, schema, deal, classes }, run)
      await listen.trained(result)
      scored.push({ id: planned.id, scores: result.test ?? result.train })
    } catch (thrown) {
      const fault = faultOf(thrown)
      if (fault.code === 'cancelled') throw thrown
      listen.failed(planned.id, fault)
    }
  }
  return { at: stopped ? 'stopped' : 'done', best: bestOf(scored, ranking) ?? 'baseline' }
}

const baseline: PlannedLearner = { id: 'baseline', params: {}, without: [] }

/** The columns that learners may see: used ones of a type that can be learned from, never the target. */
function inputSchema({ columns, problem }: Order): SchemaColumn[] {
  const schema = columns.flatMap(({ name, type, use }): SchemaColumn[] => (use === 'input' && type !== 'text' && name !== problem.target ? [{ name, type }] : []))
  if (schema.length === 0) throw new FaultError('no-inputs', { column: problem.target })
  return schema
}

interface Prepared {
  readonly target: Targeted
  readonly schema: readonly SchemaColumn[]
  readonly deal: Deal
  readonly classes: readonly string[]
}

async function trainOne(order: Order, planned: PlannedLearner, prepared: Prepared, run: Run): Promise<Result> {
  const { target, schema, deal, classes } = prepared
  const task = order.problem.task
  const learner = findLearner(task, planned.id)
  const params = checkedValues(planned.id, learner.space, planned.params)
  const learnRows = fileRows(target, deal.learn)

  run.phase('recipe')
  const needs = { ...learner.needs, scale: learner.needs.scale && !planned.without.includes('scale') }
  const recipe = fitNeeds(order.table, schema, learnRows, needs)
  const X = applyRecipe(recipe, order.table, learnRows)

  run.phase('fit')
  const taught = partOf(target, deal.learn)
  const learned = await learner.fit(X, taught, params, childRun(run, planned.id))

  run.phase('predict')
  const model: FittedModel = {
    problem: order.problem,
    classes,
    threshold: order.plan.threshold,
    targetRange: 'values' in taught ? rangeOf(taught.values) : 0,
    recipe,
    inputs: inputRanges(order.table, schema, learnRows),
    learner: { id: planned.id, params },
    learned,
  }
  const onLearn = await judge(model, order.table, target, deal.learn, run)
  const onTest = deal.test.length > 0 ? await judge(model, order.table, target, deal.test, run) : undefined
  const formula = formulaOf(model)
  return {
    planned: { ...planned, params },
    model,
    train: onLearn.scores,
    ...(onTest === undefined ? {} : { test: onTest.scores }),
    judged: joined(onLearn.judged, onTest?.judged),
    steps: recipe.steps.map((step) => step.id),
    ...(formula === undefined ? {} : { formula }),
  }
}

/** The same run with chance of the learner's own; `stop` stays a live view. */
function childRun(run: Run, label: string): Run {
  return {
    rng: run.rng.fork(label),
    get stop() {
      return run.stop
    },
    report: (progress) => run.report(progress),
    phase: (name) => run.phase(name),
  }
}

const fileRows = (target: Targeted, dealt: Int32Array): Int32Array => dealt.map((at) => target.rows[at] as number)

function partOf(target: Targeted, dealt: Int32Array): Target<'classify'> & Target<'regress'> {
  if (target.task === 'classify') return { codes: dealt.map((at) => target.codes[at] as number), classes: target.classes } as Target<'classify'> & Target<'regress'>
  return { values: Float64Array.from(dealt, (at) => target.values[at] as number) } as Target<'classify'> & Target<'regress'>
}

function rangeOf(values: Float64Array): number {
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  return max - min
}

async function judge(model: FittedModel, table: Table, target: Targeted, dealt: Int32Array, run: Run): Promise<{ scores: PartScores; judged: Omit<Judged, 'part'> }> {
  const rows = fileRows(target, dealt)
  const answer: Answer<'classify'> | Answer<'regress'> = await answerTable(model, table, run, rows)
  if (target.task === 'regress' && 'values' in answer) {
    const actual = Float64Array.from(dealt, (at) => target.values[at] as number)
    return { scores: scoreValues(actual, answer.values), judged: { rows, actual, said: answer.values, sure: new Float64Array(rows.length).fill(1) } }
  }
  if (target.task !== 'classify' || !('proba' in answer)) throw new TypeError(`${model.learner.id} answered another task than ${target.task}`)
  const k = target.classes.length
  const codes = dealt.map((at) => target.codes[at] as number)
  const said = codes.map((_, i) => labelOf(answer.proba, i * k, k, model.threshold))
  const sure = Float64Array.from(said, (code, i) => answer.proba[i * k + code] as number)
  return { scores: scoreClasses(target.classes, codes, said, answer.proba), judged: { rows, actual: Float64Array.from(codes), said: Float64Array.from(said), sure } }
}

function joined(learn: Omit<Judged, 'part'>, test: Omit<Judged, 'part'> | undefined): Judged {
  const n = learn.rows.length
  const numbers = (key: 'actual' | 'said' | 'sure'): Float64Array => {
    const all = new Float64Array(n + (test?.rows.length ?? 0))
    all.set(learn[key])
    if (test !== undefined) all.set(test[key], n)
    return all
  }
  const rows = new Int32Array(n + (test?.rows.length ?? 0))
  rows.set(learn.rows)
  if (test !== undefined) rows.set(test.rows, n)
  return { rows, part: new Uint8Array(rows.length).fill(1, n), actual: numbers('actual'), said: numbers('said'), sure: numbers('sure') }
}

import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PredictTask, Task } from '../contract/documents/problem.ts'
import type { Formula, Importance, PartScores } from '../contract/documents/run.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import { joinedAnswers } from './cross-validation.ts'
import { formulaOf } from './evaluate/formula.ts'
import { joinParts, judge, type Judged } from './evaluate/judge.ts'
import { cellsOf, importanceOfColumns, type ColumnImportance } from './explain/permutation-importance.ts'
import { fitOn, judgeOn, learningRows } from './fitting.ts'
import { answerTable } from './learn/answer.ts'
import type { FittedModel } from './learn/fitted-model.ts'
import type { Answer } from './learn/learner.ts'
import { notesOf } from './learn/notes.ts'
import { mustFinish, type Run } from './learn/run.ts'
import { dealtOrder, type Order } from './pipeline.ts'
import { foldsOfLearning } from './split/learning-folds.ts'
import { drawnRows } from './table/points.ts'
import { someRows } from './table/some-rows.ts'
import type { Table } from './table/table.ts'
import { someOf, type Targeted } from './table/target.ts'

/** A learner taught again. */
export interface Refitted {
  readonly model: FittedModel
  readonly rows: number
  readonly formula?: Formula
  readonly notes: readonly Fault[]
}

/**
 * What a run ends with: the learner that is to be used is taught again, recipe included, on learning and practice rows
 * together; the test rows stay sealed. Undefined where no rows practise (the learner has seen all there is) and after a stop:
 * half a fit is worse than the whole one that is there.
 */
export async function refit(order: Order, planned: PlannedLearner, run: Run): Promise<Refitted | undefined> {
  const { lesson, deal } = dealtOrder(order)
  if (deal.practise.rows.length === 0) return undefined
  const learning = learningRows(lesson, deal.open)
  const model: FittedModel = { ...(await fitOn(lesson, planned, learning, run)), sketch: learning.sketch() }
  if (mustFinish(run)) return undefined
  const formula = formulaOf(model)
  return { model, rows: deal.open.rows.length, ...(formula === undefined ? {} : { formula }), notes: notesOf(planned.id, model.learned, model.learner.params) }
}

/** Opens the envelope: what a model says about the test rows, held against what they really are. Throws `split-empty` where no row is sealed. */
export async function openEnvelope(order: Order, model: FittedModel, run: Run): Promise<{ scores: PartScores; judged: Judged }> {
  const { lesson, deal } = dealtOrder(order)
  if (deal.test.rows.length === 0) throw new FaultError('split-empty', { rows: deal.open.rows.length, share: order.splitPlan.testShare })
  const { scores, judged } = await judgeOn(lesson, model, deal.test, run, run.rng.fork(`${model.learner.id}/intervals`).fork('test'))
  return { scores, judged: joinParts([['test', judged]]) }
}

/** As many rows tell what a column is worth. */
const enoughRows = 2000

/** Few rows are shuffled more often: chance weighs more among them. */
const repeatsFor = (rows: number): number => (rows <= 200 ? 20 : 5)

/**
 * How much worse the metric that ranks gets when a column is shuffled among rows that the model had not seen, the most
 * telling column first: practice rows (of many a seeded sample), or else learning rows, each answered by its fold's model.
 * Undefined where there are no such rows or only one, which cannot be shuffled, where nothing could be scored, and after
 * a stop that left no column done.
 */
export async function importanceOf(order: Order, model: FittedModel, run: Run): Promise<Importance | undefined> {
  const unseen = await unseenBy(order, model, run)
  if (unseen === undefined || unseen.part.rows.length < 2) return undefined
  const { ranking } = dealtOrder(order)
  const { part, answer, asked } = unseen
  const score = (said: Answer<Task>): number | undefined => {
    if ('groups' in said) return undefined
    const found = judge(model.learner.id, order.plan.threshold, part, said).scores.metrics[ranking.metric]
    return found === undefined ? undefined : ranking.sign * found
  }
  const found = await importanceOfColumns(asked, answer, { repeats: repeatsFor(part.rows.length), score }, run)
  if (found === undefined || found.length === 0) return undefined
  const columns = [...found].sort((a: ColumnImportance, b: ColumnImportance) => b.mean - a.mean).map(({ column, mean, deviation }) => ({ name: column, mean, sd: deviation }))
  return { learner: model.learner.id, metric: ranking.metric, rows: part.rows.length, columns }
}

interface Unseen {
  readonly part: Targeted
  /** The input columns of its rows. */
  readonly asked: Table
  readonly answer: (asked: Table, run: Run) => Promise<Answer<Task>>
}

async function unseenBy(order: Order, model: FittedModel, run: Run): Promise<Unseen | undefined> {
  const { lesson, deal } = dealtOrder(order)
  const { practise, learn } = deal
  if (practise.rows.length > 0) {
    const places = drawnRows(Int32Array.from(practise.rows.keys()), enoughRows, order.splitPlan.seed)
    const part = someOf(practise, places)
    return { part, asked: cellsOf(lesson.table, lesson.schema, part.rows), answer: (asked, quiet) => answerTable(model, asked, quiet) }
  }
  if (order.splitPlan.folds === undefined) return undefined
  const { folds } = foldsOfLearning(lesson, learn, order.splitPlan, order.splitPlan.folds)
  const planned: PlannedLearner = order.plan.learners.find(({ id }) => id === model.learner.id) ?? { id: model.learner.id, params: model.learner.params, without: [] }
  const models: FittedModel[] = []
  for (const [i, fold] of folds.entries()) {
    if (mustFinish(run)) return undefined
    models.push(await fitOn(lesson, planned, learningRows(lesson, someOf(learn, fold.learn)), run, `${planned.id}/fold-${i}`))
  }
  const part = someOf(learn, Int32Array.from(folds.flatMap(({ test }) => [...test])))
  const answer = async (asked: Table, quiet: Run): Promise<Answer<PredictTask>> => {
    const answers: Answer<PredictTask>[] = []
    let at = 0
    for (const [i, { test }] of folds.entries()) {
      const own = Int32Array.from(test.keys(), (place) => at + place)
      const said = await answerTable(models[i] as FittedModel, someRows(asked, own), quiet)
      if ('groups' in said) throw new TypeError(`${planned.id} answers with groups`)
      answers.push(said)
      at += test.length
    }
    return joinedAnswers(answers)
  }
  return { part, asked: cellsOf(lesson.table, lesson.schema, part.rows), answer }
}

import type { PartScores } from '../contract/documents/run.ts'
import type { ProblemDoc } from '../contract/documents/problem.ts'
import { scoreSaid } from '../engine/evaluate/score-said.ts'
import type { Run } from '../engine/learn/run.ts'
import { labelledRows } from '../engine/table/labelled.ts'
import type { Table } from '../engine/table/table.ts'
import type { Targeted } from '../engine/table/target.ts'
import type { Answerer } from '../host/model/answerer.ts'

/** How a model did on the rows of a file that have a label it could have said. */
export interface JudgedFile {
  readonly part: Targeted
  /** Labels that the model never learned, with their rows. */
  readonly strange: readonly { readonly word: string; readonly rows: number }[]
  /** Absent where no row is left to judge by. */
  readonly scores?: PartScores
}

/** Undefined where the file does not have the target, or nothing is predicted. */
export async function judgeFile(model: Answerer, table: Table, run: Run): Promise<JudgedFile | undefined> {
  const { problem, classes } = model.facts
  if (problem.task === 'cluster') return undefined
  const labelled = labelledRows(table, problem, classes)
  if (labelled === undefined || labelled.part.rows.length === 0) return labelled
  const said = await model.answer(table, run, labelled.part.rows)
  if ('groups' in said) throw new TypeError('a label or a value was asked for, not a group')
  return { ...labelled, scores: scoreSaid(labelled.part, said, run.rng.fork('intervals')) }
}

/** The same as facts: counts of rows, and of those that could be judged their scores. */
export const judgedJson = ({ target }: Pick<ProblemDoc, 'target'>, { part, strange, scores }: JudgedFile): object => ({
  target,
  judged: part.rows.length,
  withoutTarget: part.withoutTarget,
  ...(strange.length === 0 ? {} : { neverLearned: { rows: strange.reduce((sum, it) => sum + it.rows, 0), labels: strange.map(({ word, rows }) => ({ label: word, rows })) } }),
  ...(scores === undefined ? {} : { metrics: scores.metrics, intervals: scores.intervals ?? {}, ...(scores.right === undefined ? {} : { right: scores.right, confusion: scores.confusion, perClass: scores.perClass }) }),
})

/** What a model carries of its own scores. */
export const learnedJson = ({ scores: { train, test, testRows, testIntervals } }: Pick<Answerer, 'scores'>): object => ({
  train,
  ...(test === undefined ? {} : { test }),
  ...(testRows === undefined ? {} : { testRows }),
  ...(testIntervals === undefined ? {} : { testIntervals }),
})

import type { Problem } from '../../../contract/documents/problem.ts'
import type { Metrics } from '../../../contract/documents/run.ts'
import type { FittedModel, InputRange } from '../../learn/fitted-model.ts'
import { labelOf } from '../../learn/label.ts'
import { applyRecipe } from '../../recipe/apply.ts'
import type { FittedRecipe } from '../../recipe/fitted.ts'
import { hasNumbers, type Table, type TableColumn } from '../../table/table.ts'
import type { FileAnswers } from '../compare.ts'
import { learnedOf } from '../learned.ts'
import { pack, unpack } from '../pack.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { pageLearned, type PageLearned } from './page-learned.ts'
import { answersOf } from './predictor.ts'

/** A cell as text formats carry it: null is a gap, a moment is its milliseconds. */
export type PageCell = number | string | null

/** Rows that a page asks itself when it opens, column by column in the order of the schema, and what the app answers. */
export interface PageCheck {
  readonly rows: number
  readonly columns: readonly (readonly PageCell[])[]
  readonly answers: FileAnswers
}

/** All that a page knows. */
export interface PageModel {
  readonly problem: Problem
  readonly classes: readonly string[]
  readonly threshold: number
  readonly targetRange: number
  readonly recipe: FittedRecipe
  readonly inputs: readonly InputRange[]
  readonly learner: string
  readonly modelSha256: string
  readonly scores: { readonly train: Metrics; readonly test?: Metrics; readonly testRows?: number }
  readonly learned: PageLearned
  readonly check: PageCheck
}

export type PageFacts = Pick<PageModel, 'modelSha256' | 'scores' | 'check'>

/** A fitted model as text for a page. Throws as `learnedOf` does. */
export function pageData({ problem, classes, threshold, targetRange, recipe, inputs, learner, ...rest }: FittedModel, facts: PageFacts): string {
  const model = { problem, classes, threshold, targetRange, recipe, inputs, learner: learner.id, ...facts, learned: pageLearned(learnedOf({ problem, classes, threshold, targetRange, recipe, inputs, learner, ...rest })) }
  return toBase64(pack(model))
}

/** What `pageData` wrote. */
export const readPageData = (text: string): PageModel => unpack(fromBase64(text), 'html') as PageModel

/** Answers for all rows of a table that has the columns of the schema. */
export function answerPage({ problem, classes, threshold, recipe, learned }: PageModel, table: Table): FileAnswers {
  const answers = answersOf(learned, applyRecipe(recipe, table))
  if (problem.task === 'regress') return { values: answers }
  if (problem.task === 'cluster') return { groups: Array.from(answers, (group) => classes[group] as string) }
  const k = classes.length
  return { labels: Array.from({ length: table.rows }, (_, i) => classes[labelOf(answers, i * k, k, threshold)] as string), proba: answers }
}

/** The cells of a column at `rows`. */
export function cellsOf(column: TableColumn, rows: Int32Array): PageCell[] {
  if (hasNumbers(column)) return Array.from(rows, (row) => (Number.isNaN(column.data[row]) ? null : (column.data[row] as number)))
  return Array.from(rows, (row) => ((column.data[row] as number) < 0 ? null : (column.dictionary[column.data[row] as number] as string)))
}

/** A table from cells, column by column in the order of the schema. */
export function tableOfCells({ schema }: FittedRecipe, rows: number, columns: readonly (readonly PageCell[])[]): Table {
  return {
    rows,
    columns: schema.map(({ name, type }, j): TableColumn => {
      const cells = columns[j] ?? []
      if (type === 'number' || type === 'date') return { name, type, data: Float64Array.from({ length: rows }, (_, i) => (typeof cells[i] === 'number' ? cells[i] : NaN)) }
      const codes = new Map<string, number>()
      const codeOf = (cell: PageCell | undefined): number => {
        if (typeof cell !== 'string') return -1
        const code = codes.get(cell) ?? codes.size
        codes.set(cell, code)
        return code
      }
      const data = Int32Array.from({ length: rows }, (_, i) => codeOf(cells[i]))
      return { name, type, dictionary: [...codes.keys()], data }
    }),
  }
}

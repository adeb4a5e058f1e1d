import type { Cell, ModelAnswer, Row } from '../../contract/asks/table.ts'
import type { Task } from '../../contract/documents/problem.ts'
import { applyRecipe } from '../recipe/apply.ts'
import { hasWords, isGap, type Table, type TableColumn } from '../table/table.ts'
import type { FittedModel } from './fitted-model.ts'
import { labelOf } from './label.ts'
import type { Answer } from './learner.ts'
import { findLearner } from './registry.ts'
import type { Run } from './run.ts'
import { readRow } from './rows.ts'

/** What a model says about rows of a table that has its input columns: all rows, or those named, in that order. */
export async function answerTable(model: FittedModel, table: Table, run: Run, rows?: Int32Array): Promise<Answer<Task>> {
  const learner = findLearner(model.problem.task, model.learner.id)
  return learner.predict(model.learned, applyRecipe(model.recipe, table, rows), run)
}

/** One row as a table of one row; text where a number belongs counts as a gap. */
function tableOf(model: FittedModel, row: Row): Table {
  const columns = model.recipe.schema.map(({ name, type }): TableColumn => {
    const cell: Cell = Object.hasOwn(row, name) ? (row[name] as Cell) : null
    if (type === 'number' || type === 'date') return { name, type, data: Float64Array.of(typeof cell === 'number' ? cell : NaN) }
    const word = cell === null || cell === '' ? undefined : String(cell)
    return { name, type, dictionary: word === undefined ? [] : [word], data: Int32Array.of(word === undefined ? -1 : 0) }
  })
  return { rows: 1, columns }
}

/** Which inputs of a row had a gap that was filled, lay outside what was learned, or held a category never seen. */
function remarks(model: FittedModel, table: Table): { filled: string[]; outside: string[]; unseen: string[] } {
  const filled: string[] = []
  const outside: string[] = []
  const unseen: string[] = []
  model.inputs.forEach((input, j) => {
    const column = table.columns[j] as TableColumn
    const cell = column.data[0] as number
    if (isGap(column, 0)) filled.push(input.name)
    else if ('min' in input && (cell < input.min || cell > input.max)) outside.push(input.name)
    else if ('levels' in input && hasWords(column) && !input.levels.includes(column.dictionary[cell] as string)) unseen.push(input.name)
  })
  return { filled, outside, unseen }
}

/** What a model says about one row given by column name, with what is remarkable about it. For forms: synchronous. */
export function answerRow(model: FittedModel, row: Row): ModelAnswer {
  const table = tableOf(model, row)
  const X = applyRecipe(model.recipe, table)
  const numbers = new Float64Array(X.columns.length)
  readRow(X, 0, numbers)
  const notes = remarks(model, table)
  const answer = findLearner(model.problem.task, model.learner.id).predictOne(model.learned, numbers)
  if ('values' in answer) return { kind: 'value', value: answer.values[0] as number, ...notes }
  if ('groups' in answer) throw new TypeError('a form asks for a label or a value, not for a group')
  const label = model.classes[labelOf(answer.proba, 0, model.classes.length, model.threshold)] as string
  return { kind: 'label', label, probabilities: [...answer.proba], ...notes }
}

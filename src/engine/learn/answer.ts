import type { Cell, ModelAnswer, Row } from '../../contract/asks/table.ts'
import type { Task } from '../../contract/documents/problem.ts'
import { applyRecipe } from '../recipe/apply.ts'
import { compileRecipe, type RowCell } from '../recipe/one-row.ts'
import type { Table } from '../table/table.ts'
import type { FittedModel } from './fitted-model.ts'
import { labelOf } from './label.ts'
import type { Answer } from './learner.ts'
import { findLearner } from './registry.ts'
import type { Run } from './run.ts'

/** What a model says about rows of a table that has its input columns: all rows, or those named, in that order. */
export async function answerTable(model: FittedModel, table: Table, run: Run, rows?: Int32Array): Promise<Answer<Task>> {
  const learner = findLearner(model.problem.task, model.learner.id)
  return learner.predict(model.learned, applyRecipe(model.recipe, table, rows), run)
}

/** What it takes to answer for one row again and again: the recipe as a function, and which words are known. */
interface RowReader {
  readonly numbersOf: (cells: readonly RowCell[]) => Float64Array
  readonly known: readonly (ReadonlySet<string> | undefined)[]
}

const readers = new WeakMap<FittedModel, RowReader>()

function readerOf(model: FittedModel): RowReader {
  const found = readers.get(model)
  if (found !== undefined) return found
  const reader: RowReader = { numbersOf: compileRecipe(model.recipe), known: model.inputs.map((input) => ('levels' in input ? new Set(input.levels) : undefined)) }
  readers.set(model, reader)
  return reader
}

/** The cells of the input columns; text where a number or a moment belongs counts as a gap. */
const cellsOf = (model: FittedModel, row: Row): RowCell[] =>
  model.recipe.schema.map(({ name, type }) => {
    const cell: Cell = Object.hasOwn(row, name) ? (row[name] as Cell) : null
    if (type === 'number' || type === 'date') return typeof cell === 'number' ? cell : NaN
    return cell === null || cell === '' ? null : String(cell)
  })

/** Which inputs of a row had a gap that was filled, lay outside what was learned, or held a category never seen. */
function remarks(model: FittedModel, cells: readonly RowCell[], known: RowReader['known']): { filled: string[]; outside: string[]; unseen: string[] } {
  const filled: string[] = []
  const outside: string[] = []
  const unseen: string[] = []
  model.inputs.forEach((input, j) => {
    const cell = cells[j] ?? null
    if (cell === null || Number.isNaN(cell)) filled.push(input.name)
    else if (typeof cell === 'number') {
      if ('min' in input && (cell < input.min || cell > input.max)) outside.push(input.name)
    } else if (known[j]?.has(cell) === false) unseen.push(input.name)
  })
  return { filled, outside, unseen }
}

/** The numbers that a learner sees of one row given by column name. */
export const featuresOf = (model: FittedModel, row: Row): Float64Array => readerOf(model).numbersOf(cellsOf(model, row)).slice()

/** What a model says about one row given by column name, with what is remarkable about it. For forms: synchronous. */
export function answerRow(model: FittedModel, row: Row): ModelAnswer {
  const { numbersOf, known } = readerOf(model)
  const cells = cellsOf(model, row)
  const notes = remarks(model, cells, known)
  const answer = findLearner(model.problem.task, model.learner.id).predictOne(model.learned, numbersOf(cells))
  if ('values' in answer) return { kind: 'value', value: answer.values[0] as number, ...notes }
  if ('groups' in answer) throw new TypeError('a form asks for a label or a value, not for a group')
  const label = model.classes[labelOf(answer.proba, 0, model.classes.length, model.threshold)] as string
  return { kind: 'label', label, probabilities: [...answer.proba], ...notes }
}

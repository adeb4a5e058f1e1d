import type { Column, Matrix } from '../number/matrix.ts'
import type { NumberColumn, Table, WordColumn } from '../table/table.ts'
import { inputColumns } from './fit.ts'
import type { FittedRecipe, FittedStep } from './fitted.ts'

type Step<Id extends FittedStep['id']> = Extract<FittedStep, { id: Id }>

const step = <Id extends FittedStep['id']>(recipe: FittedRecipe, id: Id): Step<Id> | undefined => recipe.steps.find((it): it is Step<Id> => it.id === id)

/** The names of the columns that a learner sees, in order: `column` or `column=level`. */
export function featureNames(recipe: FittedRecipe): string[] {
  const oneHot = step(recipe, 'one-hot')
  return recipe.schema.flatMap(({ name }) => {
    const levels = oneHot?.columns.find((it) => it.name === name)?.levels
    return levels === undefined ? [name] : levels.map((level) => `${name}=${level}`)
  })
}

function numbers(column: NumberColumn, recipe: FittedRecipe, rows: Int32Array | undefined): Column {
  const fill = step(recipe, 'impute')?.columns.find((it) => it.name === column.name)?.value
  const scale = step(recipe, 'scale')?.columns.find((it) => it.name === column.name)
  const data = rows === undefined ? column.data.slice() : Float64Array.from(rows, (row) => column.data[row] as number)
  for (let i = 0; i < data.length; i++) {
    let value = data[i] as number
    if (Number.isNaN(value) && typeof fill === 'number') value = fill
    data[i] = scale === undefined ? value : (value - scale.mean) / scale.deviation
  }
  return { kind: 'number', data }
}

/** Codes of `levels` for the dictionary of a table: −1 for a word that was not among the learning rows. */
const translation = (column: WordColumn, levels: readonly string[]): Int32Array => {
  const known = new Map(levels.map((level, code) => [level, code]))
  return Int32Array.from(column.dictionary, (word) => known.get(word) ?? -1)
}

function indicators(column: WordColumn, levels: readonly string[], recipe: FittedRecipe, rows: Int32Array | undefined, n: number): Column[] {
  const fill = step(recipe, 'impute')?.columns.find((it) => it.name === column.name)?.value
  const codeOfFill = typeof fill === 'string' ? levels.indexOf(fill) : -1
  const codes = translation(column, levels)
  const found = levels.map(() => new Float64Array(n))
  for (let i = 0; i < n; i++) {
    const word = column.data[rows === undefined ? i : (rows[i] as number)] as number
    const code = word < 0 ? codeOfFill : (codes[word] as number)
    const target = found[code]
    if (target !== undefined) target[i] = 1
  }
  return found.map((data) => ({ kind: 'number', data }))
}

/** The matrix that a learner sees: n × d in the order of `featureNames`. Looks at one row at a time; copies. */
export function applyRecipe(recipe: FittedRecipe, table: Table, rows?: Int32Array): Matrix {
  const n = rows?.length ?? table.rows
  const oneHot = step(recipe, 'one-hot')
  const columns = inputColumns(table, recipe.schema).flatMap((column): Column[] => {
    if (column.type === 'number') return [numbers(column, recipe, rows)]
    const levels = oneHot?.columns.find((it) => it.name === column.name)?.levels ?? []
    return indicators(column, levels, recipe, rows, n)
  })
  return { rows: n, columns }
}

import type { Column, Matrix } from '../number/matrix.ts'
import type { NumberColumn, SchemaColumn, Table, WordColumn } from '../table/table.ts'
import { inputColumns } from './facts.ts'
import type { FittedRecipe } from './fitted.ts'

/** What a recipe does to one input column. */
interface Treatment {
  readonly column: SchemaColumn
  readonly fill: number | string | undefined
  readonly levels: readonly string[] | undefined
  readonly scale: { readonly centre: number; readonly spread: number } | undefined
}

function treatments(recipe: FittedRecipe): Treatment[] {
  const fills = new Map<string, number | string>()
  const levels = new Map<string, readonly string[]>()
  const scales = new Map<string, { centre: number; spread: number }>()
  for (const step of recipe.steps) {
    if (step.id === 'impute') for (const it of step.columns) fills.set(it.name, it.value)
    else if (step.id === 'one-hot') for (const it of step.columns) levels.set(it.name, it.levels)
    else if (step.id === 'scale') for (const it of step.columns) scales.set(it.name, it)
  }
  return recipe.schema.map((column) => ({ column, fill: fills.get(column.name), levels: levels.get(column.name), scale: scales.get(column.name) }))
}

/**
 * The names of the columns that a learner sees, in order: `column`, or `column=level` for each level. A category without
 * a one-hot step is no number and is not among them.
 */
export function featureNames(recipe: FittedRecipe): string[] {
  return treatments(recipe).flatMap(({ column: { name, type }, levels }) => {
    if (type === 'number') return [name]
    return levels === undefined ? [] : levels.map((level) => `${name}=${level}`)
  })
}

/** Copies, unless all rows are wanted and nothing is to be done: then the table's own data, which nobody writes into. */
function numbers({ data }: NumberColumn, { fill, scale }: Treatment, rows: Int32Array | undefined): Column {
  const filling = typeof fill === 'number' ? fill : NaN
  if (rows === undefined && scale === undefined && (Number.isNaN(filling) || !data.some(Number.isNaN))) return { kind: 'number', data }
  const n = rows?.length ?? data.length
  const made = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const value = data[rows === undefined ? i : (rows[i] as number)] as number
    made[i] = Number.isNaN(value) ? filling : value
  }
  if (scale !== undefined) for (let i = 0; i < n; i++) made[i] = ((made[i] as number) - scale.centre) / scale.spread
  return { kind: 'number', data: made }
}

function indicators({ data, dictionary }: WordColumn, { fill }: Treatment, levels: readonly string[], rows: Int32Array | undefined): Column[] {
  const place = new Map(levels.map((level, at) => [level, at]))
  const placeOf = Int32Array.from(dictionary, (word) => place.get(word) ?? -1)
  const placeOfGap = typeof fill === 'string' ? (place.get(fill) ?? -1) : -1
  const n = rows?.length ?? data.length
  const made = levels.map(() => new Float64Array(n))
  for (let i = 0; i < n; i++) {
    const code = data[rows === undefined ? i : (rows[i] as number)] as number
    const indicator = made[code < 0 ? placeOfGap : (placeOf[code] as number)]
    if (indicator !== undefined) indicator[i] = 1
  }
  return made.map((it) => ({ kind: 'number', data: it }))
}

/**
 * The matrix that a learner sees: n × d, columns in the order of `featureNames`, for all rows or for `rows` in their
 * order. Each row is made from that row alone. Throws `missing-column`.
 */
export function applyRecipe(recipe: FittedRecipe, table: Table, rows?: Int32Array): Matrix {
  const columns = inputColumns(table, recipe.schema)
  return {
    rows: rows?.length ?? table.rows,
    columns: treatments(recipe).flatMap((treatment, j): Column[] => {
      const column = columns[j] as NumberColumn | WordColumn
      if (column.type === 'number') return [numbers(column, treatment, rows)]
      return treatment.levels === undefined ? [] : indicators(column, treatment, treatment.levels, rows)
    }),
  }
}

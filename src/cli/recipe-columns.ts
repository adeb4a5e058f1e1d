import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { RecipeDoc } from '../contract/documents/recipe.ts'
import { FaultError } from '../contract/fault.ts'
import { findColumn, type Table } from '../engine/table/table.ts'
import { retyped } from '../host/files/retype.ts'

/** A table under a recipe: its columns typed and used as the recipe says, and the column that it calls the target. */
export interface RecipeTable {
  readonly table: Table
  readonly columns: ColumnDoc[]
  readonly target?: string
}

function columnUnder(column: ColumnDoc, wanted: RecipeDoc['columns'][string] | undefined): ColumnDoc {
  const type = wanted?.type ?? column.type
  const use = wanted?.use === undefined ? column.use : wanted.use === 'out' ? 'out' : 'input'
  return {
    ...column,
    ...(type === column.type ? {} : { type, typeWhy: 'person' as const }),
    ...(use === column.use ? {} : { use, useWhy: 'person' as const }),
  }
}

function targetIn(recipe: RecipeDoc): string | undefined {
  const [target, second] = Object.entries(recipe.columns).flatMap(([name, { use }]) => (use === 'target' ? [name] : []))
  if (second !== undefined) throw new FaultError('recipe-two-targets', { column: target as string, other: second }, { column: second })
  return target
}

/**
 * The columns of a table as a recipe wants them typed and used; those that it does not name stay as they are. Data that
 * do not change are shared. Throws `recipe-unknown-column`, `recipe-two-targets`, `recipe-text-input` and the faults of
 * `retyped`.
 */
export function applyRecipeColumns(table: Table, columns: readonly ColumnDoc[], recipe: RecipeDoc): RecipeTable {
  const target = targetIn(recipe)
  let made = table
  for (const [name, { type, use }] of Object.entries(recipe.columns)) {
    const column = findColumn(table, name)
    if (column === undefined) throw new FaultError('recipe-unknown-column', { column: name, columns: table.columns.map((it) => it.name).slice(0, 50).join(', ') }, { column: name })
    if (type !== undefined && type !== column.type) made = retyped(made, name, type)
    const final = type ?? columns.find((it) => it.name === name)?.type
    if (use === 'input' && final === 'text') throw new FaultError('recipe-text-input', { column: name }, { column: name })
  }
  const docs = columns.map((column) => columnUnder(column, Object.hasOwn(recipe.columns, column.name) ? recipe.columns[column.name] : undefined))
  return { table: made, columns: docs, ...(target === undefined ? {} : { target }) }
}

import type { SchemaColumn, Table } from '../table/table.ts'
import { columnFacts, type CategoryFacts, type ColumnFacts, type NumberFacts } from './facts.ts'
import type { FittedRecipe, FittedStep } from './fitted.ts'
import type { Needs } from './needs.ts'

/**
 * The automatic steps that a learner needs, from what the learning rows showed, in the order impute, one-hot, scale.
 * A step without a column to work on is left out. `scaleTarget` is no business of a recipe over inputs.
 */
export function recipeOf(facts: readonly ColumnFacts[], needs: Needs): FittedRecipe {
  const numbers = facts.filter((it): it is NumberFacts => it.type === 'number')
  const categories = facts.filter((it): it is CategoryFacts => it.type === 'category')
  const steps: FittedStep[] = []
  if (needs.impute && facts.length > 0) steps.push({ id: 'impute', columns: facts.map((it) => ({ name: it.name, value: it.type === 'number' ? it.median : it.most })) })
  if (needs.oneHot && categories.length > 0) steps.push({ id: 'one-hot', columns: categories.map(({ name, levels }) => ({ name, levels: [...levels] })) })
  if (needs.scale && numbers.length > 0) steps.push({ id: 'scale', kind: 'standard', columns: numbers.map(({ name, mean, deviation }) => ({ name, centre: mean, spread: deviation })) })
  return { schema: facts.map(({ name, type }) => ({ name, type })), steps }
}

/** Fits the automatic steps on the rows `rows` of `table` and looks at no other row. Throws `missing-column`. */
export const fitNeeds = (table: Table, schema: readonly SchemaColumn[], rows: Int32Array, needs: Needs): FittedRecipe => recipeOf(columnFacts(table, schema, rows), needs)

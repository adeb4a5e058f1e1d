import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { createRng, type Rng } from '../number/rng.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import type { SchemaColumn, Table } from '../table/table.ts'
import { dateParts } from './date-part.ts'
import { fitRecipe } from './fit.ts'
import { shapesOf, type Shape } from './shape.ts'

export const schemaOf = (table: Table): SchemaColumn[] => table.columns.map(({ name, type }) => ({ name, type: type === 'text' ? 'category' : type }))
export const allRows = (table: Table): Int32Array => Int32Array.from({ length: table.rows }, (_, i) => i)
export const step = (id: RecipeStep['id'], columns: readonly string[] = [], params: RecipeStep['params'] = {}, on = true): RecipeStep => ({ id, columns: [...columns], params, on })

/** A column of each type, with gaps and rare words, and one that holds little. */
export function mixedTable(rows: number, seed: number): Table {
  const rng = createRng(seed)
  const cells = <T>(make: () => T, gaps: number): (T | null)[] => Array.from({ length: rows }, () => (rng.next() < gaps ? null : make()))
  return tableOf(
    numberColumn('x', cells(() => Math.round(rng.next() * 2000 - 1000) / 8, 0.1)),
    wordColumn('level', cells(() => ['low', 'mid', 'high', 'odd', '__proto__'][Math.min(rng.below(5), rng.below(5))] as string, 0.1)),
    numberColumn('when', cells(() => (rng.below(40_000) - 10_000) * 86_400_000 + (rng.below(3) === 0 ? rng.below(86_400_000) : 0), 0.1), 'date'),
    numberColumn('whole', cells(() => rng.below(4), 0)),
    wordColumn('flag', cells(() => (rng.next() < 0.4 ? 'true' : 'false'), 0.05), 'boolean'),
    numberColumn('level=low', cells(() => rng.below(2), 0.2)),
    wordColumn('still', cells(() => 'same', 0.3)),
  )
}

const params: Readonly<Record<RecipeStep['id'], (rng: Rng) => RecipeStep['params']>> = {
  impute: (rng) => ({ strategy: ['median', 'mean', 'most_frequent'][rng.below(3)] as string }),
  'missing-flag': () => ({}),
  'one-hot': () => ({}),
  rare: (rng) => ({ min_frequency: [0.2, 2, 5][rng.below(3)] as number, other: ['other', 'low'][rng.below(2)] as string }),
  ordinal: (rng): RecipeStep['params'] => (rng.next() < 0.5 ? {} : { categories: ['low', 'mid', 'true'] }),
  scale: (rng) => ({ kind: ['standard', 'min-max', 'robust'][rng.below(3)] as string }),
  cap: (rng) => (rng.next() < 0.5 ? { method: 'iqr', factor: 0.5 } : { method: 'quantile', low: 0.1, high: 0.8 }),
  mark: (rng) => (rng.next() < 0.5 ? { method: 'iqr', factor: 0.5 } : { method: 'quantile', low: 0.1, high: 0.8 }),
  'drop-constant': () => ({}),
  'drop-identifier': () => ({}),
  'date-parts': (rng): RecipeStep['params'] => (rng.next() < 0.5 ? {} : { parts: dateParts.filter(() => rng.next() < 0.7).concat('days').slice(0, 1) }),
}

function suits(id: RecipeStep['id'], { strategy }: RecipeStep['params'], { kind }: Shape): boolean {
  if (id === 'one-hot' || id === 'rare' || id === 'ordinal') return kind === 'words'
  if (id === 'scale' || id === 'cap' || id === 'mark') return kind === 'number'
  if (id === 'date-parts') return kind === 'date'
  return id !== 'impute' || strategy === 'most_frequent' || kind !== 'words'
}

/** Up to `most` steps of any sort, each on some columns that are there when it comes, or on all. */
export function drawnSteps(table: Table, schema: readonly SchemaColumn[], rows: Int32Array, seed: number, most = 5): RecipeStep[] {
  const rng = createRng(seed)
  const ids = Object.keys(params) as RecipeStep['id'][]
  const steps: RecipeStep[] = []
  for (let left = rng.below(most + 1); left > 0; left--) {
    const id = ids[rng.below(ids.length)] as RecipeStep['id']
    const chosen = params[id](rng)
    const there = shapesOf(schema, fitRecipe(table, schema, rows, steps).steps).filter((shape) => suits(id, chosen, shape))
    const named = id === 'drop-identifier' ? there.filter(() => rng.next() < 0.2) : there.filter(() => rng.next() < 0.5)
    if (named.length === shapesOf(schema, []).length) continue
    steps.push(step(id, rng.next() < 0.3 ? [] : named.map(({ name }) => name), chosen, rng.next() < 0.9))
  }
  return steps
}

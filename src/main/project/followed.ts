import type { ColumnDoc, DatasetDoc, DatasetStep } from '../../contract/documents/dataset.ts'
import { setAside, type Problem } from '../../contract/documents/problem.ts'
import type { RecipeDoc } from '../../contract/documents/recipe.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'

interface Decided {
  readonly dataset: DatasetDoc
  readonly problem: Problem | null
  readonly recipe: RecipeDoc
  readonly splitPlan: SplitPlanDoc
}

/** What was decided about a table, carried over to another reading of it by the names of columns. */
export interface Followed extends Decided {
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  /** Columns that were not there before. */
  readonly added: readonly string[]
  /** Columns that are no longer there. */
  readonly gone: readonly string[]
  /** Those of them without which the question or the dealing cannot be. */
  readonly missing: readonly string[]
  /** How many changes of single rows were not carried over: rows have no names. */
  readonly rowSteps: number
}

/** A name without what a person overlooks: case, spaces, marks between words, full-width letters. */
const bare = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\s_.:-]+/gu, '')

/** Which new column stands for which that is gone: the same name but for its looks, else the only one of its type in its place. */
function renamings(before: readonly ColumnDoc[], fresh: readonly ColumnDoc[]): Map<string, string> {
  const names = new Set(before.map(({ name }) => name))
  const there = new Set(fresh.map(({ name }) => name))
  const lost = before.filter(({ name }) => !there.has(name))
  const added = fresh.filter(({ name }) => !names.has(name))
  const found = new Map<string, string>()
  for (const { name } of lost) {
    const alike = added.filter((one) => bare(one.name) === bare(name))
    if (alike.length === 1 && alike[0] !== undefined) found.set(name, alike[0].name)
  }
  const [one, ...others] = lost.filter(({ name }) => !found.has(name))
  const [instead, ...more] = added.filter(({ name }) => ![...found.values()].includes(name))
  const samePlace = one !== undefined && instead !== undefined && before.indexOf(one) === fresh.indexOf(instead) && one.type === instead.type
  if (samePlace && others.length === 0 && more.length === 0) found.set(one.name, instead.name)
  return found
}

const decided = new Set<ColumnDoc['useWhy']>(['person', 'not-known', 'gives-away'])

/** Carries decisions over to `fresh`: uses that a person chose, the question, the recipe, the dealing, changes by word. */
export function follow({ dataset, problem, recipe, splitPlan }: Decided, fresh: DatasetDoc): Followed {
  const renamed = renamings(dataset.columns, fresh.columns)
  const there = new Set(fresh.columns.map(({ name }) => name))
  const now = (name: string): string | undefined => {
    const next = renamed.get(name) ?? name
    return there.has(next) ? next : undefined
  }
  const before = new Map(dataset.columns.map((column) => [renamed.get(column.name) ?? column.name, column]))
  const columns = fresh.columns.map((column): ColumnDoc => {
    const known = before.get(column.name)
    const usable = known?.use === 'out' || column.type !== 'text'
    return known !== undefined && decided.has(known.useWhy) && usable ? { ...column, use: known.use, useWhy: known.useWhy } : column
  })
  const byRow = (step: DatasetStep): boolean => step.id === 'set-cell' || step.id === 'add-row' || step.id === 'drop-rows'
  const steps = dataset.steps.flatMap((step): DatasetStep[] => {
    if (byRow(step)) return []
    if (step.id !== 'gap-word' && step.id !== 'mend-word') return [step]
    const column = now(step.column)
    return column === undefined ? [] : [{ ...step, column }]
  })
  const target = setAside(problem)
  const dealtBy = splitPlan.by?.column
  const needed = [...new Set([target, dealtBy].filter((name) => name !== undefined))]
  return {
    dataset: { ...fresh, columns, steps },
    problem: problem === null || target === undefined ? problem : problem.task === 'cluster' ? { ...problem, compare: now(target) ?? target } : { ...problem, target: now(target) ?? target },
    recipe: {
      ...recipe,
      columns: Object.fromEntries(Object.entries(recipe.columns).flatMap(([name, value]) => (now(name) === undefined ? [] : [[now(name) ?? name, value]]))),
      // An empty list means every column: a step whose columns are all gone goes with them.
      steps: recipe.steps.flatMap((step) => {
        const kept = step.columns.flatMap((name) => now(name) ?? [])
        return step.columns.length > 0 && kept.length === 0 ? [] : [{ ...step, columns: kept }]
      }),
    },
    splitPlan: splitPlan.by === undefined ? splitPlan : { ...splitPlan, by: { ...splitPlan.by, column: now(splitPlan.by.column) ?? splitPlan.by.column } },
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
    added: fresh.columns.flatMap(({ name }) => (before.has(name) ? [] : [name])),
    gone: dataset.columns.flatMap(({ name }) => (now(name) === undefined ? [name] : [])),
    missing: needed.filter((name) => now(name) === undefined),
    rowSteps: dataset.steps.filter(byRow).length,
  }
}

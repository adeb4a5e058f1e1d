import type { RecipeReason, RecipeStep } from '../contract/documents/recipe.ts'

const figure = (value: number | undefined): string => String(Number((value ?? 0).toPrecision(4)))

const texts: Readonly<Record<RecipeReason['why'], (values: RecipeReason['values']) => string>> = {
  'many-gaps': ({ missing, rows }) => `${missing} of ${rows} rows have a gap, so that there was one may mean something`,
  gaps: ({ missing, rows }) => `${missing} of ${rows} rows have a gap`,
  date: ({ parts }) => `a date says more in its ${parts} parts`,
  'rare-words': ({ rare, levels, rows }) => `${rare} of its ${levels} categories are rare (${rows} rows in all)`,
  'far-out': ({ count, low, high }) => `${count} values lie far out, below ${figure(low)} or above ${figure(high)}; have a look before you switch this on`,
  identifier: () => 'it only names its rows',
  constant: () => 'it has one value only',
  'free-text': () => 'free text cannot be learned from yet',
  'all-missing': () => 'it is empty',
  person: () => 'somebody left it out',
}

/** One sentence about why a step is proposed for a column, or why a column is left out. */
export function reasonWords({ step, column, why, values }: RecipeReason, steps: readonly RecipeStep[]): string {
  const proposed = step === undefined ? undefined : steps[step - 1]
  const what = proposed === undefined ? 'left out' : `${step}. ${proposed.id}${proposed.on ? '' : ' (off)'}`
  return `${what}, “${column}”: ${texts[why](values)}`
}

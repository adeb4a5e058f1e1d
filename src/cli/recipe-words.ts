import type { RecipeReason, RecipeStep } from '../contract/documents/recipe.ts'

const figure = (value: number | undefined): string => String(Number((value ?? 0).toPrecision(4)))

const gaps = ({ missing, rows }: RecipeReason['values']): string => `${missing} of ${rows} rows ${missing === 1 ? 'has' : 'have'} a gap`

const texts: Readonly<Record<RecipeReason['why'], (values: RecipeReason['values']) => string>> = {
  'many-gaps': (values) => `${gaps(values)}, and a gap may mean something`,
  gaps,
  date: ({ parts }) => `a date says more in parts; it has ${parts}`,
  'rare-words': ({ rare, levels, rows }) => `${rare} of its ${levels} categories are rare (${rows} rows in all)`,
  'mostly-rare': ({ rare, levels, rows }) => `${rare} of its ${levels} categories are rare, and they are most of it (${rows} rows); gathered, little of it is left`,
  'far-out': ({ count, low, high }) => `${count === 1 ? '1 value lies' : `${count} values lie`} far out, below ${figure(low)} or above ${figure(high)}; have a look before you switch this on`,
  identifier: () => 'it only names its rows',
  constant: () => 'it has one value only',
  'free-text': () => 'free text cannot be learned from yet',
  'all-missing': () => 'it is empty',
  'not-known': () => 'it is not known yet when one predicts',
  'gives-away': () => 'it gives the answer away',
  person: () => 'somebody left it out',
}

/** One sentence about why a step is proposed for a column, or why a column is left out. */
export function reasonWords({ step, column, why, values }: RecipeReason, steps: readonly RecipeStep[]): string {
  const proposed = step === undefined ? undefined : steps[step - 1]
  const what = proposed === undefined ? 'left out' : `${step}. ${proposed.id}${proposed.on ? '' : ' (off)'}`
  return `${what}, “${column}”: ${texts[why](values)}`
}

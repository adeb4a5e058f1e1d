import type { Formula } from '../../contract/documents/run.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import { linearRegression } from '../learn/linear-regression.ts'
import type { LinearModel } from '../learn/linear-model.ts'
import { logisticRegression, type LogisticModel } from '../learn/logistic-regression.ts'
import { featureNames } from '../recipe/apply.ts'
import type { FittedRecipe } from '../recipe/fitted.ts'

/** More terms than this nobody reads; a one-hot column of many levels would make thousands. */
const mostTerms = 50

interface Score {
  readonly kind: Formula['kind']
  readonly weights: Float64Array
  readonly intercept: number
}

function scoreOf({ learner, classes, learned }: FittedModel): Score | undefined {
  if (learner.id === linearRegression.id) {
    const { weights, intercept } = learned as LinearModel
    return { kind: 'line', weights, intercept }
  }
  if (learner.id === logisticRegression.id && classes.length === 2) {
    const { weights, intercepts } = learned as LogisticModel
    return { kind: 'logistic', weights, intercept: intercepts[0] as number }
  }
  return undefined
}

/** How each scaled column comes from its own units, all its scalings together: (x − centre) / spread. */
function unitsOf({ steps }: FittedRecipe): Map<string, { readonly centre: number; readonly spread: number }> {
  const units = new Map<string, { readonly centre: number; readonly spread: number }>()
  for (const step of steps) {
    if (step.id !== 'scale') continue
    for (const { name, centre, spread } of step.columns) {
      const before = units.get(name) ?? { centre: 0, spread: 1 }
      units.set(name, { centre: before.centre + before.spread * centre, spread: before.spread * spread })
    }
  }
  return units
}

/** Whether the only feature is the only input, a number. */
function isSingle({ schema }: FittedRecipe, names: readonly string[]): boolean {
  const [input] = schema
  return schema.length === 1 && names.length === 1 && input?.type === 'number' && input.name === names[0]
}

/**
 * The line of a linear model over at most 50 features, or the S-curve of a two-class logistic one over a single number, in
 * the inputs' own units: scaling is undone. Otherwise undefined, also where numbers are capped: no line says that.
 */
export function formulaOf(model: FittedModel): Formula | undefined {
  const score = scoreOf(model)
  const names = featureNames(model.recipe)
  if (score === undefined || names.length > mostTerms || (score.kind === 'logistic' && !isSingle(model.recipe, names))) return undefined
  if (model.recipe.steps.some(({ id }) => id === 'cap')) return undefined
  const units = unitsOf(model.recipe)
  let intercept = score.intercept
  const terms = names.map((name, j) => {
    const unit = units.get(name)
    const weight = (score.weights[j] as number) / (unit?.spread ?? 1)
    intercept -= weight * (unit?.centre ?? 0)
    return { name, weight }
  })
  return { kind: score.kind, intercept, terms }
}

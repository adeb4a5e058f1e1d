import type { Formula } from '../../contract/documents/run.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import { linearRegression } from '../learn/linear-regression.ts'
import type { LinearModel } from '../learn/linear-model.ts'
import { logisticRegression, type LogisticModel } from '../learn/logistic-regression.ts'
import { featureNames } from '../recipe/apply.ts'

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

/**
 * The line of a linear model over at most 50 features, or the S-curve of a two-class logistic one over a single number, in
 * the inputs' own units: scaling is undone. Otherwise undefined.
 */
export function formulaOf(model: FittedModel): Formula | undefined {
  const score = scoreOf(model)
  const names = featureNames(model.recipe)
  const single = model.recipe.schema.length === 1 && model.recipe.schema[0]?.type === 'number'
  if (score === undefined || names.length > mostTerms || (score.kind === 'logistic' && !single)) return undefined
  const units = new Map(model.recipe.steps.flatMap((step) => (step.id === 'scale' ? step.columns : [])).map((it) => [it.name, it]))
  let intercept = score.intercept
  const terms = names.map((name, j) => {
    const unit = units.get(name)
    const weight = (score.weights[j] as number) / (unit?.spread ?? 1)
    intercept -= weight * (unit?.centre ?? 0)
    return { name, weight }
  })
  return { kind: score.kind, intercept, terms }
}

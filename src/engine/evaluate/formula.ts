import type { Formula } from '../../contract/documents/run.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import { featureNames } from '../recipe/apply.ts'

interface Weights {
  readonly kind: 'linear' | 'logistic'
  readonly weights: Float64Array
  readonly intercept: number
}

function weightsOf(learned: unknown): Weights | undefined {
  const model = learned as { kind: string; weights: Float64Array; intercept: number; intercepts: Float64Array }
  if (model.kind === 'linear') return { kind: 'linear', weights: model.weights, intercept: model.intercept }
  if (model.kind === 'logistic' && model.intercepts.length === 1) return { kind: 'logistic', weights: model.weights, intercept: model.intercepts[0] as number }
  return undefined
}

/** The line or S-curve of a linear or two-class logistic model in the inputs' own units: scaling is undone. */
export function formulaOf(model: FittedModel): Formula | undefined {
  const found = weightsOf(model.learned)
  if (found === undefined) return undefined
  const scale = model.recipe.steps.find((step) => step.id === 'scale')?.columns ?? []
  let intercept = found.intercept
  const terms = featureNames(model.recipe).map((name, j) => {
    const unit = scale.find((it) => it.name === name)
    const weight = (found.weights[j] as number) / (unit?.deviation ?? 1)
    intercept -= weight * (unit?.mean ?? 0)
    return { name, weight }
  })
  return { kind: found.kind === 'linear' ? 'line' : 'logistic', intercept, terms }
}

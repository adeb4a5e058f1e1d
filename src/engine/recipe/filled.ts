import type { FittedRecipe } from './fitted.ts'
import { inputShape, shapesAfter } from './shape.ts'

/**
 * The input columns whose gaps a step fills with something. Elsewhere a gap is no less an answer's ground: it is none of
 * the levels, or the learner itself knows what to do with it.
 */
export function filledColumns({ schema, steps }: FittedRecipe): ReadonlySet<string> {
  const filled = new Set<string>()
  let shapes = schema.map(inputShape)
  for (const step of steps) {
    if (step.id === 'impute') {
      const named = new Set(step.columns.map(({ name }) => name))
      for (const { name, origin, flag } of shapes) if (named.has(name) && !flag) filled.add(origin)
    }
    shapes = shapesAfter(shapes, step).flat()
  }
  return filled
}

import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { faultOf, type Fault } from '../../contract/fault.ts'
import type { SchemaColumn, Table } from '../table/table.ts'
import { fitStep } from './fit-step.ts'
import type { FittedStep } from './fitted.ts'
import { openFrame, type Frame } from './frame.ts'
import { runStep } from './run-step.ts'
import { shapesOf, type Shape } from './shape.ts'

/** A step as the learning rows taught it; why it could not be, or neither where it is off. */
export interface Outcome {
  readonly fitted?: FittedStep
  readonly fault?: Fault
}

/** Steps of a recipe fitted one after the other on learning rows, as a person changes them. */
export interface Seen {
  readonly table: Table
  readonly schema: readonly SchemaColumn[]
  readonly learning: Int32Array
  /** One outcome a step. A step that cannot be fitted is passed over. Only what changed is fitted anew. */
  outcomes(steps: readonly RecipeStep[]): readonly Outcome[]
}

const mostKept = 400

function fit(step: RecipeStep, at: number, frame: Frame): Outcome {
  if (!step.on) return {}
  try {
    return { fitted: fitStep({ step, at }, frame) }
  } catch (thrown) {
    return { fault: faultOf(thrown) }
  }
}

/** The frame after a step; `frame` is used up by it. */
export const stepped = (frame: Frame, { fitted }: Outcome, wanted?: ReadonlySet<string>): Frame => (fitted === undefined || fitted.columns.length === 0 ? frame : runStep(frame, fitted, wanted))

/** The columns as they are before the step that comes after `outcomes`. */
export function shapesBefore(schema: readonly SchemaColumn[], outcomes: readonly Outcome[]): Shape[] {
  return shapesOf(schema, outcomes.flatMap(({ fitted }) => (fitted === undefined || fitted.columns.length === 0 ? [] : [fitted])))
}

/** Where the columns of a step that names some come from; undefined: it works on whatever there is. */
function originsOf({ columns }: RecipeStep, before: readonly Shape[]): ReadonlySet<string> | undefined {
  return columns.length === 0 ? undefined : new Set(before.flatMap(({ name, origin }) => (columns.includes(name) ? [origin] : [])))
}

/**
 * Looks at the rows `learning` of `table` and at no other, and keeps what steps were fitted as: by all that stands before
 * them and their own settings.
 */
export function createSeen(table: Table, schema: readonly SchemaColumn[], learning: Int32Array): Seen {
  const kept = new Map<string, Outcome>()
  const keep = (key: string, outcome: Outcome): void => {
    kept.set(key, outcome)
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  }
  return {
    table,
    schema,
    learning,
    outcomes(steps) {
      const keys = steps.map((_, i) => JSON.stringify(steps.slice(0, i + 1)))
      const known = keys.findIndex((key) => !kept.has(key))
      const outcomes = keys.slice(0, known < 0 ? keys.length : known).map((key) => kept.get(key) as Outcome)
      if (known < 0) return outcomes
      // Of the steps that are known only what the first new one looks at has to be made again.
      const wanted = known === steps.length - 1 ? originsOf(steps[known] as RecipeStep, shapesBefore(schema, outcomes)) : undefined
      let frame = outcomes.reduce((at, outcome) => stepped(at, outcome, wanted), openFrame(table, schema, learning))
      for (const [i, step] of steps.entries()) {
        if (i < known) continue
        const outcome = fit(step, i + 1, frame)
        outcomes.push(outcome)
        keep(keys[i] as string, outcome)
        if (i < steps.length - 1) frame = stepped(frame, outcome)
      }
      return outcomes
    },
  }
}

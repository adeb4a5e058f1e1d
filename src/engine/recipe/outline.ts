import type { LiveColumn, OutlinedStep } from '../../contract/asks/recipe.ts'
import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { wordCounts } from './facts.ts'
import type { FittedStep } from './fitted.ts'
import { openFrame, type Frame, type Live } from './frame.ts'
import { stepped, type Seen } from './seen.ts'
import { shapesAfter, type Shape } from './shape.ts'
import { touchedBy } from './touched.ts'

const mostNamed = 1000

/** A column between two steps, with its gaps in all rows. */
function liveColumn(live: Live): LiveColumn {
  const { name, kind, flag, full, scaled } = live.shape
  const one = { name, kind, flag, full, scaled }
  if ('codes' in live) {
    const { counts, gaps } = wordCounts(live.codes.read(), live.dictionary.length)
    return { ...one, gaps, levels: counts.reduce((levels, count) => levels + (count > 0 ? 1 : 0), 0) }
  }
  let gaps = 0
  const numbers = flag ? [] : live.numbers.read()
  for (let row = 0; row < numbers.length; row++) if (Number.isNaN(numbers[row])) gaps++
  return { ...one, gaps, levels: 0 }
}

/** Names that stand for something else after a step, or for nothing any more, and those that are new. */
function changedNames(before: readonly Shape[], after: readonly Shape[]): { made: string[]; gone: string[] } {
  const kinds = (shapes: readonly Shape[]): Map<string, string> => new Map(shapes.map(({ name, kind }) => [name, kind]))
  const [was, is] = [kinds(before), kinds(after)]
  const unlike = (from: Map<string, string>, to: Map<string, string>): string[] => [...from].flatMap(([name, kind]) => (to.get(name) === kind ? [] : [name])).slice(0, mostNamed)
  return { made: unlike(is, was), gone: unlike(was, is) }
}

function cellsTouched(step: FittedStep, frame: Frame): number {
  const byName = new Map(frame.columns.map((live) => [live.shape.name, live]))
  let cells = 0
  for (const it of step.columns) {
    const live = byName.get(it.name)
    if (live === undefined) continue
    const touched = touchedBy(step, it, live)
    for (let row = 0; row < frame.rows; row++) if (touched(row)) cells++
  }
  return cells
}

/**
 * What each step does to all rows of the table, and the columns that are left after the last one. It pauses after every
 * step, so that other questions can be answered between them.
 */
export function* outlineRecipe(seen: Seen, steps: readonly RecipeStep[]): Generator<undefined, { learning: number; steps: OutlinedStep[]; left: LiveColumn[] }> {
  let frame = openFrame(seen.table, seen.schema)
  const outlined: OutlinedStep[] = []
  for (let at = 0; at < steps.length; at++) {
    const outcome = seen.outcomes(steps.slice(0, at + 1))[at] ?? {}
    const { fitted, fault } = outcome
    if (fitted === undefined) outlined.push({ works: [], cells: 0, made: [], gone: [], fault: fault ?? null })
    else {
      const before = frame.columns.map(({ shape }) => shape)
      const works = fitted.columns.slice(0, mostNamed).map(({ name }) => name)
      const cells = cellsTouched(fitted, frame)
      frame = stepped(frame, outcome)
      outlined.push({ works, cells, ...changedNames(before, shapesAfter(before, fitted).flat()), fault: null })
    }
    yield
  }
  return { learning: seen.learning.length, steps: outlined, left: frame.columns.slice(0, mostNamed).map(liveColumn) }
}

import { partOf } from './date-part.ts'
import type { FittedRecipe, FittedStep } from './fitted.ts'
import { inputShape, shapesAfter, type Shape } from './shape.ts'

/** A cell of a row: a number or a moment with NaN for a gap, or a word with null for one. */
export type RowCell = number | string | null

/** Where the row stands while it is worked on: each column has a place in one of the two lists. */
interface Places {
  numbers: Float64Array
  readonly words: (string | null)[]
}

interface Placed {
  readonly shape: Shape
  readonly at: number
}

type Work = (places: Places) => void

/** Hands out places and gathers what is to be done, in order. */
class Plan {
  readonly works: Work[] = []
  numbers = 0
  words = 0

  number(count = 1): number {
    this.numbers += count
    return this.numbers - count
  }

  #change(at: number, made: (value: number) => number): void {
    this.works.push(({ numbers }) => (numbers[at] = made(numbers[at] as number)))
  }

  #made(from: number, made: (value: number) => number): number {
    const to = this.number()
    this.works.push(({ numbers }) => (numbers[to] = made(numbers[from] as number)))
    return to
  }

  /** The columns that a step leaves in the place of one that it names. */
  after({ shape, at }: Placed, step: FittedStep, it: FittedStep['columns'][number], shapes: readonly Shape[]): Placed[] {
    const placed = (k: number, place: number): Placed => ({ shape: shapes[k] as Shape, at: place })
    const isWords = shape.kind === 'words'
    switch (step.id) {
      case 'impute': {
        const { value } = it as (typeof step.columns)[number]
        if (isWords && typeof value === 'string') this.works.push(({ words }) => (words[at] ??= value))
        if (!isWords && typeof value === 'number') this.#change(at, (cell) => (Number.isNaN(cell) ? value : cell))
        return [placed(0, at)]
      }
      case 'missing-flag': {
        if (!isWords) return [placed(0, at), placed(1, this.#made(at, (cell) => (Number.isNaN(cell) ? 1 : 0)))]
        const to = this.number()
        this.works.push(({ numbers, words }) => (numbers[to] = words[at] === null ? 1 : 0))
        return [placed(0, at), placed(1, to)]
      }
      case 'drop-constant':
      case 'drop-identifier':
        return []
      case 'one-hot':
      case 'rare':
      case 'ordinal':
        return isWords ? this.#afterWords(at, step, it, shapes) : [{ shape, at }]
      default:
        return isWords ? [{ shape, at }] : this.#afterNumbers(at, step, it, shapes)
    }
  }

  #afterWords(at: number, step: Extract<FittedStep, { id: 'one-hot' | 'rare' | 'ordinal' }>, it: FittedStep['columns'][number], shapes: readonly Shape[]): Placed[] {
    if (step.id === 'rare') {
      const { keep, other } = it as (typeof step.columns)[number]
      const kept = new Set(keep)
      this.works.push(({ words }) => {
        const word = words[at] ?? null
        if (word !== null && !kept.has(word)) words[at] = other
      })
      return [{ shape: shapes[0] as Shape, at }]
    }
    const { levels } = it as (typeof step.columns)[number]
    const place = new Map<string | null, number>(levels.map((level, k) => [level, k]))
    if (step.id === 'ordinal') {
      const to = this.number()
      this.works.push(({ numbers, words }) => (numbers[to] = place.get(words[at] ?? null) ?? NaN))
      return [{ shape: shapes[0] as Shape, at: to }]
    }
    const from = this.number(levels.length)
    this.works.push(({ numbers, words }) => {
      numbers.fill(0, from, from + levels.length)
      const level = place.get(words[at] ?? null)
      if (level !== undefined) numbers[from + level] = 1
    })
    return shapes.map((shape, k) => ({ shape, at: from + k }))
  }

  #afterNumbers(at: number, step: Extract<FittedStep, { id: 'scale' | 'cap' | 'mark' | 'date-parts' }>, it: FittedStep['columns'][number], shapes: readonly Shape[]): Placed[] {
    const shape = shapes[0] as Shape
    switch (step.id) {
      case 'scale': {
        const { centre, spread } = it as (typeof step.columns)[number]
        this.#change(at, (cell) => (cell - centre) / spread)
        return [{ shape, at }]
      }
      case 'cap': {
        const { low, high } = it as (typeof step.columns)[number]
        this.#change(at, (cell) => (cell < low ? low : cell > high ? high : cell))
        return [{ shape, at }]
      }
      case 'mark': {
        const { low, high } = it as (typeof step.columns)[number]
        return [{ shape, at }, { shape: shapes[1] as Shape, at: this.#made(at, (cell) => (cell < low || cell > high ? 1 : 0)) }]
      }
      case 'date-parts':
        return (it as (typeof step.columns)[number]).parts.map((part, k) => ({ shape: shapes[k] as Shape, at: this.#made(at, (cell) => partOf(cell, part)) }))
    }
  }
}

/**
 * A recipe as a function of one row, its cells in the order of the schema: the d numbers that `applyRecipe` makes of it,
 * bit for bit, without a table. Each answer is an array of its own.
 */
export function compileRecipe(recipe: FittedRecipe): (cells: readonly RowCell[]) => Float64Array {
  const plan = new Plan()
  const inputs = recipe.schema.map((column): Placed => {
    const shape = inputShape(column)
    return { shape, at: shape.kind === 'words' ? plan.words++ : plan.number() }
  })
  let columns = inputs
  for (const step of recipe.steps) {
    const asked = new Map<string, FittedStep['columns'][number]>(step.columns.map((it) => [it.name, it]))
    const shapes = shapesAfter(columns.map(({ shape }) => shape), step)
    columns = columns.flatMap((column, j) => {
      const it = asked.get(column.shape.name)
      return it === undefined ? [column] : plan.after(column, step, it, shapes[j] as readonly Shape[])
    })
  }
  const features = Int32Array.from(columns.filter(({ shape }) => shape.kind === 'number').map(({ at }) => at))
  const places: Places = { numbers: new Float64Array(plan.numbers), words: new Array<string | null>(plan.words).fill(null) }
  return (cells) => {
    for (let j = 0; j < inputs.length; j++) {
      const { shape, at } = inputs[j] as Placed
      const cell = cells[j]
      if (shape.kind === 'words') places.words[at] = typeof cell === 'string' ? cell : null
      else places.numbers[at] = typeof cell === 'number' ? cell : NaN
    }
    for (const work of plan.works) work(places)
    const row = new Float64Array(features.length)
    for (let j = 0; j < row.length; j++) row[j] = places.numbers[features[j] as number] as number
    return row
  }
}

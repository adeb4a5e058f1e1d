import { partOf } from './date-part.ts'
import type { FittedStep } from './fitted.ts'
import type { Frame, Live } from './frame.ts'
import { Held } from './held.ts'
import { shapesAfter, type Shape } from './shape.ts'

type Numbers = Extract<Live, { numbers: unknown }>
type Words = Extract<Live, { codes: unknown }>

const asNumbers = (shape: Shape, numbers: Held<Float64Array>): Numbers => ({ shape: { ...shape, kind: 'number' }, numbers })

/** Writes into `data`, which the caller owns. */
function change(data: Float64Array, made: (value: number) => number): Float64Array {
  for (let i = 0; i < data.length; i++) data[i] = made(data[i] as number)
  return data
}

/** Nothing is copied where there is no gap. */
function fillNumbers({ shape: { kind }, numbers }: Numbers, shape: Shape, value: number): Live {
  if (!Number.isNaN(value) && numbers.read().some(Number.isNaN)) change(numbers.own(), (it) => (Number.isNaN(it) ? value : it))
  return { shape: { ...shape, kind }, numbers }
}

/** The place of each word among `levels`, −1 for the others. */
function placesOf(dictionary: readonly string[], levels: readonly string[]): Int32Array {
  const place = new Map(levels.map((level, at) => [level, at]))
  return Int32Array.from(dictionary, (word) => place.get(word) ?? -1)
}

function fillWords({ shape: { kind }, dictionary, codes }: Words, shape: Shape, word: string): Live {
  const full: Words['shape'] = { ...shape, kind }
  if (!codes.read().some((code) => code < 0)) return { shape: full, dictionary, codes }
  const known = dictionary.indexOf(word)
  const data = codes.own()
  const code = known < 0 ? dictionary.length : known
  for (let i = 0; i < data.length; i++) if ((data[i] as number) < 0) data[i] = code
  return { shape: full, dictionary: known < 0 ? [...dictionary, word] : dictionary, codes }
}

/** A word that is not kept becomes `other`; the dictionary is `keep` with `other` behind it. */
function gather({ shape, dictionary, codes }: Words, keep: readonly string[], other: string): Live {
  const at = keep.indexOf(other)
  const rest = at < 0 ? keep.length : at
  const places = placesOf(dictionary, keep)
  const data = codes.own()
  for (let i = 0; i < data.length; i++) {
    const code = data[i] as number
    if (code < 0) continue
    const place = places[code] as number
    data[i] = place < 0 ? rest : place
  }
  return { shape, dictionary: at < 0 ? [...keep, other] : keep, codes }
}

/** The columns of all levels are filled together, in one pass over the rows, when the first of them is wanted. */
function indicators({ dictionary, codes }: Words, shapes: readonly Shape[], levels: readonly string[]): Live[] {
  let made: readonly Float64Array[] | undefined
  const all = (): readonly Float64Array[] => (made ??= indicatorsOf(codes.read(), placesOf(dictionary, levels), levels.length))
  return shapes.map((shape, level) => asNumbers(shape, Held.made(() => all()[level] as Float64Array)))
}

function indicatorsOf(codes: Int32Array, places: Int32Array, levels: number): Float64Array[] {
  const made = Array.from({ length: levels }, () => new Float64Array(codes.length))
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    if (code < 0) continue
    const indicator = made[places[code] as number]
    if (indicator !== undefined) indicator[i] = 1
  }
  return made
}

function ordinals({ dictionary, codes }: Words, levels: readonly string[]): Float64Array {
  const places = placesOf(dictionary, levels)
  return Float64Array.from(codes.read(), (code) => {
    const place = code < 0 ? -1 : (places[code] as number)
    return place < 0 ? NaN : place
  })
}

function gaps(live: Live): Float64Array {
  if ('codes' in live) return Float64Array.from(live.codes.read(), (code) => (code < 0 ? 1 : 0))
  return live.numbers.read().map((value) => (Number.isNaN(value) ? 1 : 0))
}

const doneAtOnce = (data: Float64Array): Held<Float64Array> => Held.made(() => data)

/** What a step makes of one column that it names; `after` are the shapes that it leaves in its place. */
function workOn(live: Live, step: FittedStep, it: FittedStep['columns'][number], after: readonly Shape[]): readonly Live[] {
  const shape = after[0] ?? live.shape
  switch (step.id) {
    case 'impute': {
      const { value } = it as (typeof step.columns)[number]
      if ('numbers' in live) return typeof value === 'number' ? [fillNumbers(live, shape, value)] : [live]
      return typeof value === 'string' ? [fillWords(live, shape, value)] : [live]
    }
    case 'missing-flag':
      return [live, asNumbers(after[1] as Shape, doneAtOnce(gaps(live)))]
    case 'one-hot':
      return 'codes' in live ? indicators(live, after, (it as (typeof step.columns)[number]).levels) : [live]
    case 'rare': {
      const { keep, other } = it as (typeof step.columns)[number]
      return 'codes' in live ? [gather(live, keep, other)] : [live]
    }
    case 'ordinal':
      return 'codes' in live ? [asNumbers(shape, doneAtOnce(ordinals(live, (it as (typeof step.columns)[number]).levels)))] : [live]
    case 'drop-constant':
    case 'drop-identifier':
      return []
    default:
      return 'numbers' in live ? workOnNumbers(live, step, it, after) : [live]
  }
}

function workOnNumbers(live: Numbers, step: Extract<FittedStep, { id: 'scale' | 'cap' | 'mark' | 'date-parts' }>, it: FittedStep['columns'][number], after: readonly Shape[]): readonly Live[] {
  const { numbers } = live
  switch (step.id) {
    case 'scale': {
      const { centre, spread } = it as (typeof step.columns)[number]
      change(numbers.own(), (value) => (value - centre) / spread)
      return [asNumbers(after[0] as Shape, numbers)]
    }
    case 'cap': {
      const { low, high } = it as (typeof step.columns)[number]
      change(numbers.own(), (value) => (value < low ? low : value > high ? high : value))
      return [{ ...live }]
    }
    case 'mark': {
      const { low, high } = it as (typeof step.columns)[number]
      return [live, asNumbers(after[1] as Shape, doneAtOnce(numbers.read().map((value) => (value < low || value > high ? 1 : 0))))]
    }
    case 'date-parts':
      return (it as (typeof step.columns)[number]).parts.map((part, k) => asNumbers(after[k] as Shape, doneAtOnce(numbers.read().map((ms) => partOf(ms, part)))))
  }
}

function unmade(): never {
  throw new Error('a column was read that nobody wanted')
}

/** A column that has its place and its name, and no data: nobody will look at it. */
function unread(shape: Shape): Live {
  if (shape.kind === 'words') return { shape: { ...shape, kind: shape.kind }, dictionary: [], codes: Held.made<Int32Array>(unmade) }
  return { shape: { ...shape, kind: shape.kind }, numbers: Held.made<Float64Array>(unmade) }
}

/**
 * The frame after one fitted step. Uses up the frame: the step writes into data that belong to it alone. A column whose data
 * it leaves alone is the same object. `wanted`: only columns that come from these have data afterwards, if the step works on them.
 */
export function runStep(frame: Frame, step: FittedStep, wanted?: ReadonlySet<string>): Frame {
  const shapes = shapesAfter(frame.columns.map(({ shape }) => shape), step)
  const asked = new Map<string, FittedStep['columns'][number]>(step.columns.map((it) => [it.name, it]))
  return {
    rows: frame.rows,
    columns: frame.columns.flatMap((live, j) => {
      const it = asked.get(live.shape.name)
      if (it === undefined) return [live]
      const after = shapes[j] as readonly Shape[]
      return wanted === undefined || wanted.has(live.shape.origin) ? workOn(live, step, it, after) : after.map(unread)
    }),
  }
}

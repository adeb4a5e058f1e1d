import type { ParamCard } from '../../../contract/asks/models.ts'
import type { ParamValue, PlannedLearner } from '../../../contract/documents/plan.ts'
import type { Level } from '../../../contract/state.ts'

const depths: Readonly<Record<Level, number>> = { explorer: 0, analyst: 1, expert: 2 }

export const valueOf = ({ params }: PlannedLearner, { name, initial }: ParamCard): ParamValue => (Object.hasOwn(params, name) ? (params[name] ?? null) : initial)

const same = (a: ParamValue, b: ParamValue): boolean => JSON.stringify(a) === JSON.stringify(b)

export const isChanged = (learner: PlannedLearner, param: ParamCard): boolean => !same(valueOf(learner, param), param.initial)

/**
 * The settings that are shown at a level, with those that someone has changed whatever the level: hiding one would hide
 * what it does. One that depends on another is shown where that has the value it needs.
 */
export function shownParams(params: readonly ParamCard[], learner: PlannedLearner, level: Level): ParamCard[] {
  return params.filter((param) => {
    const { depth, when } = param
    const on = when === undefined ? undefined : params.find(({ name }) => name === when.param)
    if (when !== undefined && on !== undefined && !same(valueOf(learner, on), when.is)) return false
    return depth <= depths[level] || isChanged(learner, param)
  })
}

/** The learner with another value; where it starts from is not written down. */
export function withValue(learner: PlannedLearner, param: ParamCard, value: ParamValue): PlannedLearner {
  const params = Object.fromEntries(Object.entries(learner.params).filter(([name]) => name !== param.name))
  return { ...learner, params: same(value, param.initial) ? params : { ...params, [param.name]: value } }
}

/** The places of a slider along powers of ten, two to a power: 1, 3, 10, 30 … */
export function logPlaces(min: number, max: number): number[] {
  const places: number[] = []
  for (let power = Math.ceil(Math.log10(Math.max(min, 1e-6))); power <= Math.floor(Math.log10(Math.min(max, 1e6))); power++) {
    for (const step of [1, 3]) {
      const value = Number(`${step}e${power}`)
      if (value >= min && value <= max) places.push(value)
    }
  }
  return places
}

/** The place nearest to a value by ratio. */
export function nearestPlace(places: readonly number[], value: number): number {
  let best = 0
  const far = (place: number | undefined): number => Math.abs(Math.log((place ?? 1) / Math.max(value, 1e-300)))
  places.forEach((place, at) => {
    if (far(place) < far(places[best])) best = at
  })
  return best
}

/** Whole numbers between commas or spaces; undefined where something else stands there. */
export function readList(text: string, { min, max, longest }: Extract<ParamCard, { kind: 'list' }>): number[] | undefined {
  const parts = text.split(/[\s,，、]+/).filter((part) => part !== '')
  const numbers = parts.map(Number)
  return numbers.length <= longest && numbers.every((one) => Number.isInteger(one) && one >= min && one <= max) ? numbers : undefined
}

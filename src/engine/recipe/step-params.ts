import type { RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'

type Value = RecipeStep['params'][string]

/** A step of a recipe and its place in it, from 1: what a fault names. */
export interface Placed {
  readonly step: RecipeStep
  readonly at: number
}

const badParam = ({ step, at }: Placed, param: string, value: Value, wanted: string): FaultError =>
  new FaultError('recipe-param', { step: at, id: step.id, param, value: JSON.stringify(value), wanted }, { step: at })

/** The settings of a step, each checked when it is read. They throw `recipe-param`. */
export interface StepParams {
  choice<T extends string>(name: string, options: readonly T[], initial: T): T
  /** From `min` to `max`. */
  number(name: string, initial: number, min: number, max: number): number
  /** At least 1, or a share above 0. */
  countOrShare(name: string, initial: number): number
  word(name: string, initial: string): string
  /** Different words, at least one; undefined where none are given. */
  words<T extends string>(name: string, options?: readonly T[]): readonly T[] | undefined
  /** undefined where none is given. */
  numberOrWord(name: string): number | string | undefined
}

/** Throws `recipe-unknown-param` where a setting is not among `known`. */
export function paramsOf(placed: Placed, known: readonly string[]): StepParams {
  const { step, at } = placed
  for (const name of Object.keys(step.params)) {
    if (!known.includes(name)) throw new FaultError('recipe-unknown-param', { step: at, id: step.id, param: name, params: known.join(', ') || '—' }, { step: at })
  }
  const given = (name: string): Value | undefined => (Object.hasOwn(step.params, name) ? step.params[name] : undefined)
  const need = (fits: boolean, name: string, wanted: string): void => {
    if (!fits) throw badParam(placed, name, given(name) ?? null, wanted)
  }
  return {
    choice(name, options, initial) {
      const value = given(name) ?? initial
      const found = options.find((it) => it === value)
      need(found !== undefined, name, `one of ${options.join(', ')}`)
      return found ?? initial
    },
    number(name, initial, min, max) {
      const value = given(name) ?? initial
      need(typeof value === 'number' && value >= min && value <= max, name, `a number from ${min} to ${max}`)
      return value as number
    },
    countOrShare(name, initial) {
      const value = given(name) ?? initial
      need(typeof value === 'number' && value > 0 && (value < 1 || Number.isInteger(value)), name, 'a share between 0 and 1 or a whole number from 1')
      return value as number
    },
    word(name, initial) {
      const value = given(name) ?? initial
      need(typeof value === 'string' && value !== '', name, 'a word')
      return value as string
    },
    words<T extends string>(name: string, options?: readonly T[]): readonly T[] | undefined {
      const value = given(name)
      if (value === undefined) return undefined
      const words = Array.isArray(value) ? (value as readonly unknown[]) : []
      const fits = words.length > 0 && new Set(words).size === words.length && words.every((it) => typeof it === 'string' && (options === undefined || options.includes(it as T)))
      need(fits, name, options === undefined ? 'a list of different words' : `a list of some of ${options.join(', ')}`)
      return words as readonly T[]
    },
    numberOrWord(name) {
      const value = given(name)
      need(value === undefined || (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && value !== ''), name, 'a number or a word')
      return value as number | string | undefined
    },
  }
}

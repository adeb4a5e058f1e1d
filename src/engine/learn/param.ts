import type { ParamValue } from '../../contract/documents/plan.ts'
import { FaultError } from '../../contract/fault.ts'

interface When {
  readonly when?: { readonly param: string; readonly is: string | boolean }
}

/** What one hyperparameter may be: the form, the validator, the tuner and the tests read this one description. */
export type Param = When &
  (
    | { readonly kind: 'int' | 'real'; readonly min: number; readonly max: number; readonly scale?: 'linear' | 'log'; readonly orNone?: true; readonly initial: number | null }
    | { readonly kind: 'choice'; readonly options: readonly string[]; readonly or?: { readonly kind: 'int' | 'real'; readonly min: number; readonly max: number }; readonly initial: string | number }
    | { readonly kind: 'flag'; readonly initial: boolean }
    | { readonly kind: 'list'; readonly of: 'int'; readonly min: number; readonly max: number; readonly longest: number; readonly initial: readonly number[] }
  )

export type Space = Readonly<Record<string, Param>>

type ValueOf<P extends Param> = P extends { kind: 'flag' }
  ? boolean
  : P extends { kind: 'list' }
    ? number[]
    : P extends { kind: 'choice'; options: readonly (infer O)[]; or: object }
      ? O | number
      : P extends { kind: 'choice'; options: readonly (infer O)[] }
        ? O
        : P extends { orNone: true }
          ? number | null
          : number

export type Values<S extends Space> = { readonly [K in keyof S]: ValueOf<S[K]> }

/** The params a form starts from. */
export function initialValues<S extends Space>(space: S): Values<S> {
  return Object.fromEntries(Object.entries(space).map(([name, param]) => [name, param.initial])) as Values<S>
}

const numberProblem = (value: ParamValue, param: { kind: 'int' | 'real'; min: number; max: number }): string | undefined => {
  const fits = typeof value === 'number' && value >= param.min && value <= param.max && (param.kind === 'real' || Number.isInteger(value))
  return fits ? undefined : `${param.kind === 'int' ? 'a whole number' : 'a number'} from ${param.min} to ${param.max}`
}

/** What a value would have to be, in words, or nothing where it is fine. */
function wanted(value: ParamValue, param: Param): string | undefined {
  switch (param.kind) {
    case 'int':
    case 'real': {
      if (param.orNone === true && value === null) return undefined
      const problem = numberProblem(value, param)
      return problem === undefined || param.orNone !== true ? problem : `${problem}, or none`
    }
    case 'choice': {
      if (typeof value === 'string' && param.options.includes(value)) return undefined
      const options = `one of ${param.options.join(', ')}`
      if (param.or === undefined) return options
      const problem = numberProblem(value, param.or)
      return problem === undefined ? undefined : `${options}, or ${problem}`
    }
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false'
    case 'list': {
      const fits = Array.isArray(value) && value.length <= param.longest && value.every((item) => numberProblem(item, { kind: 'int', min: param.min, max: param.max }) === undefined)
      return fits ? undefined : `up to ${param.longest} whole numbers from ${param.min} to ${param.max}`
    }
  }
}

/**
 * The full set of values for `space`: what is given, checked, and the initial value for the rest.
 * Throws `unknown-param` or `bad-param`, which name the learner and the parameter.
 */
export function checkedValues<S extends Space>(learner: string, space: S, given: Readonly<Record<string, ParamValue>>): Values<S> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(space, name)) throw new FaultError('unknown-param', { learner, param: name, params: Object.keys(space).join(', ') || '—' })
  }
  const values: Record<string, ParamValue> = {}
  for (const [name, param] of Object.entries(space)) {
    const value = Object.hasOwn(given, name) ? (given[name] as ParamValue) : (param.initial as ParamValue)
    const problem = wanted(value, param)
    if (problem !== undefined) throw new FaultError('bad-param', { learner, param: name, value: JSON.stringify(value), wanted: problem })
    values[name] = value
  }
  return values as Values<S>
}

import * as v from 'valibot'
import { en } from './fault-texts/en.ts'

/** Where a fault lies, as far as it is known: lines of a file and steps of a recipe count from 1. */
export const Place = v.object({
  file: v.optional(v.string()),
  line: v.optional(v.number()),
  step: v.optional(v.number()),
  column: v.optional(v.string()),
})
export type Place = v.InferOutput<typeof Place>

export type FaultCode = keyof typeof en
export const faultCodes = Object.keys(en) as FaultCode[]

/** What is put into the braces of a fault's text, {like} this. */
export const FaultValues = v.record(v.string(), v.union([v.string(), v.number()]))
export type FaultValues = v.InferOutput<typeof FaultValues>

/**
 * An error as data, the only form in which errors cross a boundary. `message` and `hint` are the English text for
 * terminals and logs; a window renders `code` and `values` through the catalogue of its own language.
 */
export const Fault = v.object({
  code: v.picklist(faultCodes),
  message: v.string(),
  hint: v.string(),
  values: FaultValues,
  place: v.optional(Place),
})
export type Fault = v.InferOutput<typeof Fault>

export interface FaultText {
  readonly message: string
  readonly hint: string
}

/**
 * Puts `values` into the braces of a text; a name without a value stays as it is, so that a slip is seen. What stands in
 * [square brackets] is said only where there is something to say: not of a value that is empty or 0.
 */
export function fill(text: string, values: FaultValues): string {
  const empty = (name: string | undefined): boolean => name !== undefined && ['', '0', 0].includes(values[name] ?? name)
  const said = text.replace(/\[([^\]]*)\]/g, (_, part: string) => (empty(/\{(\w+)\}/.exec(part)?.[1]) ? '' : part))
  return said.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
}

export function fault(code: FaultCode, values: FaultValues = {}, place?: Place): Fault {
  const text: FaultText = en[code]
  const made = { code, message: fill(text.message, values), hint: fill(text.hint, values), values }
  return place === undefined ? made : { ...made, place }
}

/** Thrown inside a room; turned back into its `fault` where the room ends. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: Fault
  constructor(code: FaultCode, values: FaultValues = {}, place?: Place) {
    const made = fault(code, values, place)
    super(made.message)
    this.fault = made
  }
}

/** Any thrown thing as a fault: a FaultError keeps its own, everything else becomes `unexpected` with its text, never its stack. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof FaultError) return thrown.fault
  return fault('unexpected', { detail: thrown instanceof Error ? thrown.message : String(thrown) })
}

import type { ParamValue, PlannedLearner } from '../contract/documents/plan.ts'
import { checkedValues, type Param, type Space } from '../engine/learn/param.ts'
import { badUsage } from './options.ts'

const asNumber = (text: string): number | undefined => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined)
const isNone = (text: string): boolean => ['none', 'None', 'null'].includes(text)

/** The value that a text means for a parameter; a text that means none of its kind is left to the learner's own check. */
function valueOf(text: string, param: Param | undefined): ParamValue {
  switch (param?.kind) {
    case 'int':
    case 'real':
      return param.orNone === true && isNone(text) ? null : (asNumber(text) ?? text)
    case 'choice':
      return param.options.includes(text) ? text : (asNumber(text) ?? text)
    case 'flag':
      return ['true', 'True'].includes(text) ? true : ['false', 'False'].includes(text) ? false : text
    case 'list': {
      const items = text.split(',').map(asNumber)
      return items.every((it) => it !== undefined) ? items : text
    }
    case undefined:
      return text
  }
}

/** `NAME=A,B,C`: one parameter and the values to try. Throws `bad-usage`. */
export function sweepOf(text: string, space: Space): { param: string; values: ParamValue[] } {
  const at = text.indexOf('=')
  const values = at < 1 ? [] : text.slice(at + 1).split(',')
  if (values.length < 2) throw badUsage(`--sweep wants NAME=A,B,…, not “${text}”`)
  const param = text.slice(0, at)
  return { param, values: values.map((value) => valueOf(value, Object.hasOwn(space, param) ? space[param] : undefined)) }
}

/** `NAME=VALUE` pairs as the values of a learner's parameters. Throws `bad-usage`. */
export function paramsOf(pairs: readonly string[] | undefined, space: Space): Record<string, ParamValue> {
  return Object.fromEntries(
    (pairs ?? []).map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw badUsage(`--param wants NAME=VALUE, not “${pair}”`)
      const name = pair.slice(0, at)
      return [name, valueOf(pair.slice(at + 1), Object.hasOwn(space, name) ? space[name] : undefined)]
    }),
  )
}

/** Refuses, before anything is learned, a setting or a value of a sweep that the learner does not have. Throws `bad-usage`, `bad-param`, `unknown-param`. */
export function refuseBadParams({ id, params }: PlannedLearner, space: Space, sweep: string | undefined): void {
  checkedValues(id, space, params)
  if (sweep === undefined) return
  const { param, values } = sweepOf(sweep, space)
  for (const value of values) checkedValues(id, space, { ...params, [param]: value })
}

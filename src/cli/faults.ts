import { faultOf, type Fault, type FaultCode } from '../contract/fault.ts'
import { mutter, say } from './output.ts'

/** 0 done, 1 the work failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** What is wrong about the words and options themselves, whatever the file holds. */
const usageCodes: ReadonlySet<FaultCode> = new Set<FaultCode>(['bad-usage', 'bad-param', 'unknown-param', 'unknown-learner'])

const asProblem = ({ code, message, hint, place }: Fault): object => ({ code, message, hint, ...(place === undefined ? {} : { place }) })

export function sayFault(thrown: unknown, json: boolean): ExitCode {
  const fault = faultOf(thrown)
  if (json) say(JSON.stringify({ problem: asProblem(fault) }))
  else mutter(`${fault.message}\n${fault.hint}`)
  return usageCodes.has(fault.code) ? 2 : 1
}

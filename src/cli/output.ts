import { faultOf, type Fault } from '../contract/fault.ts'

/** 0 done, 1 the work failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const mutter = (line: string): void => void process.stderr.write(`${line}\n`)

const asProblem = ({ code, message, hint, place }: Fault): object => ({ code, message, hint, ...(place === undefined ? {} : { place }) })

export function sayFault(thrown: unknown, json: boolean): ExitCode {
  const fault = faultOf(thrown)
  if (json) say(JSON.stringify({ problem: asProblem(fault) }))
  else mutter(`${fault.message}\n${fault.hint}`)
  return fault.code === 'bad-usage' ? 2 : 1
}

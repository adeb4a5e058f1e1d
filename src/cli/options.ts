import { parseArgs } from 'node:util'
import type { ParamValue } from '../contract/documents/plan.ts'
import { FaultError } from '../contract/fault.ts'

const known = {
  target: { type: 'string' },
  task: { type: 'string' },
  learner: { type: 'string' },
  param: { type: 'string', multiple: true },
  'test-size': { type: 'string' },
  seed: { type: 'string' },
  'no-stratify': { type: 'boolean' },
  scale: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

const parse = (args: string[]) => parseArgs({ args, options: known, allowPositionals: true, strict: true })
export type Options = ReturnType<typeof parse>['values']

/** The words and options of a command line. Throws `bad-usage`. */
export function readOptions(args: string[]): { words: string[]; options: Options } {
  try {
    const { values, positionals } = parse(args)
    return { words: positionals, options: values }
  } catch (error) {
    throw new FaultError('bad-usage', { detail: (error as Error).message })
  }
}

export function numberOption(name: string, text: string | undefined, initial: number, fits: (value: number) => boolean): number {
  const value = text === undefined ? initial : Number(text)
  if (text?.trim() === '' || !fits(value)) throw new FaultError('bad-usage', { detail: `--${name} cannot be “${text}”` })
  return value
}

export function choiceOption<T extends string>(name: string, text: string | undefined, options: readonly T[]): T | undefined {
  if (text === undefined) return undefined
  const found = options.find((it) => it === text)
  if (found === undefined) throw new FaultError('bad-usage', { detail: `--${name} is one of ${options.join(', ')}, not “${text}”` })
  return found
}

function valueOf(text: string): ParamValue {
  if (text === 'none' || text === 'None' || text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** `k=v` pairs; `none`, true, false and numbers by their look. `penalty=none` is the word, so learners settle it. */
export function paramOptions(pairs: readonly string[] | undefined): Record<string, ParamValue> {
  return Object.fromEntries(
    (pairs ?? []).map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new FaultError('bad-usage', { detail: `--param wants NAME=VALUE, not “${pair}”` })
      const name = pair.slice(0, at)
      return [name, name === 'penalty' ? pair.slice(at + 1) : valueOf(pair.slice(at + 1))]
    }),
  )
}

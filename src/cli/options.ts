import { parseArgs } from 'node:util'
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
  folds: { type: 'string' },
  recipe: { type: 'string' },
  curve: { type: 'boolean' },
  sweep: { type: 'string' },
  group: { type: 'string' },
  time: { type: 'string' },
  threads: { type: 'string' },
  importance: { type: 'boolean' },
  format: { type: 'string' },
  rows: { type: 'string' },
  out: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  quote: { type: 'string' },
  header: { type: 'string' },
  'title-rows': { type: 'string' },
  decimal: { type: 'string' },
  thousands: { type: 'string' },
  sheet: { type: 'string' },
  json: { type: 'boolean' },
} as const

const parse = (args: string[]) => parseArgs({ args, options: known, allowPositionals: true, strict: true })
export type Options = ReturnType<typeof parse>['values']

export const badUsage = (detail: string): FaultError => new FaultError('bad-usage', { detail })

/** The words and options of a command line. Throws `bad-usage`. */
export function readOptions(args: string[]): { words: string[]; options: Options } {
  try {
    const { values, positionals } = parse(args)
    return { words: positionals, options: values }
  } catch (error) {
    throw badUsage((error as Error).message.split(/\. |\n/)[0] ?? '')
  }
}

/** The words that a command wants, by name; throws where there are fewer or more. */
export function wordsOf<N extends readonly string[]>(command: string, words: readonly string[], names: N): { [I in keyof N]: string } {
  if (words.length !== names.length) throw badUsage(`${command} wants ${names.join(' and ')}${words.length > names.length ? `, and nothing more (“${words[names.length]}”)` : ''}`)
  return words as unknown as { [I in keyof N]: string }
}

/** Refuses options that a command does not know. */
export function onlyOptions(command: string, options: Options, allowed: readonly (keyof Options)[]): void {
  const strange = (Object.keys(options) as (keyof Options)[]).find((name) => !allowed.includes(name))
  if (strange !== undefined) throw badUsage(`${command} has no option --${strange}`)
}

export function numberOption(name: string, text: string | undefined, initial: number, wanted: string, fits: (value: number) => boolean): number {
  const value = text === undefined ? initial : Number(text)
  if (text?.trim() === '' || !fits(value)) throw badUsage(`--${name} is ${wanted}, not “${text}”`)
  return value
}

export const isCount = (least: number, most: number) => (it: number): boolean => Number.isInteger(it) && it >= least && it <= most

/** The seed of all chance in a command, 42 unless it says otherwise. */
export const seedOption = ({ seed }: Options): number => numberOption('seed', seed, 42, 'a whole number from 0 to 4294967295', isCount(0, 4294967295))

export function choiceOption<T extends string>(name: string, text: string | undefined, options: readonly T[]): T | undefined {
  if (text === undefined) return undefined
  const found = options.find((it) => it === text)
  if (found === undefined) throw badUsage(`--${name} is one of ${options.join(', ')}, not “${text}”`)
  return found
}

import { FaultError } from '../contract/fault.ts'
import { help } from './help.ts'
import { readOptions } from './options.ts'
import { say, sayFault, type ExitCode } from './output.ts'
import { predictCommand } from './predict.ts'
import { profileCommand } from './profile.ts'
import { roadCommand } from './road.ts'
import { trainCommand } from './train.ts'

const commands = { profile: profileCommand, train: trainCommand, predict: predictCommand, road: roadCommand } as const

async function main(args: string[]): Promise<ExitCode> {
  try {
    const { words, options } = readOptions(args)
    const [name = 'help', ...rest] = words
    if (name === 'help') {
      say(help)
      return 0
    }
    if (!Object.hasOwn(commands, name)) throw new FaultError('bad-usage', { detail: `there is no command “${name}”` })
    await commands[name as keyof typeof commands](rest, options)
    return 0
  } catch (thrown) {
    return sayFault(thrown, args.includes('--json'))
  }
}

process.exitCode = await main(process.argv.slice(2))

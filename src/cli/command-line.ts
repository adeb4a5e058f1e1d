import { driftCommand } from './drift.ts'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { sayFault, type ExitCode } from './faults.ts'
import { help } from './help.ts'
import { badUsage, readOptions, type Options } from './options.ts'
import { say } from './output.ts'
import { predictCommand } from './predict.ts'
import { profileCommand } from './profile.ts'
import { recipeCommand } from './recipe.ts'
import { roadCommand } from './road.ts'
import { trainCommand } from './train.ts'

const commands: ReadonlyMap<string, (words: readonly string[], options: Options) => Promise<void>> = new Map([
  ['profile', profileCommand],
  ['recipe', recipeCommand],
  ['train', trainCommand],
  ['predict', predictCommand],
  ['evaluate', evaluateCommand],
  ['export', exportCommand],
  ['drift', driftCommand],
  ['road', roadCommand],
])

/** Carries out a command line and says how it ended. Never throws. */
export async function commandLine(args: string[]): Promise<ExitCode> {
  try {
    if (args.length === 0 || args[0] === 'help' || args.includes('--help') || args.includes('-h')) {
      say(help)
      return 0
    }
    const { words, options } = readOptions(args)
    const [name = '', ...rest] = words
    const command = commands.get(name)
    if (command === undefined) throw badUsage(`there is no command “${name}”`)
    await command(rest, options)
    return 0
  } catch (thrown) {
    return sayFault(thrown, args.includes('--json'))
  }
}

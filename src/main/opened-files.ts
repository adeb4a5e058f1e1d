import { statSync } from 'node:fs'
import { resolve } from 'node:path'

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The file that a command line names, as the system does when one is double-clicked; of several the last. `from` is the
 * folder it was said in, `app` the folder of an app that is not packed: what stands before that is the runtime's own.
 */
export function fileIn(argv: readonly string[], from: string, app: string | undefined): string | undefined {
  const named = argv.slice(1).filter((word) => !word.startsWith('-')).map((word) => resolve(from, word))
  const ours = app === undefined ? named : named.slice(named.lastIndexOf(app) + 1)
  return ours.filter(isFile).at(-1)
}

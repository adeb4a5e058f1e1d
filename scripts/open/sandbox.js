import { statSync } from 'node:fs'
import { runQuiet } from '../setup/command.js'

/** Whether a user may make user namespaces, on which Chromium's sandbox rests; asked by making one. */
export function namespacesAllowed(asUser, run = runQuiet) {
  const probe = ['unshare', '-Ur', 'true']
  const [program, ...args] = asUser ? ['runuser', '-u', asUser, '--', ...probe] : probe
  return run(program, args).code === 0
}

/** Whether the runtime's helper has been given to root with the set-user-id bit: the other way. */
export function helperInstalled(path) {
  try {
    const { uid, mode } = statSync(path)
    return uid === 0 && (mode & 0o4000) !== 0
  } catch {
    return false
  }
}

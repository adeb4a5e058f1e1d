import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { repository, within } from '../setup/repository.js'

/** No tool may hang a test run: after this time it is ended and counts as failed. */
const limitMs = 12 * 60_000

/** The environment that `npm run` gives: the installed tools come first on the path. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  ...extra,
  PATH: `${within('node_modules', '.bin')}${delimiter}${process.env.PATH}`,
})

/**
 * Runs a tool to its end. `show` sends its output to the terminal as it comes; otherwise it is
 * kept. `command` is a shell line, or a list of program and arguments.
 */
export function runTool(command, { show = false, cwd = repository, env = toolEnv() } = {}) {
  const options = { cwd, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] }
  const child = Array.isArray(command)
    ? spawn(command[0], command.slice(1), { ...options, detached: process.platform !== 'win32' })
    : spawn(command, { ...options, shell: true, detached: process.platform !== 'win32' })
  return watch(child)
}

function watch(child) {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      output += `\nended after ${limitMs / 60_000} minutes`
      endGroup(child)
    }, limitMs)
    const stop = () => endGroup(child)
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      finish(1)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

/** A tool's children (threads' processes, virtual displays, the app) end with it. */
function endGroup(child) {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

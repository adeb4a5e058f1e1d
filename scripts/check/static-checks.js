import { readFileSync } from 'node:fs'
import { within } from '../setup/repository.js'
import { tally } from './tally.js'
import { runTool } from './tool.js'

/** The commands of a script in package.json, which are chained by &&. */
export function commandsOf(name, file = within('package.json')) {
  const script = JSON.parse(readFileSync(file, 'utf8')).scripts[name]
  return script.split('&&').map((command) => command.trim())
}

/** Runs each command of a package.json script; each is one test, two run at a time. */
export async function runScript(name, file) {
  const waiting = commandsOf(name, file)
  let passed = 0
  const failures = []
  const worker = async () => {
    for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
      const { code, output } = await runTool(command)
      if (code === 0) passed++
      else failures.push(`${command}\n${output.trim()}`)
    }
  }
  await Promise.all([worker(), worker()])
  return tally(passed, failures)
}

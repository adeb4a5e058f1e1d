import { checkNode } from './node-version.js'
import { makeSureOfOutput } from './output.js'
import { makeSureOfPackages } from './packages.js'
import { makeSureOfRuntime } from './runtime.js'
import { makeSureOfSystem } from './system-packages.js'

/**
 * Brings a clone to where the app can be opened. Each step looks first and does nothing where all
 * is in place. `upTo` names the last step that is wanted.
 */
export async function setUp(log, { display, must, upTo = 'build', force = false }) {
  const steps = [
    ['node', () => checkNode(log)],
    ['packages', () => makeSureOfPackages(log)],
    ['system', () => makeSureOfSystem(log, { display, must })],
    ['runtime', () => makeSureOfRuntime(log)],
    ['build', () => makeSureOfOutput(log, { force })],
  ]
  for (const [name, step] of steps) {
    await step()
    if (name === upTo) return
  }
}

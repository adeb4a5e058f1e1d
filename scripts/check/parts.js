import { Stop } from '../setup/stop.js'

/** The parts of the tests in their order, each with the last step of the set-up that it needs. */
const needs = {
  types: 'packages',
  lint: 'packages',
  graph: 'packages',
  unused: 'packages',
  build: 'build',
  unit: 'packages',
  e2e: 'build',
}

export const partNames = Object.keys(needs)

/** Reads `--only types,unit`; what follows `--` goes to Playwright. */
export function readOptions(args) {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const at = own.indexOf('--only')
  const unknown = own.filter((arg, index) => index !== at && (at < 0 || index !== at + 1))
  if (unknown.length) throw new Stop(`Unknown: ${unknown.join(' ')}\nUsage: npm test [-- --only ${partNames.join(',')}]`)
  const only = at < 0 ? partNames : (own[at + 1] ?? '').split(',')
  const wrong = only.filter((name) => !(name in needs))
  if (wrong.length) throw new Stop(`No such part: ${wrong.join(', ')}. The parts are ${partNames.join(', ')}.`)
  // Journeys run on what was built, so a build comes before them.
  const asked = only.includes('e2e') ? [...only, 'build'] : only
  return { parts: partNames.filter((name) => asked.includes(name)), playwright: end < 0 ? [] : args.slice(end + 1) }
}

/** Whether any of the parts needs the build, and with it system packages and the runtime. */
export const needsBuild = (parts) => parts.some((name) => needs[name] === 'build')

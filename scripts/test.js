import { runJourneys } from './check/journeys.js'
import { needsBuild, readOptions } from './check/parts.js'
import { runScript } from './check/static-checks.js'
import { lastLine, tally, total } from './check/tally.js'
import { runUnit } from './check/unit.js'
import { hasDisplay } from './open/display.js'
import { stepLog } from './setup/log.js'
import { makeSureOfOutput } from './setup/output.js'
import { within } from './setup/repository.js'
import { setUp } from './setup/set-up.js'
import { runToEnd } from './setup/stop.js'

async function test() {
  const { parts, playwright } = readOptions(process.argv.slice(2))
  const log = stepLog(within('.tenfold', 'test.log'))
  await makeReady(parts, log)

  const results = []
  let sandbox
  for (const name of parts) {
    console.log(`\n${name} …`)
    const began = Date.now()
    const result = await runPart(name, { log, playwright, results })
    results.push({ name, ...result.tally })
    sandbox = result.sandbox ?? sandbox
    printPart(name, result.tally, Date.now() - began)
  }
  printEnd(results, sandbox)
  return total(results).failed > 0 ? 1 : 0
}

function makeReady(parts, log) {
  // As root the journeys run as another user, to whom root's display is closed.
  const display = hasDisplay() && process.getuid?.() !== 0
  const upTo = needsBuild(parts) ? 'runtime' : 'packages'
  return setUp(log, { display, must: parts.includes('e2e'), upTo })
}

async function runPart(name, { log, playwright, results }) {
  if (name === 'build') return { tally: await build(log) }
  if (name === 'unit') return { tally: await runUnit() }
  if (name !== 'e2e') return { tally: await runScript(name) }
  const built = results.every((part) => part.name !== 'build' || part.failures.length === 0)
  return built ? runJourneys(playwright) : { tally: tally(0, ['not run, because the build failed']) }
}

const build = (log) =>
  makeSureOfOutput(log).then(
    () => tally(1),
    (error) => tally(0, [error.message]),
  )

function printPart(name, { passed, failures, shown }, ms) {
  if (!shown) for (const failure of failures) console.log(`\n${failure}\n`)
  console.log(`${name}: ${passed} passed, ${failures.length} failed (${Math.round(ms / 1000)} s)`)
}

/** The failures once more, one line each, so that nobody has to scroll; then the two last lines. */
function printEnd(results, sandbox) {
  console.log('')
  for (const { name, failures } of results) {
    for (const failure of failures) console.log(`failed: ${name}: ${failure.split('\n')[0]}`)
  }
  if (sandbox) console.log(sandbox)
  console.log(lastLine(total(results)))
}

await runToEnd(test)

import { createRequire } from 'node:module'
import { hasDisplay } from './open/display.js'
import { howToGetTheWindow, openPlan } from './open/plan.js'
import { helperInstalled, namespacesAllowed } from './open/sandbox.js'
import { runVisible } from './setup/command.js'
import { stepLog } from './setup/log.js'
import { repository, within } from './setup/repository.js'
import { setUp } from './setup/set-up.js'
import { runToEnd } from './setup/stop.js'

const dry = process.argv.includes('--dry') || process.env.TENFOLD_START === 'dry'

async function start() {
  const log = stepLog(within('.tenfold', 'start.log'))
  const display = hasDisplay()
  await setUp(log, { display, must: display })
  if (dry) {
    log.passed('open', 'asked not to')
    return 0
  }
  return display ? openWindow(log) : walkWithoutWindow(log)
}

function openWindow(log) {
  const plan = planHere(true)
  for (const reason of plan.reasons) log.note(reason)
  const executable = createRequire(import.meta.url)('electron')
  log.doing('open', 'the app')
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  return runVisible(executable, [...plan.switches, repository], { cwd: repository, env })
}

async function walkWithoutWindow(log) {
  for (const reason of planHere(false).reasons) log.note(reason)
  log.doing('road', 'the same road without a window, on a built-in sample')
  const code = await runVisible(process.execPath, [within('out', 'cli', 'main.js'), 'road'], { cwd: repository })
  log.note(howToGetTheWindow)
  return code
}

const planHere = (display) =>
  openPlan({
    platform: process.platform,
    uid: process.getuid?.(),
    display,
    env: process.env,
    namespaces: namespacesAllowed(),
    helper: helperInstalled(within('node_modules', 'electron', 'dist', 'chrome-sandbox')),
  })

await runToEnd(start)

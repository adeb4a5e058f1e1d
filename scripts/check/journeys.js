import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hasDisplay } from '../open/display.js'
import { namespacesAllowed } from '../open/sandbox.js'
import { runQuiet } from '../setup/command.js'
import { repository, within } from '../setup/repository.js'
import { journeyPlan, sandboxLine } from './journey-plan.js'
import { readPlaywright } from './playwright-report.js'
import { readableCopy } from './readable-copy.js'
import { asTestUser, canRead, canRun, makeSureOfUser, testUser } from './test-user.js'
import { runTool, toolEnv } from './tool.js'
import { readReport } from './unit.js'

const screen = ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24']

/** Runs the journeys on the real app; answers their tally and what to say about the sandbox. */
export async function runJourneys(extra = []) {
  const uid = process.getuid?.()
  const isRoot = process.platform === 'linux' && uid === 0
  const home = isRoot ? makeSureOfUser() : undefined
  const plan = journeyPlan({
    platform: process.platform,
    uid,
    display: hasDisplay(),
    userReady: home !== undefined,
    namespaces: process.platform !== 'linux' || namespacesAllowed(home ? testUser : undefined),
  })
  const tally = await (plan.asUser ? runAsUser(plan, home, extra) : runAsMyself(plan, extra))
  return { tally, sandbox: sandboxLine(plan, testUser) }
}

async function runAsMyself(plan, extra) {
  const results = mkdtempSync(join(tmpdir(), 'tenfold-journeys-'))
  const env = toolEnv(journeyEnv(plan, results))
  const command = [...(plan.virtualDisplay ? screen : []), process.execPath, ...playwright(repository, results, extra)]
  const { code } = await runTool(command, { show: true, env })
  return collect(results, code)
}

async function runAsUser(plan, home, extra) {
  const place = await mkdtemp(join(home, 'journeys-'))
  try {
    runQuiet('chmod', ['755', place])
    const results = join(place, 'results')
    mkdirSync(results)
    runQuiet('chown', [testUser, results])
    const root = await reachableRepository(place)
    const node = await reachableNode(place)
    const env = { ...journeyEnv(plan, results), PATH: `${dirname(node)}:/usr/local/bin:/usr/bin:/bin` }
    const command = [...asTestUser(home, env), ...screen, node, ...playwright(root, results, extra)]
    const { code } = await runTool(command, { show: true, cwd: root })
    return collect(results, code)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function reachableRepository(place) {
  if (canRead(repository)) return repository
  const copy = join(place, 'repository')
  console.log(`${testUser} cannot read the repository where it lies: the journeys run on a copy`)
  await readableCopy(repository, copy)
  return copy
}

async function reachableNode(place) {
  if (canRun(process.execPath)) return process.execPath
  const folder = join(place, 'bin')
  mkdirSync(folder)
  await copyFile(process.execPath, join(folder, 'node'))
  runQuiet('chmod', ['755', folder, join(folder, 'node')])
  return join(folder, 'node')
}

/** TENFOLD_SANDBOX tells the journeys whether to ask for the sandbox: `on` or `off`. */
const journeyEnv = (plan, results) => ({
  TENFOLD_SANDBOX: plan.sandbox ? 'on' : 'off',
  PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'report.json'),
  ...(process.env.CI ? { CI: process.env.CI } : {}),
})

const playwright = (root, results, extra) => [
  join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
  ...['test', '-c', join(root, 'e2e', 'playwright.config.ts')],
  ...['--reporter=list,json', `--output=${join(results, 'artifacts')}`, ...extra],
]

/** Keeps traces and pictures of what failed in test-results, owned by whoever runs the tests. */
function collect(results, code) {
  const report = readReport(join(results, 'report.json'))
  const kept = within('test-results', 'journeys')
  rmSync(kept, { recursive: true, force: true })
  cpSync(results, kept, { recursive: true })
  rmSync(results, { recursive: true, force: true })
  return readPlaywright(report, code)
}

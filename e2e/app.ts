import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import electronPath from 'electron'

const root = resolve(import.meta.dirname, '..')

export interface Started {
  readonly app: ElectronApplication
  readonly window: Page
  /** A folder of this test's own; save dialogs answer with names inside it. */
  readonly folder: string
  /** Every breach of the content security policy that the window reported so far. */
  readonly breaches: string[]
}

export interface StartOptions {
  readonly language?: 'en' | 'zh-CN'
  readonly theme?: 'light' | 'dark'
  /** What the open dialog will answer; the save dialog answers with the proposed name in the test's folder. */
  readonly open?: string
  readonly save?: string
}

export const settingsFor = ({ language = 'en', theme = 'light' }: StartOptions): string => JSON.stringify({ language, theme })

/** Starts the built app with user data of its own. With TENFOLD_SANDBOX=on the sandbox is asked for, as a user has it. */
export async function startApp(folder: string, options: StartOptions = {}): Promise<Started> {
  const userData = join(folder, 'user-data')
  await mkdir(userData, { recursive: true })
  await writeFile(join(userData, 'settings.json'), settingsFor(options))
  const dialogs = join(folder, 'dialogs.json')
  await writeFile(dialogs, JSON.stringify({ open: options.open ?? null, save: options.save ?? null }))
  const app = await _electron.launch({
    executablePath: electronPath as unknown as string,
    args: [root, `--user-data-dir=${userData}`],
    chromiumSandbox: process.env['TENFOLD_SANDBOX'] === 'on',
    env: { ...(process.env as Record<string, string>), TENFOLD_TEST_DIALOGS: dialogs },
  })
  app.context().setDefaultTimeout(20_000)
  const window = await app.firstWindow()
  const breaches: string[] = []
  window.on('console', (message) => {
    if (/Content Security Policy|securitypolicyviolation/i.test(message.text())) breaches.push(message.text())
  })
  await window.setViewportSize({ width: 1280, height: 800 })
  return { app, window, folder, breaches }
}

/** What a double click on `file` does while the app runs: it is started once more, hands the file over and ends. */
export async function startAgain(folder: string, file: string): Promise<void> {
  const sandbox = process.env['TENFOLD_SANDBOX'] === 'on' ? [] : ['--no-sandbox']
  await promisify(execFile)(electronPath as unknown as string, [...sandbox, `--user-data-dir=${join(folder, 'user-data')}`, root, file], { timeout: 20_000 }).catch(() => undefined)
}

/** A process of the app: its number and its command line. */
export interface AppProcess {
  readonly pid: number
  readonly command: string
}

/** All processes below the app's own, by /proc. */
export async function processesOf(app: ElectronApplication): Promise<AppProcess[]> {
  const first = app.process().pid ?? 0
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map<number, number>()
  for (const pid of all) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const mine = (pid: number): boolean => pid === first || (parents.has(pid) && pid > 1 && mine(parents.get(pid) ?? 0))
  const found: AppProcess[] = []
  for (const pid of all.filter(mine)) {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
    found.push({ pid, command })
  }
  return found
}

export const signal = (pid: number, name: 'KILL' | 'STOP' | 'CONT'): void => void execFileSync('kill', [`-${name}`, String(pid)])

/** A test with a folder of its own and an app that is closed whatever happens. */
export const test = base.extend<{ folder: string; start: (options?: StartOptions) => Promise<Started> }>({
  folder: async ({ browserName: _unused }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tenfold-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const started: Started[] = []
    await use(async (options) => {
      const one = await startApp(join(folder, `app-${started.length}`), options)
      started.push(one)
      return one
    })
    for (const one of started) await one.app.close().catch(() => undefined)
  },
})

export { expect } from '@playwright/test'

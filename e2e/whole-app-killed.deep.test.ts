import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ObjectId } from '../src/contract/documents/ids.ts'
import type { Reply } from '../src/contract/reply.ts'
import type { AppState } from '../src/contract/state.ts'
import { journalPath, readJournal } from '../src/host/project/journal.ts'
import { readObject } from '../src/host/project/objects.ts'
import { openProjectFile } from '../src/host/project/open-project-file.ts'
import { processesOf, signal, startApp, type Started } from './app.ts'

/** How often the whole app is killed, and the seed of what it does and when it dies. */
const kills = Number(process.env['TENFOLD_KILLS'] ?? 200)
const seed = Number(process.env['TENFOLD_SEED'] ?? 1)
const promisedMs = 1000

const root = resolve(import.meta.dirname, '..')
let home = ''
let display: ChildProcess | undefined
beforeAll(async () => {
  expect(existsSync(join(root, 'out', 'main', 'index.js')), 'the app is built: npm run build').toBe(true)
  home = await mkdtemp(join(tmpdir(), 'tenfold-app-killed-'))
  if (process.platform === 'linux' && (process.env['DISPLAY'] ?? '') === '') process.env['DISPLAY'] = await virtualDisplay()
})
afterAll(async () => {
  display?.kill()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

/** A screen that nobody sees, with a number that is free. */
function virtualDisplay(): Promise<string> {
  return new Promise((done, fail) => {
    display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    display.once('error', fail)
    display.stdio[3]?.once('data', (number: Buffer) => done(`:${number.toString().trim()}`))
  })
}

/** Numbers that come again with the same seed. */
function draw(from: number): (below: number) => number {
  let state = from
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const ask = (window: Page, name: string, input: unknown): Promise<Reply<unknown>> =>
  window.evaluate(([named, given]) => (globalThis as unknown as { tenfold: { asks: Record<string, (input: unknown) => Promise<Reply<unknown>>> } }).tenfold.asks[named as string]?.(given) as Promise<Reply<unknown>>, [name, input] as const)

async function stateOf(window: Page): Promise<AppState> {
  const reply = await ask(window, 'app/state', null)
  if (!reply.ok) throw new Error(reply.fault.message)
  return reply.value as AppState
}

/** The window shows `there`, or says why it does not. */
async function until(window: Page, there: (state: AppState) => boolean): Promise<AppState> {
  for (let tries = 0; tries < 300; tries++) {
    const state = await stateOf(window)
    if (there(state)) return state
    await window.waitForTimeout(50)
  }
  throw new Error(`waited in vain: ${JSON.stringify({ ...(await stateOf(window)), project: null })}`)
}

/** A name that was given to a project, which nothing else is called: what was done before it stands before it in the journal. */
interface Mark {
  readonly project: string
  readonly name: string
  readonly at: number
}

const inUse = async (window: Page, step: string): Promise<void> => window.locator(`[data-step="${step}"]`).click({ timeout: 3_000 })
const steps = ['define', 'collect', 'prepare', 'split', 'models', 'train', 'evaluate', 'deploy'] as const

/** One thing that a person does, drawn by chance. A refusal is an answer too. */
async function act(window: Page, chance: (below: number) => number): Promise<void> {
  const { project } = await stateOf(window)
  if (project === null) {
    if (chance(2) === 0) await ask(window, 'project/open-sample', (['penguins', 'flats', 'pupils'] as const)[chance(3)])
    else await window.locator('button[data-project]').nth(0).click({ timeout: 5_000 }).catch(() => undefined)
    return
  }
  const column = project.dataset.columns[chance(project.dataset.columns.length)]
  const doings: readonly (() => Promise<unknown>)[] = [
    () => inUse(window, steps[chance(steps.length)] ?? 'collect'),
    () => ask(window, 'project/set-column', { name: column?.name, use: column?.use === 'out' ? 'input' : 'out' }),
    () => ask(window, 'project/set-column', { name: column?.name, type: column?.type === 'category' ? 'number' : 'category' }),
    () => ask(window, 'project/set-cell', { row: chance(project.dataset.rows), column: column?.name, value: String(chance(1000)) }),
    () => ask(window, 'project/drop-rows', { rows: [chance(project.dataset.rows)] }),
    () => window.keyboard.press('Control+z'),
    () => window.keyboard.press('Control+Shift+z'),
    () => ask(window, 'project/save', null),
    () => ask(window, 'project/reimport', null),
    () => ask(window, 'job/train', null),
    async () => {
      await inUse(window, 'train')
      await window.getByRole('button', { name: /^(Train|Find groups)/ }).last().click({ timeout: 1_000 }).catch(() => undefined)
    },
    () => window.waitForTimeout(chance(1500)),
    () => (project.run?.best == null ? Promise.resolve() : ask(window, 'job/export', { learner: project.run.best })),
    () => ask(window, 'project/close', null),
  ]
  await doings[chance(doings.length)]?.()
}

interface Life {
  readonly marks: readonly Mark[]
  readonly killedAt: number
  readonly inRun: boolean
}

const begin = (): Promise<Started> => startApp(home, { language: 'en', save: join(home, 'saved.tenfold'), open: join(home, 'penguins.csv') })

/** The app is started, goes on with what is there, and is killed: while it opens that, or in the seconds after. */
async function live(life: number, chance: (below: number) => number): Promise<Life> {
  // Now and then the debugger's line to an app that starts is never answered; what it starts from is the same the second time.
  const { app, window } = await begin().catch(begin)
  const marks: Mark[] = []
  let killedAt = 0
  let inRun = false
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()))
  const kill = async (): Promise<void> => {
    const all = await processesOf(app)
    killedAt = Date.now()
    for (const { pid } of all) try { signal(pid, 'KILL') } catch { continue }
  }
  const walk = async (): Promise<void> => {
    const { recents } = await until(window, () => true)
    if (recents.length > 0 && chance(5) > 0) {
      const expected = recents[0]
      const [, { project, trouble, data }] = await Promise.all([
        ask(window, 'project/open-recent', { id: expected?.id }),
        until(window, (state) => state.loading === null && (state.project?.id === expected?.id || state.trouble !== null)),
      ])
      expect({ id: project?.id, trouble, data }).toEqual({ id: expected?.id, trouble: null, data: { at: 'ready' } })
    } else await ask(window, 'project/open-sample', 'penguins')
    if (!early) timer = setTimeout(() => void kill(), chance(8000))
    for (let n = 0; ; n++) {
      await act(window, chance)
      const { project } = await stateOf(window)
      if (project === null) continue
      inRun = project.run?.at === 'running'
      const name = `life ${life} step ${n}`
      const named = await ask(window, 'project/rename', { id: project.id, name })
      if (named.ok) marks.push({ project: project.id, name, at: Date.now() })
      await window.waitForTimeout(chance(120))
    }
  }
  const early = life % 4 === 3
  let timer = early ? setTimeout(() => void kill(), chance(1500)) : undefined
  const stopped = walk().catch((thrown: unknown) => (killedAt === 0 ? Promise.reject(thrown as Error) : undefined))
  try {
    await Promise.race([gone, stopped.then(() => gone)])
    await stopped
  } finally {
    clearTimeout(timer)
    if (killedAt === 0) await app.close().catch(() => undefined)
  }
  return { marks, killedAt, inRun }
}

/** What lies on the disk after a kill: every project whole, with all of its objects and all that was said more than a second before. */
async function lookAt({ marks, killedAt }: Life): Promise<number> {
  const projects = join(home, 'user-data', 'projects')
  const folders = (await readdir(projects)).filter((name) => existsSync(journalPath(join(projects, name))))
  const due = marks.filter(({ at }) => at < killedAt - promisedMs)
  for (const { project } of due) expect(folders).toContain(project)
  for (const name of folders) {
    const folder = join(projects, name)
    const bytes = await readFile(journalPath(folder))
    const { history, damaged, end } = readJournal(name, bytes)
    const text = bytes.subarray(0, end).toString()
    expect(damaged, name).toEqual([])
    expect(history.documents(history.head), name).toHaveProperty('dataset')
    const last = due.filter(({ project }) => project === name).at(-1)
    if (last !== undefined) expect(text.includes(JSON.stringify(last.name)), `${name}: ${last.name}`).toBe(true)
    const objects = [...text.matchAll(/"(?:table|model|body|answers|object)":"([0-9a-f]{64})"/g), ...text.matchAll(/"raw":\{"sha256":"([0-9a-f]{64})","kept":true/g)]
    for (const id of new Set(objects.map(([, id]) => id))) await readObject(folder, id as ObjectId)
  }
  const saved = join(home, 'saved.tenfold')
  if (existsSync(saved)) {
    const copy = await mkdtemp(join(home, 'copy-'))
    await mkdir(join(copy, 'objects'), { recursive: true })
    expect(await openProjectFile(saved, copy)).toBeUndefined()
    await rm(copy, { recursive: true, force: true })
  }
  return due.length
}

test(`the whole app killed ${kills} times at random moments of a walk: every project opens, no object is missing, at most the last second is lost`, { timeout: kills * 90_000 + 120_000 }, async () => {
  await mkdir(home, { recursive: true })
  await copyFile(join(root, 'resources', 'samples', 'penguins.en.csv'), join(home, 'penguins.csv'))
  const chance = draw(seed)
  const tally = { held: 0, inRun: 0 }
  for (let life = 0; life < kills; life++) {
    const lived = await live(life, chance)
    tally.held += await lookAt(lived)
    if (lived.inRun) tally.inRun++
  }
  // And all of them open, each with its table.
  const { app, window } = await startApp(home, { language: 'en' })
  const { recents } = await until(window, (state) => state.recents.length > 0)
  for (const { id } of recents) {
    expect(await ask(window, 'project/open-recent', { id })).toMatchObject({ ok: true })
    expect(await until(window, (state) => state.loading === null)).toMatchObject({ project: { id }, trouble: null, data: { at: 'ready' } })
  }
  await app.close()
  // The promise was put to the test.
  expect(tally.held).toBeGreaterThan(kills / 2)
  if (kills >= 50) expect(tally.inRun).toBeGreaterThan(0)
  process.stdout.write(`${kills} kills, ${tally.inRun} of them in a run; ${tally.held} changes were due; ${recents.length} projects\n`)
})

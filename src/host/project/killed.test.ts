import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalPath, readJournal } from './journal.ts'
import { readObject } from './objects.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'

/** Processes that are killed, and how many projects each of them is writing when it is: 200 writers are cut off in all. */
const kills = 50
const writers = 4
const lanes = 5
const promisedMs = 1000

let folder = ''
let writer = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-killed-'))
  const entry = resolve(import.meta.dirname, 'killed-writer.fixture.ts')
  await build({ configFile: false, logLevel: 'silent', ssr: { noExternal: true }, build: { ssr: entry, outDir: folder, target: 'node20', rollupOptions: { output: { entryFileNames: 'writer.mjs' } } } })
  writer = join(folder, 'writer.mjs')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Numbers that come again with the same seed. */
function draw(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface Cut {
  readonly said: readonly { readonly lines: number; readonly at: number }[]
  readonly safe: number
  readonly killedAt: number
  readonly complaint: string
}

/** Lets a process write to all projects and kills it `afterMs` after its first word; what it had said of each. */
function killOne(projects: readonly string[], seed: number, afterMs: number): Promise<Cut[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [writer, String(seed), ...projects], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let complaint = ''
    let killedAt = 0
    const kill = (): void => {
      killedAt = Date.now()
      child.kill('SIGKILL')
    }
    child.stdout.on('data', (data: Buffer) => {
      if (out === '') setTimeout(kill, afterMs)
      out += data.toString()
    })
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    child.on('close', () => {
      const lines = out.slice(0, out.lastIndexOf('\n')).split('\n').map((line) => line.split(' '))
      done(
        projects.map((_, at) => {
          const words = lines.filter(([project]) => project === String(at))
          const said = words.filter(([, word]) => word === 'said').map(([, , count, time]) => ({ lines: Number(count), at: Number(time) }))
          const safe = Math.max(0, ...words.filter(([, word]) => word === 'safe').map(([, , count]) => Number(count)))
          return { said, safe, killedAt, complaint }
        }),
      )
    })
  })
}

async function lookAt(project: string, { said, safe, killedAt, complaint }: Cut): Promise<number> {
  expect(complaint).toBe('')
  const bytes = await readFile(journalPath(project)).catch(() => undefined)
  // Killed before its first documents were safe: there is no project yet.
  if (bytes === undefined) {
    expect(safe).toBe(0)
    return 0
  }
  const { history, damaged, lines } = readJournal(project, bytes)
  expect(damaged).toEqual([])
  expect(history.documents(history.head)).toHaveProperty('dataset')
  expect(lines).toBeGreaterThanOrEqual(safe)
  const due = said.filter(({ at }) => at < killedAt - promisedMs).at(-1)
  expect(lines).toBeGreaterThanOrEqual(due?.lines ?? 0)
  for (const id of new Set(bytes.toString().match(/(?<="(?:table|model)":")[0-9a-f]{64}/g))) await readObject(project, id as ObjectId)
  return lines
}

test(`${kills * writers} writers cut off by SIGKILL at random moments: the project always opens, no object is missing, at most the last second is lost`, { timeout: 120_000 }, async () => {
  let longest = 0
  let longLives = 0
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const random = draw(lane + 1)
      let projects: string[] = []
      for (let kill = 0; kill < kills / lanes; kill++) {
        // The first kills meet projects that are just being made; later ones go on with what was killed before.
        const making = kill < 4
        if (making) {
          projects = Array.from({ length: writers }, (_project, at) => join(folder, `project-${lane}-${kill}-${at}`))
          for (const project of projects) await mkdir(project)
        }
        const long = kill % 5 === 4
        const cuts = await killOne(projects, lane * 1000 + kill + 1, random() * (making ? 80 : long ? 400 : 300) + (long ? 1200 : 0))
        for (const [at, project] of projects.entries()) {
          const cut = cuts[at]
          if (cut === undefined) throw new Error('a project without a writer')
          if ((cut.said[0]?.at ?? Infinity) < cut.killedAt - promisedMs) longLives++
          longest = Math.max(longest, await lookAt(project, cut))
        }
      }
    }),
  )
  // The promise was put to the test: projects grew over many lives, and some writers lived for longer than the second.
  expect(longest).toBeGreaterThan(50)
  expect(longLives).toBeGreaterThan(4)
})

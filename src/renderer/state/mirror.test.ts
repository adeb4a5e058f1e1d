import { expect, test, vi } from 'vitest'
import type { AppState, JobState } from '../../contract/state.ts'
import { Mirror } from './mirror.svelte.ts'
import { appOf, jobOf } from './state.fixture.ts'

function fakeMain(first: AppState, job: JobState | null = null) {
  const listeners = { state: [] as ((state: AppState) => void)[], job: [] as ((job: JobState | null) => void)[] }
  return {
    push: (state: AppState) => listeners.state.forEach((listener) => listener(state)),
    pushJob: (value: JobState | null) => listeners.job.forEach((listener) => listener(value)),
    source: {
      onState: (listener: (state: AppState) => void) => (listeners.state.push(listener), () => void (listeners.state = [])),
      onJob: (listener: (value: JobState | null) => void) => (listeners.job.push(listener), () => void (listeners.job = [])),
      asks: { 'app/state': async () => ({ ok: true as const, value: first }), 'job/current': async () => ({ ok: true as const, value: job }) },
    },
  }
}

test('the first answer and every later push are mirrored', async () => {
  const main = fakeMain(appOf({ version: 3 }), jobOf())
  const mirror = new Mirror()
  await mirror.follow(main.source)
  expect(mirror.app?.version).toBe(3)
  expect(mirror.job?.id).toBe('job-1')
  main.push(appOf({ version: 4, connections: 1 }))
  main.pushJob(null)
  expect(mirror.app?.connections).toBe(1)
  expect(mirror.job).toBeNull()
})

test('a push that overtakes the first answer wins', async () => {
  const main = fakeMain(appOf({ version: 3 }), null)
  const mirror = new Mirror()
  const following = mirror.follow(main.source)
  main.push(appOf({ version: 5, connections: 1 }))
  main.pushJob(jobOf({ done: 7 }))
  await following
  expect(mirror.app?.version).toBe(5)
  expect(mirror.job?.done).toBe(7)
})

test('watchers hear each new state with the one before, never an old one', async () => {
  const mirror = new Mirror()
  const heard = vi.fn<(next: AppState, before: AppState | undefined) => void>()
  const undo = mirror.watch(heard)
  mirror.take(appOf({ version: 2 }))
  mirror.take(appOf({ version: 1 }))
  mirror.take(appOf({ version: 3 }))
  undo()
  mirror.take(appOf({ version: 4 }))
  expect(heard.mock.calls.map(([next, before]) => [next.version, before?.version])).toEqual([[2, undefined], [3, 2]])
})

test('after the undo nothing is heard any more', async () => {
  const main = fakeMain(appOf({ version: 1 }))
  const mirror = new Mirror()
  const undo = await mirror.follow(main.source)
  undo()
  main.push(appOf({ version: 9 }))
  expect(mirror.app?.version).toBe(1)
})

import { expect, test } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { createOwner } from './owner.ts'

const initial: Omit<AppState, 'version'> = {
  app: { version: '0', runtime: '', standIn: false, platform: 'linux' },
  settings: { language: 'en', theme: 'system' },
  hardware: { cores: 2, memoryBytes: 1, gpu: null, threads: 1 },
  connections: 0,
  data: { at: 'absent' },
  loading: null,
  project: null,
  trouble: null,
}

test('every change makes a new value with the next version and leaves the old one as it was', () => {
  const pushed: AppState[] = []
  const owner = createOwner(initial, { state: (value) => pushed.push(value), job: () => undefined })
  const before = owner.value
  owner.change({ connections: 1 })
  expect(owner.value).toEqual({ ...initial, connections: 1, version: 1 })
  expect(before.connections).toBe(0)
  expect(pushed).toEqual([owner.value])
})

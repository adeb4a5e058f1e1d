import { expect, test } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { emptyState as initial } from '../testing/documents.ts'
import { createOwner } from './owner.ts'

test('every change makes a new value with the next version and leaves the old one as it was', () => {
  const pushed: AppState[] = []
  const owner = createOwner(initial, { state: (value) => pushed.push(value), job: () => undefined })
  const before = owner.value
  owner.change({ connections: 1 })
  expect(owner.value).toEqual({ ...initial, connections: 1, version: 1 })
  expect(before.connections).toBe(0)
  expect(pushed).toEqual([owner.value])
})

import { expect, test } from 'vitest'
import type { RunId } from '../../contract/documents/ids.ts'
import type { RunDoc } from '../../contract/documents/run.ts'
import { appOf, datasetOf, objectId, projectOf } from './state.fixture.ts'
import { Walk } from './walk.svelte.ts'

const run: RunDoc = { id: 'run-1' as RunId, at: 'done', basis: '', task: 'regress', target: 'price', classes: [], metric: 'mae', seed: 42, learners: [], notes: [] }
const loading = { name: 'other.csv', done: 1, of: 2 }

test('a new project opens at Define', () => {
  const walk = new Walk()
  walk.follow(appOf({ loading }), undefined)
  expect(walk.place).toBe('home')
  walk.follow(appOf({ project: projectOf() }), appOf({ loading }))
  expect(walk.place).toBe('define')
})

test('an edit of the open project leaves the person where they are', () => {
  const walk = new Walk()
  walk.go('train')
  walk.follow(appOf({ project: projectOf({ dataset: datasetOf({ table: objectId('b') }) }) }), appOf({ project: projectOf() }))
  expect(walk.place).toBe('train')
})

test('another project opens at Define, or at Evaluate where it has learned; a reading that was stopped changes nothing', () => {
  const walk = new Walk()
  walk.go('collect')
  const before = appOf({ project: projectOf(), loading })
  walk.follow(appOf({ project: projectOf() }), before)
  expect(walk.place).toBe('collect')
  walk.follow(appOf({ project: projectOf({ id: 'p-0-00000001' }) }), before)
  expect(walk.place).toBe('define')
  walk.follow(appOf({ project: projectOf({ id: 'p-0-00000002', run }) }), before)
  expect(walk.place).toBe('evaluate')
})

test('the open project asked for again is shown', () => {
  const walk = new Walk()
  walk.follow(appOf({ project: projectOf({ opened: 2, run }) }), appOf({ project: projectOf({ opened: 1, run }) }))
  expect(walk.place).toBe('evaluate')
})

test('without a project there is only home', () => {
  const walk = new Walk()
  walk.go('evaluate')
  walk.follow(appOf(), appOf({ project: projectOf() }))
  expect(walk.place).toBe('home')
})

test('each step leads to the next', () => {
  const walk = new Walk()
  expect(walk.after('define')).toBe('collect')
  expect(walk.after('deploy')).toBeUndefined()
})

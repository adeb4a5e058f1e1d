import { expect, test } from 'vitest'
import { Finder, type Entry, type EntryKind } from './finder.svelte.ts'

const entry = (kind: EntryKind, label: string, blocked?: string): Entry => ({ key: label, kind, label, names: [label], blocked, run: () => undefined })
const all = [entry('step', 'Train'), entry('step', 'Split'), entry('column', 'train_id'), entry('column', 'area'), entry('command', 'Train now'), entry('command', 'Theme: dark', 'It is so already')]
const labels = (finder: Finder): string[] => finder.found.map(({ label }) => label)

test('with nothing typed everything stands in its order; what is typed brings the best first', () => {
  const finder = new Finder(() => all)
  expect(labels(finder)).toEqual(all.map(({ label }) => label))
  finder.type('train')
  expect(labels(finder)).toEqual(['Train', 'train_id', 'Train now'])
  finder.type('area')
  expect(labels(finder)).toEqual(['area'])
  finder.type('nothing like it')
  expect(finder.here).toBeUndefined()
})

test('the arrows go round; typing begins at the best again', () => {
  const finder = new Finder(() => all)
  finder.step(-1)
  expect(finder.here?.label).toBe('Theme: dark')
  finder.step(1)
  expect(finder.here?.label).toBe('Train')
  finder.step(1)
  finder.type('train')
  expect(finder.here?.label).toBe('Train')
  finder.stand(2)
  finder.type('ar')
  expect(finder.at).toBe(0)
})

test('what is not possible now is found all the same, with its reason', () => {
  const finder = new Finder(() => all)
  finder.type('dark')
  expect(finder.here?.blocked).toBe('It is so already')
})

import { expect, test } from 'vitest'
import { GuideFold } from './guide-fold.svelte.ts'

test('a narrow window folds the guide by itself, a wide one brings it back as it was', () => {
  const guide = new GuideFold()
  expect(guide.folded).toBe(false)
  guide.widthChanged(true)
  expect(guide.folded).toBe(true)
  guide.open()
  expect(guide.folded).toBe(false)
  guide.widthChanged(false)
  expect(guide.folded).toBe(false)
})

test('what was opened over a narrow screen goes with it, a wide guide stays', () => {
  const guide = new GuideFold()
  guide.left()
  expect(guide.folded).toBe(false)
  guide.widthChanged(true)
  guide.open()
  guide.left()
  expect(guide.folded).toBe(true)
})

test('what a person folded stays folded when the window grows again', () => {
  const guide = new GuideFold()
  guide.fold()
  guide.widthChanged(true)
  guide.widthChanged(false)
  expect(guide.folded).toBe(true)
})

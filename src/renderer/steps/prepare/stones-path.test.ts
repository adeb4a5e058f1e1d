import { expect, test } from 'vitest'
import { stonesPath } from './stones-path.ts'

test('two half circles around each place, and no path without stones', () => {
  expect(stonesPath([{ x: 10, y: 20 }, { x: 30.04, y: 20 }], 4)).toBe('M6.0 20.0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M26.0 20.0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0')
  expect(stonesPath([], 4)).toBe('')
})

import { expect, test } from 'vitest'
import { exampleRight } from './luck.ts'

test('the example is neither perfect nor hopeless', () => {
  expect([1, 2, 4, 40, 69].map(exampleRight)).toEqual([0, 1, 3, 34, 59])
})

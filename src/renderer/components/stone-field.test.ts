import { expect, test } from 'vitest'
import { kindsOf, layField } from './stone-field.ts'

test('stones lie in rows, and the field is as high as they need', () => {
  const field = layField([0, 0, 1, 1, 1], 2, 10)
  expect(field).toMatchObject({ width: 20, height: 30 })
  expect(field.stones[4]).toEqual({ kind: 1, hollow: false, x: 5, y: 25 })
})
test('no class that has rows is left without a stone', () => {
  expect(kindsOf([100, 1, 0, 24], 10)).toEqual([...Array.from({ length: 10 }, () => 0), 1, 3, 3])
})

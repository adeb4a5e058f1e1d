import { expect, test } from 'vitest'
import { movedBy } from './grid-keys.ts'

const size = { rows: 1_000_000, columns: 8, page: 12 }
const press = (key: string, far = false) => movedBy({ key, ctrlKey: far, metaKey: false }, { row: 50, column: 3 }, size)

test('arrows, pages and ends move as in a spreadsheet', () => {
  expect(press('ArrowUp')).toEqual({ row: 49, column: 3 })
  expect(press('ArrowDown')).toEqual({ row: 51, column: 3 })
  expect(press('ArrowLeft')).toEqual({ row: 50, column: 2 })
  expect(press('ArrowRight')).toEqual({ row: 50, column: 4 })
  expect(press('PageDown')).toEqual({ row: 62, column: 3 })
  expect(press('PageUp')).toEqual({ row: 38, column: 3 })
  expect(press('Home')).toEqual({ row: 50, column: 0 })
  expect(press('End')).toEqual({ row: 50, column: 7 })
})

test('with control they go to the very end', () => {
  expect(press('End', true)).toEqual({ row: 999_999, column: 7 })
  expect(press('Home', true)).toEqual({ row: 0, column: 0 })
  expect(press('ArrowDown', true)).toEqual({ row: 999_999, column: 3 })
})

test('nobody leaves the grid, and other keys mean something else', () => {
  expect(movedBy({ key: 'ArrowUp', ctrlKey: false, metaKey: false }, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 })
  expect(movedBy({ key: 'ArrowRight', ctrlKey: false, metaKey: false }, { row: 0, column: 7 }, size)).toEqual({ row: 0, column: 7 })
  expect(press('Enter')).toBeUndefined()
  expect(press('Tab')).toBeUndefined()
})

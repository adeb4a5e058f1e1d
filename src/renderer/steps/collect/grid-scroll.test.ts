import { expect, test } from 'vitest'
import { GridScroll } from './grid-scroll.svelte.ts'

function grid(rows: number): GridScroll {
  const scroll = new GridScroll()
  scroll.rows = rows
  scroll.rowHeight = 32
  scroll.view = 320
  return scroll
}

test.each([10, 344, 1_000_000, 250_000_000])('the bar reaches the last of %i rows, whole', (rows) => {
  const scroll = grid(rows)
  expect(scroll.tall).toBeLessThan(33_554_428)
  scroll.barMoved(scroll.tall - scroll.view)
  expect(scroll.end).toBe(rows)
  expect(scroll.offset(rows - 1)).toBeCloseTo(320 - 32, 3)
  scroll.barMoved(0)
  expect(scroll.first).toBe(0)
  expect(scroll.offset(0)).toBe(0)
})

test('every row of a million can be shown exactly, also between two pixels of the bar', () => {
  const scroll = grid(1_000_000)
  expect(scroll.isScaled).toBe(true)
  for (const row of [0, 1, 499_999, 500_000, 777_777, 999_999]) {
    scroll.show(row)
    expect(scroll.offset(row)).toBeGreaterThanOrEqual(-0.001)
    expect(scroll.offset(row)).toBeLessThanOrEqual(320 - 32 + 0.001)
  }
})

test('the echo of the bar after a move from here changes nothing', () => {
  const scroll = grid(1_000_000)
  scroll.show(777_777)
  const top = scroll.top
  scroll.barMoved(Math.round(scroll.bar))
  expect(scroll.top).toBe(top)
})

test('a wheel moves by its own pixels and stops at both ends', () => {
  const scroll = grid(1_000_000)
  scroll.moveBy(100)
  expect(scroll.top).toBe(100)
  scroll.moveBy(-500)
  expect(scroll.top).toBe(0)
  scroll.moveBy(1e9)
  expect(scroll.end).toBe(1_000_000)
})

test('when the table gets shorter, the view stays inside it', () => {
  const scroll = grid(1000)
  scroll.show(999)
  scroll.rows = 20
  expect(scroll.end).toBe(20)
  expect(scroll.first).toBe(10)
})

import { expect, test } from 'vitest'
import type { PreviewSide } from '../../../contract/asks/recipe.ts'
import { formats } from '../../format/format.ts'
import { barWords, cellWords, isFlag, onesIn } from './cell-words.ts'
import { heightOf, layHistogram, mostAcross, unitOf, wordPitch } from './histogram-layout.ts'

const side = (bars: PreviewSide['bars'], gaps = 0): PreviewSide => ({ name: 'x', kind: 'number', gaps, others: 0, bars })
const bar = (from: number, rows: number, touched = 0): PreviewSide['bars'][number] => ({ from, to: from + 1, rows, touched })

test('heaps keep their stones inside the box, changed ones on top inside a loop, gaps beside them', () => {
  const one = side([bar(0, 100), bar(1, 40, 20), bar(2, 1)], 30)
  const unit = unitOf([one], 12)
  expect(unit).toBe(10)
  expect(heightOf([one], unit, 260, true)).toBeCloseTo(10 * 4.4 * 2.1 + 8)
  const picture = layHistogram(one, unit, { width: 260, height: 120, gapsShown: true })
  expect(picture.stones).toHaveLength(10 + 4 + 1)
  expect(picture.gaps).toHaveLength(3)
  expect(picture.stones.filter(({ changed }) => changed)).toHaveLength(2)
  expect(picture.loops).toHaveLength(1)
  expect(picture.stones.filter(({ hollow }) => hollow)).toHaveLength(1)
  for (const { x, y } of [...picture.stones, ...picture.gaps]) {
    expect(x - picture.radius).toBeGreaterThanOrEqual(0)
    expect(x + picture.radius).toBeLessThanOrEqual(260)
    expect(y - picture.radius).toBeGreaterThanOrEqual(-0.5)
  }
  expect(layHistogram(side([]), 1, { width: 100, height: 50, gapsShown: false }).stones).toEqual([])
})

test('heaps of words leave room for their names and figures, and the rest counts as a heap', () => {
  const words = (name: string, rows: number, others = 0): PreviewSide => ({ name: 'x', kind: 'words', gaps: 0, others, bars: [{ from: name, to: null, rows, touched: 0 }] })
  const wide = mostAcross([words('male', 168)], 195)
  expect(mostAcross([words('a very long name of a place', 168)], 195)).toBeLessThan(wide)
  expect(wide * wordPitch).toBeLessThan(195 - 28 - 32)
  expect(mostAcross([words('male', 168)], 2000)).toBe(16)
  expect(unitOf([words('male', 10, 1000)], 10)).toBe(100)
})

test('bars and cells are written as people write them', () => {
  const { en } = formats
  expect(barWords({ from: 2.5, to: 3.5, rows: 1, touched: 0 }, 'number', en)).toBe('3')
  expect(barWords({ from: 0, to: 1.25, rows: 1, touched: 0 }, 'number', en)).toBe('0–1.25')
  expect(barWords({ from: 'a', to: null, rows: 1, touched: 0 }, 'words', en)).toBe('a')
  expect(cellWords(-0.123456789, 'number', en)).toBe('−0.12346')
  expect(cellWords(0, 'date', en)).toBe('1970-01-01')
  expect(cellWords(null, 'number', en)).toBeUndefined()
  const flag = side([{ from: -0.5, to: 0.5, rows: 7, touched: 0 }, { from: 0.5, to: 1.5, rows: 3, touched: 0 }])
  expect([isFlag(flag), onesIn(flag), isFlag(side([bar(2, 1)]))]).toEqual([true, 3, false])
})

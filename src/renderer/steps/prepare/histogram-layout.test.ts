import { expect, test } from 'vitest'
import type { PreviewSide } from '../../../contract/asks/recipe.ts'
import { formats } from '../../format/format.ts'
import { barWords, cellWords, isFlag, onesIn } from './cell-words.ts'
import { heightOf, layHistogram, unitOf } from './histogram-layout.ts'

const side = (bars: PreviewSide['bars'], gaps = 0): PreviewSide => ({ name: 'x', kind: 'number', gaps, others: 0, bars })
const bar = (from: number, rows: number, touched = 0): PreviewSide['bars'][number] => ({ from, to: from + 1, rows, touched })

test('heaps keep their stones inside the box, changed ones on top inside a loop, gaps beside them', () => {
  const one = side([bar(0, 100), bar(1, 40, 20), bar(2, 1)], 30)
  const unit = unitOf([one], 12)
  expect(unit).toBe(10)
  expect(heightOf([one], unit)).toBeCloseTo(101)
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

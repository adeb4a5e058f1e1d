import { expect, test } from 'vitest'
import { solidPaint } from './solid-paint.ts'

test('what a browser computes becomes six digits and how solid it is', () => {
  expect(solidPaint('rgb(36, 71, 143)')).toEqual({ color: '#24478f', opacity: 1 })
  expect(solidPaint('rgba(23, 33, 31, 0.08)')).toEqual({ color: '#17211f', opacity: 0.08 })
  expect(solidPaint('color(srgb 1 0.5 0 / 0.26)')).toEqual({ color: '#ff8000', opacity: 0.26 })
  expect(solidPaint('#FBFCFA')).toEqual({ color: '#fbfcfa', opacity: 1 })
})

test('what paints nothing is nothing', () => {
  expect(solidPaint('none')).toBeUndefined()
  expect(solidPaint('rgba(0, 0, 0, 0)')).toBeUndefined()
  expect(solidPaint('url(#pattern)')).toBeUndefined()
})

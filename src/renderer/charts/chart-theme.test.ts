import { expect, test } from 'vitest'
import { themeFrom, tooltipStyle } from './chart-theme.ts'

test('a theme is what the tokens say, without the spaces around them', () => {
  const theme = themeFrom((token) => (token === '--calm' ? ' 240ms' : ` ${token} `))
  expect(theme.ink).toBe('--ink')
  expect(theme.pigments).toEqual(['--c1', '--c2', '--c3', '--c4', '--c5', '--c6', '--c-other'])
  expect(theme.calm).toBe(240)
})

test('without motion nothing moves', () => {
  expect(themeFrom((token) => (token === '--calm' ? '0ms' : '')).calm).toBe(0)
})

test('tooltips need no inline styles', () => {
  expect(tooltipStyle(themeFrom(() => ''))).toMatchObject({ renderMode: 'richText' })
})

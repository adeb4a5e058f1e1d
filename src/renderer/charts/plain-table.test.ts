import { expect, test } from 'vitest'
import { csvOf, plainCell, tsvOf } from './plain-table.ts'

test('figures lose what other programs trip over, words stay', () => {
  expect(plainCell('300,214')).toBe('300214')
  expect(plainCell('−12.87')).toBe('-12.87')
  expect(plainCell('8.7\u00a0%')).toBe('8.7%')
  expect(plainCell('1.2e−7')).toBe('1.2e-7')
  expect(plainCell('12–96')).toBe('12–96')
  expect(plainCell('Gentoo, female')).toBe('Gentoo, female')
})

test('the clipboard gets tabs, a file gets quotes where they are needed and says that it is UTF-8', () => {
  expect(tsvOf(['row', 'name'], [['1,000', 'a\tb']])).toBe('row\tname\n1000\ta b')
  expect(csvOf(['行', 'name'], [['1,000', 'say "hi", twice'], ['2', '']])).toBe('\ufeff行,name\r\n1000,"say ""hi"", twice"\r\n2,\r\n')
})

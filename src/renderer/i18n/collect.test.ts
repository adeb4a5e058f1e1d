import { expect, test } from 'vitest'
import { ReadingProblem, type Reading } from '../../contract/documents/dataset.ts'
import { collect } from './collect.ts'

const text: Reading = { kind: 'text', encoding: 'gb18030', bom: false, delimiter: ';', quote: '"', header: true, titleRows: 2, decimal: ',', thousands: '.' }
const book: Reading = { kind: 'workbook', format: 'xlsx', sheet: '一月', sheets: ['封面', '一月'], header: false, titleRows: 0, decimal: '.', thousands: 'none' }

test('one sentence says how a file was read', () => {
  expect(collect.en.reading('a.csv', text)).toBe('a.csv: Chinese Windows text (GB18030), semicolons between the cells, 2 title lines skipped, the names come next, decimal commas, points in long numbers.')
  expect(collect.zh.reading('a.csv', text)).toBe('a.csv：GB18030 编码（中文 Windows 常用），分号分隔，上面 2 行标题跳过了，下一行是列名，小数点写成逗号，数里有点分节。')
  expect(collect.en.reading('b.xlsx', book)).toBe('b.xlsx: Excel workbook, sheet “一月” of 2, no names, so the columns were numbered.')
  expect(collect.zh.reading('b.xlsx', book)).toBe('b.xlsx：Excel 表格，2 张里的“一月”，没有列名，给编了号。')
})

test.each(ReadingProblem.entries.code.options)('%s has words of its own in both languages, with its place', (code) => {
  const said = (['en', 'zh'] as const).map((language) => collect[language].problem({ code, column: 'Spalte', count: 3, done: 'kept' }, '3', '7'))
  for (const { head, text } of said) {
    expect(head).not.toBe('')
    expect(`${head} ${text}`).toMatch(/Spalte|7|ending|扩展名/)
  }
  expect(said[0]).not.toEqual(said[1])
})

import { expect, test } from 'vitest'
import type { Preview } from '../../../contract/documents/importing.ts'
import { importTexts } from '../../i18n/import.ts'
import { chipOf, hasWishes, wishAnew, wishForSheet, wishWith } from './wishes.ts'

const texts = importTexts.en
const preview: Preview = {
  reading: { kind: 'text', encoding: 'gb18030', bom: false, delimiter: ';', quote: '"', header: true, titleRows: 2, decimal: ',', thousands: 'none' },
  lines: [
    { line: 1, is: 'title', cells: ['Customers of the south-west, all of them'] },
    { line: 2, is: 'blank', cells: [] },
    { line: 3, is: 'title', cells: ['of 2024'] },
    { line: 4, is: 'names', cells: ['id', ' city '] },
    { line: 5, is: 'row', cells: ['1', 'Ulm'] },
  ],
  columns: [], problems: [], rows: 1, whole: true, memoryBytes: 8, fault: null,
}

test('the sentence says how the file is read, and each part what else it could be', () => {
  expect(chipOf('encoding', preview, texts)).toMatchObject({ value: 'gb18030', shown: 'Chinese Windows text (GB18030)' })
  expect(chipOf('delimiter', preview, texts)?.choices.map(({ value }) => value)).toEqual([',', ';', '\t', '|'])
  expect(chipOf('titleRows', preview, texts)).toMatchObject({ value: '2', shown: '2 title rows above are skipped' })
  const header = chipOf('header', preview, texts)
  expect(header).toMatchObject({ value: '4', shown: 'Row 4' })
  expect(header?.choices.map(({ label }) => label)).toEqual(['Row 1: Customers of the south-west,…', 'Row 3: of 2024', 'Row 4: id · city', 'Row 5: 1 · Ulm', 'No row'])
  expect(chipOf('header', { ...preview, reading: { ...preview.reading, header: false } }, texts)).toMatchObject({ value: 'none', shown: 'No row' })
})

test('a workbook has no encoding, delimiter or quotes', () => {
  const workbook: Preview = { ...preview, reading: { kind: 'workbook', format: 'xlsx', sheet: 'a', sheets: ['a'], header: true, titleRows: 0, decimal: '.', thousands: 'none' } }
  for (const id of ['encoding', 'delimiter', 'quote'] as const) expect(chipOf(id, workbook, texts)).toBeUndefined()
})

test('names and titles: the later word counts', () => {
  expect(wishWith({ wish: { titleRows: 1, delimiter: ';' } }, 'header', '7')).toEqual({ delimiter: ';', header: 7 })
  expect(wishWith({ wish: { header: 7 } }, 'titleRows', '2')).toEqual({ titleRows: 2 })
  expect(wishWith({ wish: { header: 'none' } }, 'titleRows', '2')).toEqual({ header: 'none', titleRows: 2 })
  expect(wishWith({ wish: { titleRows: 2 } }, 'header', 'none')).toEqual({ header: 'none', titleRows: 2 })
  expect(wishWith({ wish: { header: 3 } }, 'decimal', ',')).toEqual({ header: 3, decimal: ',' })
})

test('another sheet, and everything found out again', () => {
  expect(wishForSheet({ wish: { header: 3, decimal: ',', sheet: 'a' } }, 'b')).toEqual({ decimal: ',', sheet: 'b' })
  expect(wishAnew({ kind: 'file', wish: { header: 3, sheet: 'a' } })).toEqual({ sheet: 'a' })
  expect(hasWishes({ kind: 'paste', wish: { encoding: 'utf-8' } })).toBe(false)
  expect(hasWishes({ kind: 'file', wish: { encoding: 'utf-8' } })).toBe(true)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { openTableFile } from './read-table-file.ts'
import { peekTableFile } from './peek.ts'
import { previewLines } from './preview-lines.ts'
import { ReadingReport } from './reading-report.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-peek-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function peek(content: string | Uint8Array, wish?: ReadingWish, name = 'table.csv') {
  const path = join(folder, name)
  await writeFile(path, content)
  return peekTableFile(path, wish)
}

const many = `title of all\n\nid,city,price\n${Array.from({ length: 40_000 }, (_, i) => `${i},"town, ${i % 7}",${i / 4}`).join('\n')}\n`

test('the beginning of a large file: titles, names, fifty rows, types, and how many rows there will be', async () => {
  const found = await peek(many)
  expect(found).toMatchObject({ whole: false, fault: null, reading: { titleRows: 1, header: true, delimiter: ',' } })
  expect(found.lines.slice(0, 4)).toEqual([
    { line: 1, is: 'title', cells: ['title of all'] },
    { line: 2, is: 'blank', cells: [] },
    { line: 3, is: 'names', cells: ['id', 'city', 'price'] },
    { line: 4, is: 'row', cells: ['0', 'town, 0', '0'] },
  ])
  expect(found.lines).toHaveLength(51)
  expect(found.columns.map(({ type }) => type)).toEqual(['number', 'category', 'number'])
  expect(Math.abs(found.rows - 40_000)).toBeLessThan(4_000)
  expect(found.problems.map(({ code }) => code)).toEqual(['title-row', 'blank-line'])
})

test('a file that is small enough is known to its end', async () => {
  const found = await peek('a,b\n1,2\n3,4\n')
  expect(found).toMatchObject({ whole: true, rows: 2, memoryBytes: 32 })
})

test('a delimiter that cuts nothing shows the lines and says why it is no table', async () => {
  const found = await peek('a,b\n1,2\n', { delimiter: ';' })
  expect(found).toMatchObject({ fault: { code: 'one-column' }, columns: [], lines: [{ is: 'names', cells: ['a,b'] }, { is: 'row', cells: ['1,2'] }] })
})

test('text of another encoding, wide characters too, cut at the end of a line', async () => {
  const wide = Buffer.from(`\ufeff名,数\n${Array.from({ length: 60_000 }, (_, i) => `北,${i}`).join('\n')}\n`, 'utf16le')
  const found = await peek(wide)
  expect(found).toMatchObject({ whole: false, reading: { encoding: 'utf-16le', bom: true }, problems: [], columns: [{ name: '名' }, { name: '数', type: 'number' }] })
  const gb = Uint8Array.of(0xbc, 0xdb, 0xb8, 0xf1, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32, 0x0a)
  expect((await peek(gb)).columns[0]?.name).toBe('价格')
  expect((await peek(gb, { encoding: 'utf-8' })).problems).toMatchObject([{ code: 'undecodable' }])
})

test('a workbook: the sheet that was wanted, and its first rows', async () => {
  const sheet = (cells: unknown[][]) => utils.aoa_to_sheet(cells)
  const book = (rows: number) => write({ SheetNames: ['notes', 'sales'], Sheets: { notes: sheet([['only words']]), sales: sheet([['day', 'sum'], ...Array.from({ length: rows }, (_, i) => [`d${i % 5}`, i])]) } }, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
  expect(await peek(book(20), {}, 'book.xlsx')).toMatchObject({ whole: true, rows: 20, reading: { sheet: 'sales', sheets: ['notes', 'sales'] } })
  expect(await peek(book(900), {}, 'book.xlsx')).toMatchObject({ whole: false })
  expect(await peek(book(20), { sheet: 'notes' }, 'book.xlsx')).toMatchObject({ fault: { code: 'one-column' } })
})

test('a place far down in a file is cut as the beginning is, quotes over several lines and doubled ones too', async () => {
  const path = join(folder, 'far.csv')
  await writeFile(path, `a,b\n${Array.from({ length: 5_000 }, (_, i) => (i % 9 === 0 ? `"one\ntwo ""${i}""",${i}` : `${i},x`)).join('\n')}\n`)
  const file = await openTableFile(path, new ReadingReport())
  const all = await previewLines(file, 1, 100_000)
  expect(all).toHaveLength(5_001)
  const { line } = all[4_000] ?? { line: 0 }
  expect(await previewLines(file, line, 12)).toEqual(all.slice(4_000, 4_012))
})

test('first rows of 300,000 are there within five times 300 ms, and read in another way within five times 200 ms', async () => {
  const path = join(folder, 'rows.csv')
  await writeFile(path, `id,city,price,day\n${Array.from({ length: 1_000 }, (_, i) => `${i},town ${i % 97},${i / 8},2024-0${1 + (i % 9)}-11\n`).join('').repeat(300)}`)
  const seconds = async (wish: ReadingWish): Promise<number> => {
    const from = performance.now()
    await peekTableFile(path, wish)
    return performance.now() - from
  }
  expect(await seconds({})).toBeLessThan(1_500)
  expect(await seconds({ header: 'none' })).toBeLessThan(1_000)
})

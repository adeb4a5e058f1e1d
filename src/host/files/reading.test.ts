import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { FaultError } from '../../contract/fault.ts'
import { hasWords, type TableColumn } from '../../engine/table/table.ts'
import { openTableFile, readTableFile, type ReadOptions } from './read-table-file.ts'
import { ReadingReport } from './reading-report.ts'
import { rowTexts } from './row-texts.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-reading-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: string | Uint8Array, options?: ReadOptions) {
  const path = join(folder, 'table.csv')
  await writeFile(path, content)
  return readTableFile(path, options)
}
const wished = (content: string | Uint8Array, wish: ReadingWish) => read(content, { wish })
const cellsOf = (column: TableColumn | undefined): (string | number | null)[] =>
  column === undefined ? [] : hasWords(column) ? Array.from(column.data, (code) => column.dictionary[code] ?? null) : Array.from(column.data, (value) => (Number.isNaN(value) ? null : value))
const shape = ({ table, columns }: Awaited<ReturnType<typeof read>>): Record<string, [string, (string | number | null)[]]> => Object.fromEntries(table.columns.map((column, j) => [column.name, [columns[j]?.type ?? '', cellsOf(column)]]))

describe('where the table begins', () => {
  test('lines of one cell above the names are titles: skipped, counted, said', async () => {
    const found = await read('2024年销售表\n单位：元,,\n\n区,金额,店\n北,1,a\n南,2,b\n')
    expect(shape(found)).toEqual({ 区: ['category', ['北', '南']], 金额: ['number', [1, 2]], 店: ['category', ['a', 'b']] })
    expect(found.reading).toMatchObject({ header: true, titleRows: 2 })
    expect(found.problems).toEqual([
      { code: 'title-row', line: 1, lines: [1, 2], count: 2, done: 'skipped' },
      { code: 'blank-line', line: 3, lines: [3], count: 1, done: 'skipped' },
    ])
  })
  test('an unnamed first column is no title', async () => expect(Object.keys(shape(await read(',x\n0,5\n1,6\n')))).toEqual(['column 1', 'x']))
  test.each([
    ['numbers and words like the rest', '5.1,3.5,setosa\n4.9,3.0,setosa\n6.3,3.3,virginica\n', false],
    ['dates like the rest', '2024-01-01,a\n2024-01-02,b\n', false],
    ['words that all occur again', 'male,yes\nfemale,no\nmale,no\nfemale,yes\n', false],
    ['names above numbers', 'x,y\n1,2\n3,4\n', true],
    ['names above words', 'sex,smoker\nmale,yes\nfemale,no\nmale,no\n', true],
    ['years', 'country,2019,2020\nA,1,2\nB,3,4\n', true],
    ['counted columns', '0,1,2\n5.5,6.1,7\n8,9,1\n', true],
    ['a name above a gap and numbers', 'a,b\nNA,1\n2,3\n', true],
  ])('a first line of %s', async (_what, text, header) => {
    const found = await read(text)
    expect(found.reading).toMatchObject({ header, titleRows: 0 })
    expect(found.table.rows).toBe(text.trim().split('\n').length - (header ? 1 : 0))
    if (!header) expect(found.table.columns.map((it) => it.name)).toEqual(text.split('\n')[0]?.split(',').map((_cell, j) => `column ${j + 1}`))
  })
  test('a person may say where the names are, or that there are none', async () => {
    const text = 'x,y\na,b\nc,d\n'
    expect(shape(await wished(text, { header: 2 }))).toEqual({ a: ['category', ['c']], b: ['category', ['d']] })
    expect(shape(await wished(text, { header: 'none' }))['column 1']).toEqual(['category', ['x', 'a', 'c']])
    expect(shape(await wished(text, { titleRows: 1, header: 'none' }))['column 2']).toEqual(['category', ['b', 'd']])
    expect((await wished(text, { titleRows: 1 })).problems.map((it) => it.code)).toEqual(['title-row'])
  })
  test('the rows as they were written are those of the table', async () => {
    const path = join(folder, 'rows.csv')
    await writeFile(path, 'Title\n\nx,y\n￥1,a\n2\n')
    const file = await openTableFile(path, new ReadingReport())
    const rows: string[][] = []
    for await (const block of rowTexts(file, 2)) rows.push(...block)
    expect(rows).toEqual([['￥1', 'a'], ['2', '']])
    await writeFile(path, '1,a\n2,b\n')
    const bare: string[][] = []
    for await (const block of rowTexts(await openTableFile(path, new ReadingReport()), 2)) bare.push(...block)
    expect(bare).toEqual([['1', 'a'], ['2', 'b']])
  })
})

describe('numbers as people write them', () => {
  test('decimal commas and points between thousands, for the whole file', async () => {
    const found = await read('a;b;c\n1.234,56;1.500;x\n2,5;12;y\n')
    expect(shape(found)).toEqual({ a: ['number', [1234.56, 2.5]], b: ['number', [1500, 12]], c: ['category', ['x', 'y']] })
    expect(found.reading).toMatchObject({ delimiter: ';', decimal: ',', thousands: '.' })
  })
  test('one column may differ from the file, and it is said', async () => {
    const found = await read('a,b\n1.5,"12,25"\n2.5,"7,5"\n')
    expect(shape(found)['b']).toEqual(['number', [12.25, 7.5]])
    expect(found.problems).toEqual([{ code: 'decimal-comma', column: 'b', count: 2, done: 'mended' }])
  })
  test('lists of choices are no decimals', async () => expect(shape(await read('a,b\n1,"1,2"\n2,"3,4"\n'))['b']?.[0]).toBe('category'))
  test('a person may say which sign is which', async () => {
    expect(shape(await wished('a;b\n1,234;x\n5,678;y\n', { decimal: '.' }))['a']).toEqual(['number', [1234, 5678]])
    expect(shape(await wished('a;b\n1,234;x\n5,678;y\n', {}))['a']).toEqual(['number', [1.234, 5.678]])
    expect(shape(await wished('a;b\n1,234;x\n5,678;y\n', { decimal: '.', thousands: 'none' }))['a']?.[0]).toBe('category')
  })
  test('a column is a number only if each of its cells is one; each way of writing is said once', async () => {
    const found = await read('a,b,c,d,e\n￥1,12%,1.2万,(5),１２\n"$2,000",5%,9500,6,13\n')
    expect(Object.values(shape(found)).map(([type]) => type)).toEqual(['category', 'number', 'number', 'number', 'number'])
    expect(found.problems.map(({ code, column, count, done }) => [code, column, count, done])).toEqual([
      ['percent', 'b', 2, 'mended'],
      ['wan', 'c', 1, 'mended'],
      ['accounting', 'd', 1, 'mended'],
      ['full-width', 'e', 1, 'mended'],
    ])
    expect(shape(found)['c']).toEqual(['number', [12000, 9500]])
  })
  test('codes stay as they were written: of one length with zeros in front, or longer than a number can be', async () => {
    const found = await read('code,month,mixed,card,big,phone\n007,01,0571,110101199003071234,12345678901234567890,13800000000\n123,12,10,110101199003071235,1.5,13900000000\n')
    expect(shape(found)).toMatchObject({ code: ['category', ['007', '123']], month: ['number', [1, 12]], mixed: ['number', [571, 10]], card: ['category', ['110101199003071234', '110101199003071235']], big: ['number', [12345678901234567890, 1.5]], phone: ['number', [13800000000, 13900000000]] })
    expect(found.problems.map(({ code, column, count }) => [code, column, count])).toEqual([['leading-zeros', 'code', 2], ['lost-zeros', 'mixed', 1], ['long-digits', 'card', 2]])
  })
})

describe('dates and truth values', () => {
  const text = 'day,stamp,mdy,truth,yes,number\n2024年3月5日,2024-03-05T08:00:00+08:00,12/25/2024,TRUE,yes,20240305\n2023/12/31,2024-03-05 01:30,01/02/2024,False,no,20240306\n,NA,,,,\n'
  const march5 = Date.UTC(2024, 2, 5)
  test('are found, with gaps, and what only looks like them stays', async () => {
    const found = await read(text)
    expect(shape(found)).toEqual({
      day: ['date', [march5, Date.UTC(2023, 11, 31), null]],
      stamp: ['date', [march5, march5 + 5_400_000, null]],
      mdy: ['date', [Date.UTC(2024, 11, 25), Date.UTC(2024, 0, 2), null]],
      truth: ['boolean', ['true', 'false', null]],
      yes: ['category', ['yes', 'no', null]],
      number: ['number', [20240305, 20240306, null]],
    })
    expect(found.columns.slice(0, 4).map((it) => it.typeWhy)).toEqual(['all-dates', 'all-dates', 'all-dates', 'true-or-false'])
    expect(found.problems).toEqual([])
  })
  test('are the same in every time zone', async () => {
    const before = process.env['TZ']
    const seen = new Set<number>()
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env['TZ'] = zone
      seen.add(new Date(0).getTimezoneOffset())
      expect(shape(await read(text))['day']?.[1][0]).toBe(march5)
    }
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    expect(seen.size).toBe(3)
  })
  test('a guess between day and month is said', async () => expect((await read('d,n\n05/03/2024,1\n06/03/2024,2\n')).problems).toEqual([{ code: 'month-first', column: 'd', count: 2, done: 'kept' }]))
  test('a column called a date may hold eight digits', async () => expect(shape(await read('日期,n\n20240305,1\n20240306,2\n'))['日期']).toEqual(['date', [march5, march5 + 86_400_000]]))
})

describe('types that are asked for', () => {
  const asked = (type: 'number' | 'date' | 'boolean' | 'category', text: string) => read(text, { types: new Map([['a', type]]) })
  const faultOf = async (type: 'number' | 'date' | 'boolean', text: string) => {
    const thrown = await asked(type, text).catch((error: unknown) => error)
    return thrown instanceof FaultError ? thrown.fault : thrown
  }
  test('are kept where the cells can be read so', async () => {
    expect(shape(await asked('number', 'a,b\n￥5,1\n007,2\n,3\n'))['a']).toEqual(['number', [5, 7, null]])
    expect(shape(await asked('date', 'a,b\n2024-03-05,1\n,2\n'))['a']).toEqual(['date', [Date.UTC(2024, 2, 5), null]])
    expect(shape(await asked('date', 'a,b\n,1\nNA,2\n'))['a']).toEqual(['date', [null, null]])
    expect(shape(await asked('date', 'a,b\n20240305,1\n'))['a']).toEqual(['date', [Date.UTC(2024, 2, 5)]])
    expect(shape(await asked('boolean', 'a,b\nTRUE,1\n,2\n'))['a']).toEqual(['boolean', ['true', null]])
    expect(shape(await asked('category', 'a,b\n2024-03-05,1\n007,2\n'))['a']).toEqual(['category', ['2024-03-05', '007']])
  })
  test('are a fault with row and cell where one cannot', async () => {
    expect(await faultOf('number', 'a,b\n1,1\nx,2\n')).toMatchObject({ code: 'column-not-number', values: { column: 'a', row: 2, value: 'x' }, place: { file: 'table.csv', column: 'a' } })
    expect(await faultOf('date', 'a,b\n2024-03-05,1\nsoon,2\n')).toMatchObject({ code: 'column-not-date', values: { row: 2, value: 'soon' } })
    expect(await faultOf('date', 'a,b\n2024-03-05,1\n5,2\n')).toMatchObject({ code: 'column-not-date', values: { row: 2, value: '5' } })
    expect(await faultOf('boolean', 'a,b\ntrue,1\nmaybe,2\n')).toMatchObject({ code: 'column-not-boolean', values: { row: 2, value: 'maybe' } })
  })
})

describe('encoding, delimiter and quote', () => {
  test.each([['utf-16le', '\ufeff'], ['utf-16le', ''], ['utf-16be', '\ufeff'], ['utf-16be', '']] as const)('%s, mark %j', async (encoding, mark) => {
    const bytes = Buffer.from(`${mark}价格,名\n1,北京\n2,上海\n`, 'utf16le')
    if (encoding === 'utf-16be') bytes.swap16()
    const found = await wished(bytes, mark === '' ? { encoding } : {})
    expect(found.reading).toMatchObject({ encoding, bom: mark !== '' })
    expect(shape(found)).toEqual({ 价格: ['number', [1, 2]], 名: ['category', ['北京', '上海']] })
  })
  test('an encoding that is wanted is used, and what it cannot read is said', async () => {
    const { problems, reading } = await wished(Uint8Array.of(97, 44, 98, 10, 0xbc, 0xdb, 44, 50, 10), { encoding: 'utf-8' })
    expect(reading).toMatchObject({ encoding: 'utf-8' })
    expect(problems).toEqual([{ code: 'undecodable', line: 2, lines: [2], count: 2, done: 'mended' }])
  })
  test.each([[',', 'a,b\n1,2\n'], [';', 'a;b\n1;2\n'], ['\t', 'a\tb\n1\t2\n'], ['|', 'a|b\n1|2\n']] as const)('%j', async (delimiter, text) => expect((await read(text)).reading).toMatchObject({ delimiter }))
  test('a title with a comma in it does not mislead', async () => expect((await read('Sales, 2024\na;b;c\n1;2;3\n4;5;6\n')).reading).toMatchObject({ delimiter: ';', titleRows: 1 }))
  test('a delimiter that is wanted is used', async () => expect(Object.keys(shape(await wished('a,b;c\n1,2;3\n', { delimiter: ';' })))).toEqual(['a,b', 'c']))
  test('single quotes are found, and quotes may be switched off', async () => {
    expect(shape(await read("a,b\n'x,y',1\n'z',2\n"))['a']).toEqual(['category', ['x,y', 'z']])
    expect(shape(await wished('a,b\n"x",1\n"y",2\n', { quote: 'none' }))['a']).toEqual(['category', ['"x"', '"y"']])
  })
})

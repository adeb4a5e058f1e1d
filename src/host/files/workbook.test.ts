import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { readTableFile, type ReadOptions } from './read-table-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: Uint8Array, name: string, options?: ReadOptions) {
  const path = join(folder, name)
  await writeFile(path, content)
  return readTableFile(path, options)
}
async function faultOf(content: Uint8Array, name: string, options?: ReadOptions) {
  const thrown = await read(content, name, options).then(() => undefined, (error: unknown) => error)
  return thrown instanceof FaultError ? thrown.fault : { code: `no fault: ${String(thrown)}` }
}

const day = (text: string): Date => new Date(`${text}Z`)
const rows = [
  ['name', 'price', 'since', 'sold', '编号'],
  ['a, "b"', 1.5, day('2024-03-05T00:00:00'), true, '007'],
  ['line\nend', 0.1 + 0.2, day('2024-03-05T13:30:00'), false, '012'],
  ['', -3, null, true, '300'],
  [' c ', null, day('1999-12-31T00:00:00'), null, '301'],
]
const sheetOf = (cells: unknown[][]): WorkSheet => utils.aoa_to_sheet(cells, { UTC: true })
function book(sheets: Record<string, unknown[][]>, bookType: BookType): Uint8Array {
  const workbook = utils.book_new()
  for (const [name, cells] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheetOf(cells), name)
  return write(workbook, { type: 'buffer', bookType, compression: true }) as Uint8Array
}

test.each(['xlsx', 'xls', 'xlsb', 'ods'] as const)('cells of every type come out of %s as they went in', async (format) => {
  const { table, columns, reading, problems } = await read(book({ 数据: rows }, format === 'xls' ? 'biff8' : format), `types.${format}`)
  expect(reading).toEqual({ kind: 'workbook', format, sheet: '数据', sheets: ['数据'], header: true, titleRows: 0, decimal: '.', thousands: 'none' })
  expect(columns.map(({ name, type }) => [name, type])).toEqual([['name', 'category'], ['price', 'number'], ['since', 'date'], ['sold', 'boolean'], ['编号', 'category']])
  const [name, price, since, sold, code] = table.columns
  expect(name).toMatchObject({ dictionary: ['a, "b"', 'line\nend', ' c '], data: Int32Array.of(0, 1, -1, 2) })
  expect(price?.data).toEqual(Float64Array.of(1.5, 0.1 + 0.2, -3, NaN))
  expect(since?.data).toEqual(Float64Array.of(Date.UTC(2024, 2, 5), Date.UTC(2024, 2, 5, 13, 30), NaN, Date.UTC(1999, 11, 31)))
  expect(sold).toMatchObject({ dictionary: ['true', 'false'], data: Int32Array.of(0, 1, 0, -1) })
  expect(code).toMatchObject({ dictionary: ['007', '012', '300', '301'] })
  expect(problems).toEqual([{ code: 'leading-zeros', column: '编号', count: 4, done: 'kept' }])
})

test('what a formula of an old workbook came to is read, not the formula', async () => {
  const sheet = sheetOf([['a', 'double', 'word'], [1, null, null], [2, null, null]])
  Object.assign(sheet, { B2: { t: 'n', v: 2, f: 'A2*2' }, B3: { t: 'n', v: 4, f: 'A3*2' }, C2: { t: 's', v: 'one', f: 'T(A2)' }, C3: { t: 's', v: 'two', f: 'T(A3)' } })
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, 'S')
  const { table } = await read(write(workbook, { type: 'buffer', bookType: 'biff8' }) as Uint8Array, 'formulas.xls')
  expect(table.columns[1]?.data).toEqual(Float64Array.of(2, 4))
  expect(table.columns[2]).toMatchObject({ dictionary: ['one', 'two'] })
})

test('the same out of a file that another library wrote, with shared words and merged titles', async () => {
  const data = await writeXlsx({ sheets: [{ name: 'S', rows: [['2024年销售表', null, null], [null, null, null], ['区', '金额', '日期'], ['北', '￥3,000', day('2024-01-02T00:00:00')], ['南', '￥1.2万', day('2024-01-03T00:00:00')]] as never, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }] }] })
  const { table, reading, problems } = await read(data, 'merged.xlsx')
  expect(reading).toMatchObject({ titleRows: 1, header: true, thousands: ',' })
  expect(table.columns.map((it) => [it.name, it.type])).toEqual([['区', 'category'], ['金额', 'number'], ['日期', 'date']])
  expect(table.columns[1]?.data).toEqual(Float64Array.of(3000, 12000))
  expect(problems.map(({ code, line, column }) => [code, line ?? column])).toEqual([['title-row', 1], ['blank-line', 2], ['currency', '金额'], ['wan', '金额'], ['thousands', '金额']])
})

describe('sheets', () => {
  const sheets = { 封面: [['销售报告']], 一月: [['a', 'b'], [1, 2], [3, 4]], 二月: [['a', 'c'], [5, 6]] }
  test.each(['xlsx', 'biff8'] as const)('the first with a table in it, or the one that is wanted: %s', async (format) => {
    const bytes = book(sheets, format)
    expect((await read(bytes, 'sheets.bin')).reading).toMatchObject({ sheet: '一月', sheets: ['封面', '一月', '二月'] })
    const { table } = await read(bytes, 'sheets.bin', { wish: { sheet: '二月' } })
    expect(table.columns.map((it) => it.name)).toEqual(['a', 'c'])
    expect(await faultOf(bytes, 'sheets.bin', { wish: { sheet: '三月' } })).toMatchObject({ code: 'no-sheet', values: { sheets: '封面, 一月, 二月' } })
  })
  test('a delimiter says nothing about them', async () => {
    expect(await faultOf(book(sheets, 'xlsx'), 'sheets.bin', { wish: { delimiter: ';' } })).toMatchObject({ code: 'workbook-has-no-text', values: { what: 'delimiter' } })
  })
})

test('errors of formulas are gaps and said with their rows; columns without a name get one', async () => {
  const sheet = sheetOf([['a', 'b'], [1, 2, 9], [3, 4]])
  sheet['A3'] = { t: 'e', v: 7, w: '#DIV/0!' }
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, 'S')
  for (const bookType of ['xlsx', 'biff8'] as const) {
    const { table, problems } = await read(write(workbook, { type: 'buffer', bookType }) as Uint8Array, 'errors.bin')
    expect(table.columns.map((it) => it.data)).toEqual([Float64Array.of(1, NaN), Float64Array.of(2, 4), Float64Array.of(9, NaN)])
    expect(problems).toEqual([
      { code: 'error-cell', line: 3, lines: [3], count: 1, done: 'mended' },
      { code: 'empty-header', line: 1, lines: [1], column: 'column 3', count: 1, done: 'mended' },
    ])
  }
})

test('a wrong ending is said; the bytes decide', async () => {
  const { reading, problems } = await read(book({ S: [['a', 'b'], [1, 2]] }, 'xlsx'), 'old.xls')
  expect(reading).toMatchObject({ format: 'xlsx' })
  expect(problems.map((it) => it.code)).toEqual(['wrong-extension'])
  const text = await read(new TextEncoder().encode('a,b\n1,2\n'), 'text.xlsx')
  expect(text.reading.kind).toBe('text')
  expect(text.problems.map((it) => it.code)).toEqual(['wrong-extension'])
})

describe('what may not be trusted', () => {
  /** An archive of one file whose directory says whatever `bytes` and `crc` say. */
  function zip(name: string, content: Uint8Array, said: { bytes: number }): Uint8Array {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(said.bytes, 24)
    entry.writeUInt16LE(name.length, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(46 + name.length, 12)
    end.writeUInt32LE(30 + name.length + packed.length, 16)
    return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
  }
  test('parts that are said to unpack to more than is held', async () => {
    expect(await faultOf(zip('xl/workbook.xml', new Uint8Array(9), { bytes: 3e9 }), 'bomb.xlsx')).toMatchObject({ code: 'file-too-large' })
  })
  test('parts that unpack to more than is said', async () => {
    expect(await faultOf(zip('xl/workbook.xml', new Uint8Array(5_000_000), { bytes: 10 }), 'bomb.xlsx')).toMatchObject({ code: 'file-damaged' })
  })
  test('an archive that is no workbook, and one that is cut off', async () => {
    expect(await faultOf(zip('readme.txt', new Uint8Array(9), { bytes: 9 }), 'a.zip')).toMatchObject({ code: 'file-binary' })
    const whole = book({ S: rows }, 'xlsx')
    expect(await faultOf(whole.subarray(0, whole.length / 2), 'half.xlsx')).toMatchObject({ code: 'file-damaged' })
  })
  test('a bit that has flipped', async () => {
    const whole = Buffer.from(book({ S: rows }, 'xlsx'))
    const at = whole.indexOf('xl/worksheets/sheet1.xml') + 60
    whole[at] = (whole[at] as number) ^ 4
    expect(await faultOf(whole, 'flipped.xlsx')).toMatchObject({ code: 'file-damaged' })
  })
})

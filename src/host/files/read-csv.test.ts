import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { CellReader } from './cells.ts'
import { readCsv } from './read-csv.ts'
import { tableBytes, tableOfBytes } from './table-object.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-csv-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: string | Uint8Array, name = 'table.csv') {
  const path = join(folder, name)
  await writeFile(path, content)
  return readCsv(path)
}
const codeOf = async (content: string | Uint8Array): Promise<string> => {
  const thrown = await read(content).then(() => undefined, (error: unknown) => error)
  return thrown instanceof FaultError ? thrown.fault.code : `no fault: ${String(thrown)}`
}

describe('bad files are named, with a cure', () => {
  test('empty', async () => expect(await codeOf('')).toBe('file-empty'))
  test('blank lines only', async () => expect(await codeOf('\n\n')).toBe('file-empty'))
  test('one column', async () => expect(await codeOf('a\n1\n')).toBe('one-column'))
  test('names but no rows', async () => expect(await codeOf('a,b\n')).toBe('no-rows'))
  test('binary under the name of CSV', async () => expect(await codeOf(Uint8Array.of(80, 75, 3, 4, 0, 0, 8, 0))).toBe('file-binary'))
  test('gone', async () => {
    await expect(readCsv(join(folder, 'nowhere.csv'))).rejects.toThrow('not there any more')
  })
})

test('ragged rows are kept and said, with their first line', async () => {
  const { table, problems } = await read('a,b\n1,2\n3\n4,5,6\n\n7,8\n')
  expect(table.rows).toBe(4)
  expect(problems).toEqual([
    { code: 'ragged-short', line: 3, count: 1 },
    { code: 'ragged-long', line: 4, count: 1 },
    { code: 'blank-line', line: 5, count: 1 },
  ])
})

test('gaps are pandas’ and nothing else; what looks like one is said', async () => {
  const { table, problems } = await read('a,b\nNA,None\n,—\n1,x\n-1,n/a\n')
  expect([...(table.columns[0]?.data ?? [])]).toEqual([NaN, NaN, 1, -1])
  expect(table.columns[1]).toMatchObject({ dictionary: ['None', '—', 'x'], data: Int32Array.of(0, 1, 2, -1) })
  expect(problems.map((it) => [it.code, it.column])).toEqual([['gap-like', 'a'], ['gap-like', 'b']])
})

test('encodings: with a mark, without, GB18030, UTF-16', async () => {
  const gbk = Uint8Array.of(0xbc, 0xdb, 0xb8, 0xf1, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32, 0x0a)
  expect(await read(gbk)).toMatchObject({ reading: { encoding: 'gb18030', bom: false }, columns: [{ name: '价格' }, { name: 'a' }] })
  expect(await read('\ufeff价格,a\n1,2\n')).toMatchObject({ reading: { encoding: 'utf-8', bom: true }, columns: [{ name: '价格' }, { name: 'a' }] })
  const utf16 = Buffer.from('\ufeffa;b\n1;2\n', 'utf16le')
  expect(await read(utf16)).toMatchObject({ reading: { encoding: 'utf-16le', bom: true, delimiter: ';' } })
})

test('cells are cut as papaparse cuts them, in pieces of any size', () => {
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', '"', 'a,b', 'x\ny', 'q"q', '价'))
  const grid = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell.filter((it) => !it.includes('\r')), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(grid, fc.integer({ min: 1, max: 7 }), (rows, piece) => {
      const text = Papa.unparse(rows, { newline: '\r\n' })
      const found: string[][] = []
      const reader = new CellReader(',', { record: (cells) => found.push(cells) })
      for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
      reader.end()
      expect(found).toEqual(Papa.parse(text, { newline: '\r\n' }).data)
    }),
    { seed: 42, numRuns: 400 },
  )
})

test('a table object is the table, and the same bytes each time', async () => {
  const { table } = await read('n,c\n1,x\n,y\n3,\n4,x\n')
  const bytes = tableBytes(table)
  expect(tableBytes(table)).toEqual(bytes)
  expect(tableOfBytes(bytes)).toEqual(table)
})

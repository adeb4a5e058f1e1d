import { appendFileSync, rmSync, truncateSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { hasWords } from '../../engine/table/table.ts'
import { CellScanner } from './cell-scanner.ts'
import { readTableFile } from './read-table-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-csv-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: string | Uint8Array, name = 'table.csv') {
  const path = join(folder, name)
  await writeFile(path, content)
  return readTableFile(path)
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
  test('a line of names, or of titles, beyond the end', async () => {
    const file = join(folder, 'short.csv')
    await writeFile(file, 'a,b\n1,2\n')
    await expect(readTableFile(file, { wish: { header: 9 } })).rejects.toMatchObject({ fault: { code: 'no-header-line', place: { line: 9 } } })
    await expect(readTableFile(file, { wish: { titleRows: 4 } })).rejects.toMatchObject({ fault: { code: 'no-header-line', place: { line: 5 } } })
  })
  test('a sheet of a text file', async () => {
    const file = join(folder, 'text.csv')
    await writeFile(file, 'a,b\n1,2\n')
    await expect(readTableFile(file, { wish: { sheet: 'March' } })).rejects.toMatchObject({ fault: { code: 'text-has-no-sheets', values: { sheet: 'March' } } })
  })
  test('gone', async () => {
    await expect(readTableFile(join(folder, 'nowhere.csv'))).rejects.toThrow('“nowhere.csv” is not there')
  })
})

test('ragged rows are kept and said, with their first line', async () => {
  const { table, problems } = await read('a,b\n1,2\n3\n4,5,6\n\n7,8\n')
  expect(table.rows).toBe(4)
  expect(problems).toEqual([
    { code: 'ragged-short', line: 3, lines: [3], count: 1, done: 'mended' },
    { code: 'ragged-long', line: 4, lines: [4], count: 1, done: 'mended' },
    { code: 'blank-line', line: 5, lines: [5], count: 1, done: 'skipped' },
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

/** What a scanner finds, scanned in pieces of `piece` bytes. */
function cellsOf(text: string, piece: number, delimiter = ','): string[][] {
  const found: string[][] = []
  let record: string[] = []
  const scanner = new CellScanner(new TextEncoder().encode(text), { delimiter, quote: '"' }, {
    cell: (bytes, from, to) => void record.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to))),
    record() {
      found.push(record)
      record = []
    },
    blank: () => undefined,
  })
  for (let until = piece; !scanner.done; until += piece) scanner.scan(until)
  return found
}

const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('', '"', 'a,b', 'x\ny', 'x\r\ny', 'q"q', '价', ' s '))
const grid = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell.filter((it) => !/\r(?!\n)/.test(it)), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

test.each([
  ['\r\n', ','],
  ['\n', ';'],
  ['\n', '\t'],
] as const)('cells are cut as papaparse cuts them, in pieces of any size: %j %j', (newline, delimiter) => {
  fc.assert(
    fc.property(grid, fc.boolean(), fc.integer({ min: 1, max: 40 }), (rows, quotes, piece) => {
      const text = Papa.unparse(rows, { newline, delimiter, quotes })
      expect(cellsOf(text, piece, delimiter)).toEqual(Papa.parse(text, { newline, delimiter, skipEmptyLines: true }).data)
    }),
    { seed: 42, numRuns: 400 },
  )
})

test('line ends of any kind, text after a closing quote, and a quote inside a plain cell', () => {
  expect(cellsOf('a,b\rc,d\n\r\n"e"x,"f""g"\r\nh"i",', 3)).toEqual([['a', 'b'], ['c', 'd'], ['ex', 'f"g'], ['h"i"', '']])
})

test('a table reads back as it was written, whatever its words are', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }).filter((it) => !/\r(?!\n)/.test(it))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(words, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1, maxLength: 30 }), async (rows) => {
      const { table } = await read(Papa.unparse([['w', 'n'], ['#', 0], ...rows.map(([word, value]) => [`w${word}`, value])]))
      const [w, n] = table.columns
      if (w === undefined || !hasWords(w) || n?.type !== 'number') throw new TypeError('other types')
      expect(Array.from(w.data, (code) => w.dictionary[code])).toEqual(['#', ...rows.map(([word]) => `w${word}`)])
      expect([...n.data]).toEqual([0, ...rows.map(([, value]) => value + 0)])
    }),
    { seed: 42, numRuns: 60 },
  )
})

test('a column of very many words keeps each of them, repeated or not, and the rows of each', async () => {
  const words = Array.from({ length: 5000 }, (_, i) => `${i % 3 === 0 ? 'wort' : 'w'}${(i * 7919) % 4001}`)
  const { table } = await read(`a,b\n${words.map((word, i) => `${word},${i}`).join('\n')}\n`)
  const column = table.columns[0]
  if (column === undefined || !hasWords(column)) throw new TypeError('words became numbers')
  expect(Array.from(column.data, (code) => column.dictionary[code])).toEqual(words)
  expect(column.dictionary).toEqual([...new Set(words)])
})

test('numbers before a word are kept as they were written', async () => {
  const { table } = await read('a,b\n1.50,1\n007,2\nNA,3\nx,4\n1.50,\n')
  expect(table.columns[0]).toEqual({ name: 'a', type: 'category', dictionary: ['1.50', '007', 'x'], data: Int32Array.of(0, 1, -1, 2, 0) })
  expect(table.columns[1]).toEqual({ name: 'b', type: 'number', data: Float64Array.of(1, 2, 3, 4, NaN) })
})

test('stand-ins for nothing are said where they stand out, and only there', async () => {
  const { problems } = await read('a,b,c,d,e\n-1,-1,999,999,无\n5,-7,31,800,x\n999,3,999,1,  \n')
  expect(problems).toEqual([
    { code: 'gap-like', column: 'a', count: 2, done: 'kept' },
    { code: 'gap-like', column: 'c', count: 2, done: 'kept' },
    { code: 'gap-like', column: 'e', count: 2, done: 'kept' },
  ])
})

test('a quote that is never closed, and bytes that are no text in any known encoding, are said with their line', async () => {
  expect((await read('a,b\n1,2\n3,"4\n5,6\n')).problems).toEqual([{ code: 'unclosed-quote', line: 3, lines: [3], count: 1, done: 'kept' }])
  const odd = await read(Uint8Array.of(97, 44, 98, 10, 49, 44, 50, 10, 0xff, 44, 51, 10))
  expect(odd.reading).toMatchObject({ encoding: 'gb18030' })
  expect(odd.problems).toEqual([{ code: 'undecodable', line: 3, lines: [3], count: 1, done: 'mended' }])
})

test('types that are asked for are kept, and a word among numbers is refused with its place', async () => {
  const path = join(folder, 'asked.csv')
  await writeFile(path, 'a,b\n1,2.0\nNA,3\nno,4\n')
  const { table } = await readTableFile(path, { types: new Map([['b', 'category']]) })
  expect(table.columns[1]).toMatchObject({ dictionary: ['2.0', '3', '4'] })
  const thrown = await readTableFile(path, { types: new Map([['a', 'number']]) }).catch((error: unknown) => error)
  expect(thrown).toMatchObject({ fault: { code: 'column-not-number', values: { column: 'a', row: 3, value: 'no' } } })
})

test('a folder, and a file that may not be read, are refused without their path', async () => {
  const fault = await readTableFile(folder).catch((error: unknown) => error)
  expect(fault).toMatchObject({ fault: { code: 'file-unreadable', values: { file: basename(folder) } } })
  const inFile = await readTableFile(join(folder, 'table.csv', 'x.csv')).catch((error: unknown) => error)
  expect(inFile).toMatchObject({ fault: { code: 'file-not-found' } })
  for (const it of [fault, inFile]) expect(JSON.stringify((it as FaultError).fault)).not.toContain(folder)
})

describe('while a file is read', () => {
  const long = `a,b\n${'1,2\n'.repeat(1_500_000)}`

  test('progress rises to the end and other work goes on', async () => {
    const path = join(folder, 'long.csv')
    await writeFile(path, long)
    const seen: number[] = []
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    const { table } = await readTableFile(path, { progress: (done, of) => seen.push(done / of) })
    clearInterval(timer)
    expect(table.rows).toBe(1_500_000)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
    expect(ticks).toBeGreaterThan(3)
  })

  test('a stop ends it', async () => {
    const path = join(folder, 'long.csv')
    await writeFile(path, long)
    let asked = 0
    const thrown = await readTableFile(path, { stopped: () => ++asked > 3 }).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ fault: { code: 'cancelled' } })
  })

  test.each([
    ['disappears', (path: string) => rmSync(path)],
    ['grows', (path: string) => appendFileSync(path, '3,4\n')],
    ['shrinks', (path: string) => truncateSync(path, 1_000_000)],
  ])('a file that %s is not taken for a table', async (_how, change) => {
    const path = join(folder, 'changing.csv')
    await writeFile(path, `a,b\n${'1,2\n'.repeat(5_000_000)}`)
    let changed = false
    const progress = (): void => {
      if (!changed) change(path)
      changed = true
    }
    const thrown = await readTableFile(path, { progress }).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ fault: { code: 'file-changed', place: { file: 'changing.csv' } } })
  })
})

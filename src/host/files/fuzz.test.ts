import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import type { Table } from '../../engine/table/table.ts'
import { fuzz, partsOf, seeds, zipOf } from './fuzz.fixture.ts'
import { readTableFile } from './read-table-file.ts'

// One of the libraries grumbles at what it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

// Four seeds share the reader of text.
test.each(Object.keys(seeds).map((name) => [name.endsWith('.csv') ? 250 : 1000, name] as const))('%i changed copies of %s are tables or clear faults', async (count, name) => {
  const { tables, faults, wrong, slowestMs } = await fuzz(name, count, 1)
  expect(wrong).toEqual([])
  expect(tables + faults).toBe(count)
  expect(tables).toBeGreaterThan(20)
  expect(faults).toBeGreaterThan(5)
  expect(slowestMs).toBeLessThan(10_000)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(2048)
}, 120_000)

describe('large in one way', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenfold-large-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  async function read(name: string, content: Uint8Array) {
    const path = join(folder, name)
    await writeFile(path, content)
    return readTableFile(path).then(({ table }) => table, (error: unknown) => error)
  }

  test('30,000 columns', async () => {
    const names = Array.from({ length: 30_000 }, (_, j) => `c${j}`)
    const row = names.map((_name, j) => (j % 3 === 0 ? `w${j}` : j % 3 === 1 ? String(j) : '2024-03-05'))
    expect(await read('wide.csv', Buffer.from(`${names.join(',')}\n${row.join(',')}\n${row.join(',')}\n`))).toMatchObject({ rows: 2, columns: { length: 30_000 } })
  })

  test('more columns than a workbook may have', async () => {
    const sheet = utils.aoa_to_sheet([['a', 'b'], [1, 2]])
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, sheet, 'S')
    const parts = partsOf(write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array)
    const row = `<row r="1">${Array.from({ length: 30_000 }, (_, j) => `<c><v>${j}</v></c>`).join('')}</row>`
    const wide = parts.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { name: part.name, content: Buffer.from(Buffer.from(part.content).toString().replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${row}</sheetData>`)) } : part))
    expect(await read('wide.xlsx', zipOf(wide))).toMatchObject({ fault: { code: 'file-damaged' } })
  })

  test.each(['book.xlsx', 'book.xlsb', 'book.ods'])('a part of %s that unpacks to a thousand times its size', async (name) => {
    const bomb = Buffer.alloc(200_000_000, 32)
    const parts = partsOf(seeds[name] as Uint8Array)
    const swollen = (facts: object) => zipOf(parts.map((part) => (/(sheet1\.(xml|bin)|content\.xml)$/.test(part.name) ? { name: part.name, content: bomb, ...facts } : part)))
    const honest = swollen({})
    expect(honest.length).toBeLessThan(1_000_000)
    // The other sheet may still be read.
    expect(await read(name, honest)).toSatisfy((it: unknown) => it instanceof FaultError || (it as Table).rows === 1)
    expect(await read(name, swollen({ saidBytes: 100 }))).toMatchObject({ fault: { code: 'file-damaged' } })
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(2048)
  })
})

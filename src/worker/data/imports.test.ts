import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../host/project/objects.ts'
import { createImports } from './imports.ts'
import { keepRaw } from './raw-file.ts'

let folder = ''
let path = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-imports-'))
  path = join(folder, 'long.csv')
  await writeFile(path, `a;b\n${Array.from({ length: 200_000 }, (_, i) => (i === 150_000 ? '1;2;3' : `${i};${i % 7}`)).join('\n')}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is odd far down is found by the check, its lines can be seen, and the table is not read twice', async () => {
  const seen: number[] = []
  const imports = createImports((done) => seen.push(done))
  expect((await imports.peek({ path, wish: {} })).problems).toEqual([])
  const checked = await imports.check({ path, wish: {} })
  expect(checked).toMatchObject({ rows: 200_000, problems: [{ code: 'ragged-long', line: 150_002, count: 1 }], memoryBytes: 3_200_000 })
  const lines = await imports.lines({ path, wish: {}, line: 150_002 })
  expect(lines.find(({ line }) => line === 150_002)).toEqual({ line: 150_002, is: 'row', cells: ['1', '2', '3'] })
  const reads = seen.length
  expect((await imports.table({ path, wish: {} })).table.rows).toBe(200_000)
  expect(seen.length).toBe(reads)
})

test('another way of reading ends the check before it', async () => {
  const imports = createImports(() => undefined)
  const first = imports.check({ path, wish: {} })
  first.catch(() => undefined)
  const preview = await imports.peek({ path, wish: { header: 'none' } })
  expect(preview.reading.header).toBe(false)
  await expect(first).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  expect((await imports.check({ path, wish: { header: 'none' } })).rows).toBe(200_001)
})

test('a check that fails can be asked for again, once the file is there', async () => {
  const imports = createImports(() => undefined)
  const late = join(folder, 'late.csv')
  await expect(imports.check({ path: late, wish: {} })).rejects.toMatchObject({ fault: { code: 'file-not-found' } })
  await writeFile(late, 'a,b\n1,2\n')
  expect((await imports.check({ path: late, wish: {} })).rows).toBe(1)
})

test('the file itself is kept, named by what it holds', async () => {
  const { sha256: id, kept } = await keepRaw(folder, path)
  const bytes = await readFile(path)
  expect(kept).toBe(true)
  expect(id).toBe(sha256(bytes))
  expect((await readFile(join(folder, 'objects', id))).equals(bytes)).toBe(true)
  await expect(keepRaw(folder, join(folder, 'gone.csv'))).rejects.toMatchObject({ fault: { code: 'file-changed' } })
})

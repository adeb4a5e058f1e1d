import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { faultOf, type Fault } from '../../contract/fault.ts'
import { Journal, journalPath, readJournal } from './journal.ts'
import { sweep } from './named-objects.ts'
import { writeObject } from './objects.ts'
import { openProjectFile } from './open-project-file.ts'
import { isProjectFile, writeProjectFile } from './project-file.ts'

let folder = ''
let journal: Journal
let saved = ''
const table = Buffer.from('the table '.repeat(40))
const model = Buffer.from('what was learned '.repeat(20))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-file-'))
  saved = join(folder, 'saved.tenfold')
  const [one, two] = [await writeObject(folder, table), await writeObject(folder, model)]
  journal = await Journal.create(folder, { label: { code: 'open', values: {} }, at: 1, documents: { name: '流失', dataset: { table: one } } })
  journal.edit({ code: 'rename', values: {} }, 2, { name: '客户流失' })
  journal.note({ 'runs/run-1': { model: two } })
  await journal.flush()
})
afterEach(async () => {
  await journal.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

const about = { app: '0.1.0', name: '客户流失', documents: { name: '客户流失', dataset: { table: 'x' } } }
const save = () => writeProjectFile(saved, { folder, journalBytes: journal.written.bytes, about })
const into = async (name: string): Promise<string> => {
  const copy = join(folder, name)
  await mkdir(copy, { recursive: true })
  return copy
}
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'no fault', (thrown: unknown) => faultOf(thrown).code)

test('a saved project is an archive that any program opens, and the working copy out of it is the same to the byte', async () => {
  expect(await save()).toEqual({ damaged: [] })
  const parts = unzipSync(await readFile(saved))
  expect(Object.keys(parts)).toHaveLength(5)
  expect(JSON.parse(Buffer.from(parts['project.json'] ?? []).toString())).toMatchObject({ tenfold: 'project', format: 1, app: '0.1.0', name: '客户流失' })
  const copy = await into('copy')
  expect(await openProjectFile(saved, copy)).toBeUndefined()
  expect(await readFile(journalPath(copy))).toEqual(await readFile(journalPath(folder)))
  expect((await readdir(join(copy, 'objects'))).sort()).toEqual((await readdir(join(folder, 'objects'))).sort())
  expect([await isProjectFile(saved), await isProjectFile(journalPath(folder))]).toEqual([true, false])
})

test('objects that no line names are not packed, and go when the project is closed', async () => {
  const stray = await writeObject(folder, Buffer.from('nobody names me'))
  await save()
  expect(Object.keys(unzipSync(await readFile(saved))).join()).not.toContain(stray)
  await writeFile(join(folder, 'objects', 'half.part'), '')
  await sweep(folder, await readFile(journalPath(folder)))
  expect(await readdir(join(folder, 'objects'))).toHaveLength(2)
})

test('any flipped byte is named or changes nothing, and the rest opens', async () => {
  await save()
  const whole = await readFile(saved)
  const before = await readFile(journalPath(folder))
  const faults = new Map<string, number>()
  for (let at = 0; at < whole.length; at += 101) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    await writeFile(saved, bytes)
    const copy = await into('copy')
    let fault: Fault | undefined
    try {
      fault = await openProjectFile(saved, copy)
    } catch (thrown) {
      throw new Error(`byte ${at} of ${whole.length}: ${faultOf(thrown).message}`, { cause: thrown })
    }
    const names = await readdir(join(copy, 'objects'))
    const same = (await readFile(journalPath(copy))).equals(before)
    const said = fault === undefined ? '' : String(fault.values['parts'])
    if (!same) expect(said).toContain('journal.ndjson')
    if (names.length < 2) expect(said).toMatch(/objects|directory/)
    const { history } = readJournal('copy', await readFile(journalPath(copy)))
    expect(history.documents(history.newestWhole() ?? -1)).toHaveProperty('name')
    faults.set(said, (faults.get(said) ?? 0) + 1)
    await rm(copy, { recursive: true })
  }
  const kinds = [...faults.keys()].join(' | ')
  for (const part of ['journal.ndjson', 'project.json', 'manifest.json', 'objects/']) expect(kinds).toContain(part)
})

test('a file cut anywhere says so, and nothing of it is taken for a project', async () => {
  await save()
  const whole = await readFile(saved)
  for (const share of [0.3, 0.5, 0.7, 0.8]) {
    await writeFile(saved, whole.subarray(0, Math.floor(whole.length * share)))
    const copy = await into('cut')
    expect(await codeOf(openProjectFile(saved, copy))).toBe('project-cut')
    expect(await readdir(copy)).not.toContain('journal.ndjson')
  }
  await writeFile(saved, '')
  expect(await codeOf(openProjectFile(saved, await into('empty')))).toBe('project-damaged')
})

test('a newer version is left alone', async () => {
  await save()
  const parts = unzipSync(await readFile(saved))
  const newer = { ...parts, 'project.json': Buffer.from(JSON.stringify({ ...about, format: 2 })) }
  await writeFile(saved, zipSync(newer, { level: 0 }))
  expect(await codeOf(openProjectFile(saved, await into('newer')))).toBe('project-newer')
})

test.each(['../outside', '/etc/outside', 'objects/../../outside', 'C:\\outside', '..\\outside'])('a part called %s is refused with the whole file', async (name) => {
  await save()
  await writeFile(saved, zipSync({ ...unzipSync(await readFile(saved)), [name]: Buffer.from('x') }, { level: 0 }))
  expect(await codeOf(openProjectFile(saved, await into('inside')))).toBe('project-damaged')
  expect(await stat(join(folder, 'outside')).catch(() => undefined)).toBeUndefined()
})

test('a save that fails leaves the file that was there, and nothing beside it', async () => {
  await save()
  const before = await readFile(saved)
  for (const [code, said] of [['ENOSPC', 'disk-full'], ['EBUSY', 'file-busy'], ['EPERM', 'file-busy'], ['EACCES', 'file-busy'], ['EIO', 'not-writable']] as const) {
    const failing = vi.spyOn(await handles(), 'sync').mockRejectedValueOnce(Object.assign(new Error(code), { code }))
    expect(await codeOf(save())).toBe(said)
    failing.mockRestore()
    expect(await readFile(saved)).toEqual(before)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  }
})

test('a full disk keeps the changes of the journal in memory, says it once, and writes them when there is room', async () => {
  const said: (string | undefined)[] = []
  await journal.close()
  journal = await Journal.open(folder, 'a', (thrown) => said.push(thrown?.fault.code))
  const failing = vi.spyOn(await handles(), 'datasync').mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }))
  journal.edit({ code: 'rename', values: {} }, 3, { name: 'kept' })
  await expect(journal.flush()).rejects.toMatchObject({ fault: { code: 'disk-full' } })
  journal.note({ artifacts: [] })
  await expect(journal.flush()).rejects.toMatchObject({ fault: { code: 'disk-full' } })
  failing.mockRestore()
  await journal.close()
  expect(said).toEqual(['disk-full', undefined])
  journal = await Journal.open(folder)
  expect(journal.history.documents(journal.history.head)).toMatchObject({ name: 'kept' })
  expect(journal.damaged).toEqual([])
})

/** What all file handles inherit from. */
async function handles(): Promise<{ sync(): Promise<void>; datasync(): Promise<void> }> {
  const { open } = await import('node:fs/promises')
  const one = await open(journalPath(folder), 'r')
  await one.close()
  return Object.getPrototypeOf(one) as Awaited<ReturnType<typeof handles>>
}

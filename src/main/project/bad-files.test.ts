import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { faultOf, fill, type Fault } from '../../contract/fault.ts'
import { en } from '../../contract/fault-texts/en.ts'
import { zhCN } from '../../contract/fault-texts/zh-cn.ts'
import { appWithoutWindows, type Rooms } from '../testing/app-without-windows.ts'
import { datasetOf } from '../testing/documents.ts'
import { children, lastChild } from '../testing/fake-children.ts'

vi.mock('../processes/child.ts', () => import('../testing/fake-children.ts'))

let folder: string
let rooms: Rooms
const file = (): string => join(folder, 'saved.tenfold')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-bad-'))
  children.length = 0
  rooms = appWithoutWindows(folder, file())
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const answered = (name: string, value: unknown): Promise<void> => vi.waitFor(() => lastChild().answer(name, value), { interval: 2 })
const project = () => rooms.owner.value.project

async function load(): Promise<string> {
  const path = join(folder, 'one.csv')
  writeFileSync(path, 'x,y\n1,2\n')
  const opening = rooms.opening.openFile(path)
  await vi.waitFor(() => expect(children.length).toBeGreaterThan(0), { interval: 2 })
  await answered('data/load', datasetOf({ kind: 'file', name: 'one.csv', bytes: 8 }))
  await answered('data/attach', null)
  await opening
  return project()?.id ?? ''
}

/** What a person reads, in both languages: what happened, and what to do. */
function read(fault: Fault | null): { readonly en: string; readonly zh: string } {
  if (fault === null) throw new Error('a fault was expected')
  const whole = ({ message, hint }: { readonly message: string; readonly hint: string }): string => fill(`${message} ${hint}`, fault.values)
  return { en: whole(en[fault.code]), zh: whole(zhCN[fault.code]) }
}
const refused = (doing: Promise<unknown>): Promise<Fault> => doing.then(() => Promise.reject(new Error('it was not refused')), faultOf)

/** What all file handles inherit from. */
async function handles(): Promise<FileHandle> {
  const one = await open(join(folder, 'one.csv'))
  await one.close()
  return Object.getPrototypeOf(one) as FileHandle
}
const failing = async (method: 'sync' | 'datasync', code: string) => vi.spyOn(await handles(), method).mockRejectedValue(Object.assign(new Error(code), { code }))

const inUse = { en: '“saved.tenfold” is held by another program, or may not be written. Close the program that uses it and try again, or save under another name. Your work is kept in Tenfold meanwhile.', zh: '“saved.tenfold”正被别的程序用着，或者不让写。 关掉用着它的程序再试一次，或者换个名字存。做过的都还在十步里。' }
const full = { en: 'The disk is full, so “saved.tenfold” could not be written. Make room and try again, or save to another disk. Your work is still here.', zh: '磁盘满了，“saved.tenfold”写不进去。 腾点空间再试一次，或者存到别的磁盘。做过的都还在。' }

test.each([['another program holds the file', 'EBUSY', inUse], ['the disk is full', 'ENOSPC', full]] as const)('saving while %s: the file of before stays, and saving again is all it takes', async (_, code, words) => {
  await load()
  await rooms.saving.save()
  const before = readFileSync(file())
  await rooms.editing.setColumn({ name: 'x', use: 'out' })
  const broken = await failing('sync', code)
  expect(read(await refused(rooms.saving.save()))).toEqual(words)
  broken.mockRestore()
  expect(readFileSync(file()).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(project()?.saved).toEqual({ file: 'saved.tenfold', changed: true })
  expect(await rooms.saving.save()).toBe(true)
  expect(project()?.saved.changed).toBe(false)
})

test('a disk that is full behind the autosave is said, and no longer when there is room: nothing is lost', async () => {
  await load()
  const broken = await failing('datasync', 'ENOSPC')
  await rooms.editing.setColumn({ name: 'x', use: 'out' })
  await vi.waitFor(() => expect(read(rooms.owner.value.trouble).en).toBe('The disk is full, so “journal.ndjson” could not be written. Make room and try again, or save to another disk. Your work is still here.'))
  broken.mockRestore()
  await rooms.holder.current?.journal.flush()
  expect(rooms.owner.value.trouble).toBeNull()
  const id = project()?.id ?? ''
  await rooms.opening.close()
  const opening = rooms.opening.openRecent(id)
  await answered('data/attach', null)
  await opening
  expect(project()?.dataset.columns[0]).toMatchObject({ name: 'x', use: 'out' })
})

const newer = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes)
  const about = JSON.parse(Buffer.from(parts['project.json'] ?? []).toString()) as object
  return zipSync({ ...parts, 'project.json': Buffer.from(JSON.stringify({ ...about, format: 2 })) }, { level: 0 })
}
test.each([
  ['of a newer version', newer, { en: '“saved.tenfold” was made by a newer Tenfold. Open it with that version, or get the newest one here. The file was not touched.', zh: '“saved.tenfold”是更新版本的十步做的。 用那个版本打开，或者把这里的十步换成最新的。文件没动过。' }],
  ['cut in half', (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2), { en: '“saved.tenfold” ends too early: its last part is missing. Copy it again from where it came. The file was not touched.', zh: '“saved.tenfold”没有完：最后一截不见了。 从原来的地方再拷一份。文件没动过。' }],
])('a project file %s: said, not touched, and the project before stays', async (_, spoil, words) => {
  const id = await load()
  await rooms.saving.save()
  const spoilt = spoil(readFileSync(file()))
  writeFileSync(file(), spoilt)
  await rooms.opening.openFile(file())
  expect(read(rooms.owner.value.trouble)).toEqual(words)
  expect(rooms.owner.value).toMatchObject({ project: { id }, loading: null, data: { at: 'ready' } })
  expect(readFileSync(file()).equals(Buffer.from(spoilt))).toBe(true)
  await vi.waitFor(() => expect(readdirSync(join(folder, 'projects'))).toEqual([id]))
})

test('a project file double-clicked twice becomes one project', async () => {
  const id = await load()
  await rooms.saving.save()
  await rooms.opening.close()
  await rooms.recents.remove(id)
  const both = [rooms.opening.openFile(file()), rooms.opening.openFile(file())]
  await vi.waitFor(() => expect(children).toHaveLength(3), { interval: 2 })
  expect(children[1]?.ended, 'the second click counts').toBe(true)
  await answered('data/attach', null)
  await Promise.all(both)
  expect(project()).toMatchObject({ name: 'one', saved: { file: 'saved.tenfold', changed: false } })
  expect(rooms.owner.value).toMatchObject({ loading: null, trouble: null })
  await vi.waitFor(() => expect(readdirSync(join(folder, 'projects')).filter((name) => !name.startsWith('aside-'))).toEqual([project()?.id]))
})

import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { faultOf } from '../../contract/fault.ts'
import { objectPath, readObject, writeObject } from './objects.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenfold-objects-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = Uint8Array.of(97, 98, 99)
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' as ObjectId
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'no fault', (thrown: unknown) => faultOf(thrown).code)

test('an object is named by its SHA-256, read back as it was, and nothing else is left beside it', async () => {
  expect(await writeObject(folder, bytes)).toBe(abc)
  expect(Uint8Array.from(await readObject(folder, abc))).toEqual(bytes)
  expect(await readdir(join(folder, 'objects'))).toEqual([abc])
})

test('an object that is there is not written again', async () => {
  await writeObject(folder, bytes)
  const before = await stat(objectPath(folder, abc))
  await writeObject(folder, bytes)
  expect((await stat(objectPath(folder, abc))).ino).toBe(before.ino)
})

test('two writers of the same object do not meet', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => writeObject(folder, bytes)))
  expect(new Set(ids)).toEqual(new Set([abc]))
  expect(await readdir(join(folder, 'objects'))).toEqual([abc])
})

test('a changed or lost object is damaged, never read', async () => {
  await writeObject(folder, bytes)
  await writeFile(objectPath(folder, abc), 'abd')
  expect(await codeOf(readObject(folder, abc))).toBe('object-damaged')
  await rm(objectPath(folder, abc))
  expect(await codeOf(readObject(folder, abc))).toBe('object-damaged')
})

test('where nothing can be written it says so', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  expect(await codeOf(writeObject(file, bytes))).toBe('not-writable')
})

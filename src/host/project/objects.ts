import { createHash } from 'node:crypto'
import { access, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where an object of a project lies. */
export const objectPath = (folder: string, id: ObjectId): string => join(folder, 'objects', id)

/** Writes bytes under a name of their own, under a temporary name first, so that what stands there is always whole. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`
  const file = await open(unfinished, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

/** Keeps bytes as an object of the project in `folder`, named by their SHA-256. An object is never changed. */
export async function writeObject(folder: string, bytes: Uint8Array): Promise<ObjectId> {
  const id = sha256(bytes) as ObjectId
  const path = objectPath(folder, id)
  const there = await access(path).then(() => true, () => false)
  if (there) return id
  await mkdir(join(folder, 'objects'), { recursive: true })
  await writeWhole(path, bytes)
  return id
}

/** Throws `object-damaged` where the object is gone or its bytes are not those it is named for. */
export async function readObject(folder: string, id: ObjectId): Promise<Uint8Array> {
  const bytes = await readFile(objectPath(folder, id)).catch(() => undefined)
  if (bytes === undefined || sha256(bytes) !== id) throw new FaultError('object-damaged', { object: id.slice(0, 12) })
  return bytes
}

import { createHash } from 'node:crypto'
import { access, mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'
import { writeWhole } from './write-whole.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where an object of a project lies. */
export const objectPath = (folder: string, id: ObjectId): string => join(folder, 'objects', id)

/**
 * Keeps bytes as an object of the project in `folder`, named by their SHA-256. An object is never changed: one that is
 * there is left as it lies. Throws `not-writable`.
 */
export async function writeObject(folder: string, bytes: Uint8Array): Promise<ObjectId> {
  const id = sha256(bytes) as ObjectId
  const path = objectPath(folder, id)
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) return id
  await mkdir(join(folder, 'objects'), { recursive: true }).catch((error: Error) => {
    throw new FaultError('not-writable', { file: basename(folder), detail: error.message.split(',')[0] ?? '' })
  })
  await writeWhole(path, bytes)
  return id
}

/** Throws `object-damaged` where the object is gone or its bytes are not those it is named for. */
export async function readObject(folder: string, id: ObjectId): Promise<Uint8Array> {
  const bytes = await readFile(objectPath(folder, id)).catch(() => undefined)
  if (bytes === undefined || sha256(bytes) !== id) throw new FaultError('object-damaged', { object: id.slice(0, 12) })
  return bytes
}

import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ObjectId } from '../../contract/documents/ids.ts'

/** The objects in the folder that some line of the journal names, in the order of their names. */
export async function objectsNamed(folder: string, journal: Uint8Array): Promise<ObjectId[]> {
  const text = Buffer.from(journal.buffer, journal.byteOffset, journal.byteLength).toString('latin1')
  const named = new Set(text.match(/(?<=")[0-9a-f]{64}(?=")/g))
  const there = await readdir(join(folder, 'objects')).catch(() => [])
  return there.filter((name) => named.has(name)).sort() as ObjectId[]
}

/** Drops what no line of the journal names: tables that were replaced before anyone kept them, halves of files. */
export async function sweep(folder: string, journal: Uint8Array): Promise<void> {
  const keep = new Set<string>(await objectsNamed(folder, journal))
  const there = await readdir(join(folder, 'objects')).catch(() => [])
  for (const name of there) if (!keep.has(name)) await rm(join(folder, 'objects', name), { force: true })
}

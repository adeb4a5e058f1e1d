import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFault } from './write-fault.ts'

/** A renamed file outlives a power cut only once its folder is on the disk too. Not every system lets a folder be opened. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/**
 * Writes all of `bytes` to `path` or nothing: a file beside it is written, flushed to the disk and takes its name, so
 * what stands under the name is always whole. Throws `not-writable`, `disk-full` or `file-busy`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (thrown) {
    await rm(beside, { force: true })
    throw writeFault(path, thrown)
  }
  await syncFolder(dirname(path))
}

import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of all files below a folder; 0 where it does not exist. Links are not followed. */
export async function bytesOf(path) {
  const entry = await lstat(path).catch(() => undefined)
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.size
  const names = await readdir(path).catch(() => [])
  const sizes = await Promise.all(names.map((name) => bytesOf(join(path, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Bytes as a person reads them: 1 MB is 1,000,000 bytes. */
export function megabytes(bytes) {
  const mega = bytes / 1e6
  return mega < 10 ? `${mega.toFixed(1)} MB` : `${Math.round(mega)} MB`
}

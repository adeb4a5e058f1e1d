import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { mostBytes } from './decode.ts'

const pieceBytes = 8 << 20

export async function sizeOf(path: string, name: string): Promise<{ size: number; changed: number }> {
  const place = { file: name }
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new FaultError('file-not-found', { file: name }, place)
    throw new FaultError('file-unreadable', { file: name, detail: error.message.split(',')[0] ?? '' }, place)
  })
  if (!facts.isFile()) throw new FaultError('file-unreadable', { file: name, detail: 'it is not a file' }, place)
  if (facts.size === 0) throw new FaultError('file-empty', { file: name }, place)
  if (facts.size > mostBytes) throw new FaultError('file-too-large', { file: name, size: `${Math.round(facts.size / 1e6)} MB`, limit: `${mostBytes / 1e6} MB` }, place)
  return { size: facts.size, changed: facts.mtimeMs }
}

async function filled(file: FileHandle, size: number, name: string, breathe: (done: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(pieceBytes, size - at)).catch((error: Error) => {
      throw new FaultError('file-unreadable', { file: name, detail: error.message.split(',')[0] ?? '' }, { file: name })
    })
    if (bytesRead === 0) throw new FaultError('file-changed', { file: name }, { file: name })
    at += bytesRead
    breathe(at)
  }
  return bytes
}

/**
 * All bytes of a file; `breathe` is called between pieces and may throw to stop. Throws `file-not-found`,
 * `file-unreadable`, `file-empty`, `file-too-large`, and `file-changed` where it goes away or changes meanwhile.
 */
export async function fileBytes(path: string, breathe: (done: number, of: number) => void): Promise<Uint8Array> {
  const name = basename(path)
  const before = await sizeOf(path, name)
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new FaultError(error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', { file: name, detail: error.message.split(',')[0] ?? '' }, { file: name })
  })
  try {
    const bytes = await filled(file, before.size, name, (done) => breathe(done, before.size))
    const after = await stat(path).catch(() => undefined)
    if (after?.size !== before.size || after.mtimeMs !== before.changed) throw new FaultError('file-changed', { file: name }, { file: name })
    return bytes
  } finally {
    await file.close()
  }
}

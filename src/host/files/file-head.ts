import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { sizeOf } from './file-bytes.ts'

export interface FileHead {
  /** The first bytes; where the file goes on, up to the end of a line. */
  readonly bytes: Uint8Array
  /** Bytes on the disk. */
  readonly size: number
}

/** The last place up to which `bytes` are whole lines, in pairs of bytes and in single ones; all of them where no line ends. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.subarray(0, 4096).includes(0)
  if (!wide) {
    const end = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13))
    return end < 0 ? bytes : bytes.subarray(0, end + 1)
  }
  const pairs = bytes.length - (bytes.length % 2)
  for (let at = pairs - 2; at > 0; at -= 2) {
    const [a, b] = [bytes[at], bytes[at + 1]]
    if ((a === 10 && b === 0) || (a === 0 && b === 10)) return bytes.subarray(0, at + 2)
  }
  return bytes.subarray(0, pairs)
}

/** The beginning of a file, about `most` bytes of it. Throws what `fileBytes` throws. */
export async function fileHead(path: string, most: number): Promise<FileHead> {
  const name = basename(path)
  const { size } = await sizeOf(path, name)
  const unreadable = (error: Error): never => {
    throw new FaultError('file-unreadable', { file: name, detail: error.message.split(',')[0] ?? '' }, { file: name })
  }
  const file = await open(path).catch(unreadable)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(Math.min(most, size)), 0, Math.min(most, size), 0).catch(unreadable)
    const bytes = buffer.subarray(0, bytesRead)
    return { bytes: size <= most ? bytes : wholeLines(bytes), size }
  } finally {
    await file.close()
  }
}

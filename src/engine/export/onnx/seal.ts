import type { Sha256 } from '../model-file.ts'
import { encodeUtf8 } from '../utf8.ts'

/** The last entry of a file's metadata, whose text is the last of its bytes: the hash of the file with zeros in that place. */
export const sealKey = 'sha256'
export const noSeal = '0'.repeat(64)

const put = (bytes: Uint8Array, seal: string): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes)
  copy.set(encodeUtf8(seal), bytes.length - noSeal.length)
  return copy
}

/** The file with its hash in it. */
export const sealed = (bytes: Uint8Array, sha256: Sha256): Uint8Array<ArrayBuffer> => put(bytes, sha256(bytes))

/** Whether a sealed file is as it was sealed, to the last byte. */
export function sealHolds(bytes: Uint8Array, sha256: Sha256): boolean {
  if (bytes.length < noSeal.length) return false
  const again = sealed(put(bytes, noSeal), sha256)
  return again.every((byte, at) => byte === bytes[at])
}

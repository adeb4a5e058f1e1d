import type { Reading } from '../../contract/documents/dataset.ts'

export type Encoding = Reading['encoding']

const fits = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Many zero bytes on one side of each pair: UTF-16 without a mark. */
function wide(bytes: Uint8Array): Encoding | undefined {
  const n = Math.min(bytes.length - (bytes.length % 2), 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even += 1
    if (bytes[i + 1] === 0) odd += 1
  }
  if (n >= 4 && odd > n / 5 && even === 0) return 'utf-16le'
  return n >= 4 && even > n / 5 && odd === 0 ? 'utf-16be' : undefined
}

/** Byte-order mark, else the pattern of UTF-16, else strict UTF-8 over the whole file, else GB18030. */
export function encodingOf(bytes: Uint8Array): { encoding: Encoding; bom: boolean } {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: true }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: true }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: true }
  const pairs = wide(bytes)
  if (pairs !== undefined) return { encoding: pairs, bom: false }
  return { encoding: fits(bytes, 'utf-8') ? 'utf-8' : 'gb18030', bom: false }
}

/** Zero bytes or many control characters: not text, whatever the name says. */
export function looksBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return false
  const n = Math.min(bytes.length, 65536)
  let odd = 0
  for (let i = 0; i < n; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  }
  return odd > n / 50
}

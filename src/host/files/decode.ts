import { isUtf8 } from 'node:buffer'
import { FaultError } from '../../contract/fault.ts'
import type { TextReading } from '../../contract/documents/dataset.ts'

export type Encoding = TextReading['encoding']

const pieceBytes = 1 << 20

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

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** Strict UTF-8 from the first byte to the last, in pieces that end between characters. */
async function allUtf8(bytes: Uint8Array, breathe: () => Promise<void>): Promise<boolean> {
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(from + 8 * pieceBytes, bytes.length)
    while (to > from && isContinuation(bytes[to])) to--
    if (to === from || !isUtf8(bytes.subarray(from, to))) return false
    from = to
    await breathe()
  }
  return true
}

export interface FoundEncoding {
  readonly encoding: Encoding
  readonly bom: boolean
  /** Every byte is known to be text in it. */
  readonly sure: boolean
}

/** Byte-order mark, else the pattern of UTF-16, else strict UTF-8 over the whole file, else GB18030. */
export async function encodingOf(bytes: Uint8Array, breathe: () => Promise<void>, wish?: Encoding): Promise<FoundEncoding> {
  const marked = markOf(bytes)
  if (wish !== undefined) return { encoding: wish, bom: marked === wish, sure: false }
  if (marked !== undefined) return { encoding: marked, bom: true, sure: false }
  const pairs = wide(bytes)
  if (pairs !== undefined) return { encoding: pairs, bom: false, sure: false }
  return (await allUtf8(bytes, breathe)) ? { encoding: 'utf-8', bom: false, sure: true } : { encoding: 'gb18030', bom: false, sure: false }
}

/** The encoding whose byte-order mark a file begins with. */
function markOf([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** Zero bytes or many control characters in text: not text, whatever the name says. `text` is UTF-8. */
export function looksBinary(text: Uint8Array): boolean {
  const n = Math.min(text.length, 65536)
  let odd = 0
  for (let i = 0; i < n; i++) {
    const byte = text[i] as number
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd += 1
  }
  return odd > n / 50
}

export interface Decoded {
  /** UTF-8 without a mark. A view of what was given where it was UTF-8 already. */
  readonly text: Uint8Array
  readonly undecodable: number
  /** The line (from 1) of the first character that could not be decoded. */
  readonly undecodableLine: number | undefined
}

const mark = '\ufffd'

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1

/**
 * The bytes of a file as UTF-8, piece by piece; `breathe` is awaited between pieces and may throw to stop. Characters
 * that could not be decoded become U+FFFD and are counted.
 */
export async function decoded(name: string, bytes: Uint8Array, { encoding, bom, sure }: FoundEncoding, breathe: () => Promise<void>): Promise<Decoded> {
  if (encoding === 'utf-8') {
    const text = bom ? bytes.subarray(3) : bytes
    if (sure || (await allUtf8(text, breathe))) return { text, undecodable: 0, undecodableLine: undefined }
  }
  const decoder = new TextDecoder(encoding)
  const pieces: Uint8Array[] = []
  let undecodable = 0
  let undecodableLine: number | undefined
  let lines = 1
  let length = 0
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const text = decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: at + pieceBytes < bytes.length })
    const first = text.indexOf(mark)
    if (first >= 0) {
      undecodableLine ??= lines + linesIn(text.slice(0, first))
      undecodable += text.split(mark).length - 1
    }
    lines += linesIn(text)
    const piece = Buffer.from(text, 'utf8')
    pieces.push(piece)
    length += piece.length
    if (length > mostBytes) throw new FaultError('file-too-large', { file: name, size: `${Math.round(length / 1e6)} MB`, limit: `${mostBytes / 1e6} MB` }, { file: name })
    await breathe()
  }
  return { text: Buffer.concat(pieces), undecodable, undecodableLine }
}

/** The largest file that is read, and the longest text that it may decode to: one buffer holds it. */
export const mostBytes = 1_900_000_000

import { crc32, createInflateRaw } from 'node:zlib'
import { FaultError } from '../../contract/fault.ts'

/** One file inside an archive. */
export interface ZipEntry {
  readonly name: string
  /** 0: as it is, 8: deflated. */
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its own header begins. */
  readonly at: number
}

/** What an archive may unpack to, all its parts together. */
const mostUnpacked = 1_200_000_000
const mostEntries = 20_000

const damaged = (file: string, detail: string): FaultError => new FaultError('file-damaged', { file, detail }, { file })

/** Looks from the end for the record that says where the directory lies; a comment may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}

/** The extra field of zip64 has those of size, packed size and place that did not fit, in that order. */
function wide(view: DataView, from: number, to: number, wanted: number[]): number[] {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let next = at + 4
      return wanted.map((value) => {
        if (value !== 0xffffffff || next + 8 > at + 4 + length) return value
        next += 8
        return Number(view.getBigUint64(next - 8, true))
      })
    }
    at += 4 + length
  }
  return wanted
}

/** The directory of an archive. Throws `file-damaged`, and `file-too-large` where its parts are said to unpack to more than is held. */
export function zipEntries(file: string, bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) throw damaged(file, 'its directory is missing, so it was cut off or is no archive')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at === 0xffffffff && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const record = Number(view.getBigUint64(end - 12, true))
    if (record + 56 <= bytes.length) at = Number(view.getBigUint64(record + 48, true))
  }
  const entries: ZipEntry[] = []
  let total = 0
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true)
    const extra = at + 46 + nameLength
    const next = extra + view.getUint16(at + 30, true)
    if (next > bytes.length) throw damaged(file, 'its directory is cut off')
    const [size = 0, packedBytes = 0, place = 0] = wide(view, extra, next, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)])
    entries.push({ name: Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameLength).toString('utf8'), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packedBytes, bytes: size, at: place })
    total += size
    if (total > mostUnpacked) throw tooLarge(file)
    if (entries.length > mostEntries) throw new FaultError('file-too-large', { file, size: `more than ${mostEntries} parts`, limit: `${mostEntries}` }, { file })
    at = next + view.getUint16(at + 32, true)
  }
  if (entries.length !== count && count !== 0xffff) throw damaged(file, 'its directory is damaged')
  return entries
}

const tooLarge = (file: string): FaultError => new FaultError('file-too-large', { file, size: `more than ${mostUnpacked / 1e6} MB when unpacked`, limit: `${mostUnpacked / 1e6} MB` }, { file })

/** Where the packed bytes of an entry lie. */
function packed(file: string, bytes: Uint8Array, { name, at, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged(file, `“${name}” is not where it should be`)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packedBytes > bytes.length) throw damaged(file, `“${name}” is cut off`)
  return bytes.subarray(from, from + packedBytes)
}

/**
 * The bytes of an entry, piece by piece, held to its length and checksum: what unpacks to more than it says, or to
 * something else, is refused before it is taken for a table. Throws `file-damaged`.
 */
export async function* unpacked(file: string, bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const source = packed(file, bytes, entry)
  let seen = 0
  let sum = 0
  for await (const piece of entry.method === 0 ? [source] : inflated(file, source, entry)) {
    seen += piece.length
    if (seen > entry.bytes) throw damaged(file, `“${entry.name}” unpacks to more than it says`)
    sum = crc32(piece, sum)
    yield piece
  }
  if (seen !== entry.bytes || sum !== entry.crc) throw damaged(file, `the checksum of “${entry.name}” is wrong`)
}

async function* inflated(file: string, source: Uint8Array, { name, method }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method !== 8) throw damaged(file, `“${name}” is packed in an unknown way`)
  const inflate = createInflateRaw({ chunkSize: 1 << 18 })
  inflate.on('error', () => undefined)
  inflate.end(source)
  try {
    for await (const piece of inflate) yield piece as Uint8Array
  } catch {
    throw damaged(file, `“${name}” cannot be unpacked`)
  } finally {
    inflate.destroy()
  }
}

/** All bytes of an entry that is not too large to be held. Throws `file-damaged`. */
export async function unpackedWhole(file: string, bytes: Uint8Array, entry: ZipEntry, breathe: () => Promise<void>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of unpacked(file, bytes, entry)) {
    pieces.push(piece)
    await breathe()
  }
  return Buffer.concat(pieces)
}

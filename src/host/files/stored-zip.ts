import { crc32 } from 'node:zlib'

/** An archive of parts as they are, without packing them; each under 4 GB. */
export function storedZip(parts: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, content } of parts) {
    const bytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(bytes.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    pieces.push(Buffer.of(0x50, 0x4b, 3, 4), facts, bytes, content)
    directory.push(Buffer.of(0x50, 0x4b, 1, 2, 20, 0), facts, place, bytes)
    at += 30 + bytes.length + content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, list, end])
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { utils, write, type BookType } from '@e965/xlsx'
import { FaultError } from '../../contract/fault.ts'
import { createRng, type Rng } from '../../engine/number/rng.ts'
import { readTableFile } from './read-table-file.ts'
import { zipEntries } from './zip-directory.ts'

export interface Part {
  readonly name: string
  readonly content: Uint8Array
  /** What the directory says of its length, where that is a lie. */
  readonly saidBytes?: number
}

/** An archive of deflated parts. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, content, saidBytes = content.length } of parts) {
    const packed = deflateRawSync(content)
    const bytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(saidBytes, 18)
    facts.writeUInt16LE(bytes.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.of(0x50, 0x4b, 3, 4), facts, bytes, packed])
    pieces.push(local)
    directory.push(Buffer.of(0x50, 0x4b, 1, 2, 20, 0), facts, place, bytes)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  const list = Buffer.concat(directory)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, list, end])
}

/** The parts of an archive, unpacked. */
export function partsOf(bytes: Uint8Array): Part[] {
  return zipEntries('seed', bytes).map(({ name, at, method, packedBytes }) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const packed = bytes.subarray(from, from + packedBytes)
    return { name, content: method === 0 ? packed : inflateRawSync(packed) }
  })
}

const cells = [
  ['2024年销售表'],
  ['名称', '金额', '日期', '真', '备注'],
  ['甲, "乙"', 1.5, new Date('2024-03-05T00:00:00Z'), true, '￥3,000'],
  ['line\nend', -3, new Date('2024-03-06T13:30:00Z'), false, '12%'],
  ['', null, null, null, '1.2万'],
  ['007', 1e300, new Date('1999-12-31T00:00:00Z'), true, '—'],
]

function book(bookType: BookType): Uint8Array {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells, { UTC: true }), '一')
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['a', 'b'], [1, 2]]), 'two')
  return write(workbook, { type: 'buffer', bookType, compression: true }) as Uint8Array
}

const text = 'Title;;\r\nname;amount;date\r\n"a;""b""";1.234,5;05.03.2024\r\n价;￥3.000;06.03.2024\r\n\r\nx;12%;\r\n007;(5);2024-03-05T08:00:00+08:00\r\n'

/** A small, good file for each reader. */
export const seeds: Readonly<Record<string, Uint8Array>> = {
  'utf-8.csv': Buffer.from(text),
  'marked.csv': Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`),
  'utf-16.csv': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'gb18030.csv': Buffer.from([0xbc, 0xdb, 0xb8, 0xf1, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32, 0x0a, 0xb1, 0xb1, 0x2c, 0x22, 0xbe, 0xa9, 0x22, 0x0a]),
  'book.xlsx': book('xlsx'),
  'book.xls': book('biff8'),
  'book.xlsb': book('xlsb'),
  'book.ods': book('ods'),
}

const endings = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'xlsb', 'ods', 'png']
const tokens = ['\0', '"', "'", ',', ';', '\t', '\r', '\n', '\r\n', '\ufeff', '￥', '%', '<', '>', '&', ']]>', '/>', 'NaN', '1e999', '99999999999999999999', '-', '()', '<v>', '</row>', ' r="XFD1048576"', ' r="A0"', ' t="s"', 't="d"', '&#x110000;', ' table:number-columns-repeated="99999999"', ' table:number-rows-repeated="99999999"']
type Change = (bytes: Buffer, rng: Rng) => Uint8Array

const pick = <T>(rng: Rng, list: readonly T[]): T => list[rng.below(list.length)] as T

const changes: readonly Change[] = [
  (bytes, rng) => bytes.subarray(0, rng.below(bytes.length)),
  (bytes, rng) => bytes.subarray(rng.below(bytes.length)),
  (bytes, rng) => {
    for (let i = rng.below(8); i >= 0; i--) {
      const at = rng.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << rng.below(8))
    }
    return bytes
  },
  (bytes, rng) => {
    const at = rng.below(bytes.length)
    return bytes.fill(rng.below(256), at, Math.min(bytes.length, at + rng.below(40)))
  },
  (bytes, rng) => {
    const at = rng.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(rng, tokens).repeat(1 + rng.below(20))), bytes.subarray(at)])
  },
  (bytes, rng) => {
    const [from, to, at] = [rng.below(bytes.length), rng.below(bytes.length), rng.below(bytes.length)]
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(from, to), Math.max(from, to)), bytes.subarray(at)])
  },
  (bytes, rng) => Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, () => pick(rng, ['\n', '\r', '\r\n', '\n\r'])), 'latin1'),
]

/** A changed copy: the file itself, or a part of it that is then packed rightly again, so that the readers behind the checksums see it too. */
function mutated(seed: Uint8Array, parts: readonly Part[] | undefined, rng: Rng): Uint8Array {
  if (parts === undefined || rng.next() < 0.3) return pick(rng, changes)(Buffer.from(seed), rng)
  const chosen = rng.below(parts.length)
  return zipOf(parts.map((part, i) => (i === chosen && part.content.length > 0 ? { name: part.name, content: pick(rng, changes)(Buffer.from(part.content), rng) } : part)))
}

export interface Verdict {
  readonly tables: number
  readonly faults: number
  /** What is neither a table nor a clear fault, with the number of the mutation. */
  readonly wrong: readonly string[]
  readonly slowestMs: number
}

/** Reads `count` mutations of one seed. */
export async function fuzz(name: string, count: number, seedNumber: number): Promise<Verdict> {
  const seed = seeds[name] as Uint8Array
  const parts = seed[0] === 0x50 ? partsOf(seed) : undefined
  const rng = createRng(seedNumber).fork(name)
  const folder = await mkdtemp(join(tmpdir(), 'tenfold-fuzz-'))
  const verdict = { tables: 0, faults: 0, wrong: [] as string[], slowestMs: 0 }
  try {
    for (let n = 0; n < count; n++) {
      const path = join(folder, `f.${rng.next() < 0.8 ? name.slice(name.lastIndexOf('.') + 1) : pick(rng, endings)}`)
      await writeFile(path, mutated(seed, parts, rng))
      const began = performance.now()
      const outcome = await readTableFile(path).then(
        ({ table }) => (table.columns.every(({ data }) => data.length === table.rows) ? 'table' : 'columns of unequal length'),
        (error: unknown) => (error instanceof FaultError && error.fault.code !== 'unexpected' && error.fault.hint !== '' ? 'fault' : String(error instanceof Error ? error.stack : error)),
      )
      verdict.slowestMs = Math.max(verdict.slowestMs, performance.now() - began)
      if (outcome === 'table') verdict.tables++
      else if (outcome === 'fault') verdict.faults++
      else verdict.wrong.push(`${n}: ${outcome}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return verdict
}

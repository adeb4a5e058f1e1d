import type { FileHandle } from 'node:fs/promises'
import { FaultError } from '../../contract/fault.ts'

/** What lies in a project file, all of it stored as it is. */
export const partNames = { project: 'project.json', journal: 'journal.ndjson', manifest: 'manifest.json' } as const
const objectPart = /^objects\/([0-9a-f]{64})$/
const known = /^(project\.json|journal\.ndjson|manifest\.json|objects\/[0-9a-f]{64})$/
const outside = /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/

export const objectOfPart = (name: string): string | undefined => objectPart.exec(name)?.[1]

/** One part and where its bytes lie. */
export interface Part {
  readonly name: string
  readonly from: number
  readonly bytes: number
}

const directoryMark = 0x02014b50
const endMark = 0x06054b50
const descriptorBytes = 16
/** A directory without zip64 says no more parts. */
const mostParts = 65_535
const mostDirectoryBytes = 20_000_000

async function read(file: FileHandle, from: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes)
  let done = 0
  while (done < bytes) {
    const { bytesRead } = await file.read(buffer, done, bytes - done, from + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}

/** The parts as the directory at the end names them, or nothing where it cannot be followed. */
async function listed(file: FileHandle, size: number): Promise<Part[] | undefined> {
  const tailFrom = Math.max(0, size - 22)
  const tail = await read(file, tailFrom, size - tailFrom)
  if (tail.length < 22 || tail.readUInt32LE(0) !== endMark) return undefined
  const count = tail.readUInt16LE(10)
  const bytes = tail.readUInt32LE(12)
  const at = tail.readUInt32LE(16)
  if (at + bytes !== tailFrom || bytes > mostDirectoryBytes || count > mostParts) return undefined
  const directory = await read(file, at, bytes)
  const parts: Part[] = []
  for (let here = 0; here + 46 <= directory.length; ) {
    if (directory.readUInt32LE(here) !== directoryMark) return undefined
    const nameBytes = directory.readUInt16LE(here + 28)
    const name = directory.toString('utf8', here + 46, here + 46 + nameBytes)
    const [method, packed, whole, header] = [directory.readUInt16LE(here + 10), directory.readUInt32LE(here + 20), directory.readUInt32LE(here + 24), directory.readUInt32LE(here + 42)]
    if (outside.test(name)) throw new FaultError('bad-ask', { detail: 'a part lies outside its folder' })
    const local = await read(file, header, 30)
    if (known.test(name) && (method !== 0 || packed !== whole || local.length < 30)) return undefined
    const from = header + 30 + nameBytes + (local.length < 30 ? 0 : local.readUInt16LE(28))
    if (from + whole > at) return undefined
    parts.push({ name, from, bytes: whole })
    here += 46 + nameBytes + directory.readUInt16LE(here + 30) + directory.readUInt16LE(here + 32)
  }
  return parts.length === count ? parts.filter(({ name }) => known.test(name)) : undefined
}

/** Looks for the parts themselves: what the directory would have said, where it is damaged. Throws `project-cut` where the file ends before it. */
async function found(file: FileHandle, size: number, name: string): Promise<Part[]> {
  const bytes = await read(file, 0, size)
  const heads: { readonly name: string; readonly at: number; readonly from: number }[] = []
  for (let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')) {
    if (at + 30 > size) break
    const from = at + 30 + bytes.readUInt16LE(at + 26)
    const part = bytes.toString('utf8', at + 30, Math.min(from, at + 200))
    if (known.test(part)) heads.push({ name: part, at, from: from + bytes.readUInt16LE(at + 28) })
  }
  const last = heads.at(-1)
  const end = last === undefined ? -1 : bytes.indexOf('PK\u0001\u0002', last.from, 'latin1')
  if (end < 0) throw new FaultError(last === undefined ? 'project-damaged' : 'project-cut', { file: name }, { file: name })
  return heads.map((head, at) => ({ name: head.name, from: head.from, bytes: Math.max(0, (heads[at + 1]?.at ?? end) - descriptorBytes - head.from) }))
}

/** A file of this size is not searched for parts when its directory is damaged. */
const mostSearched = 1_000_000_000

/**
 * The parts of a project file. `whole`: the directory could be followed. Throws `project-cut` and `project-damaged`.
 */
export async function partsOf(file: FileHandle, size: number, name: string): Promise<{ readonly parts: readonly Part[]; readonly whole: boolean }> {
  const parts = await listed(file, size).catch((thrown: unknown) => {
    if (thrown instanceof FaultError) throw new FaultError('project-damaged', { file: name }, { file: name })
    throw thrown
  })
  if (parts !== undefined && parts.some((part) => part.name === partNames.journal)) return { parts, whole: true }
  if (size > mostSearched) throw new FaultError('project-cut', { file: name }, { file: name })
  return { parts: await found(file, size, name), whole: false }
}

export const readPart = (file: FileHandle, part: Part): Promise<Buffer> => read(file, part.from, part.bytes)

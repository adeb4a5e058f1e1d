import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate/browser'
import { FaultError } from '../../contract/fault.ts'
import { journalPath } from './journal.ts'
import { objectsNamed } from './named-objects.ts'
import { objectPath } from './objects.ts'
import { partNames } from './project-parts.ts'
import { writeFault } from './write-fault.ts'
import { syncFolder } from './write-whole.ts'

/** The version of project files that this Tenfold writes. */
export const projectFormat = 1

/** An archive without zip64 ends here. */
const mostBytes = 4_000_000_000

interface Packed {
  readonly folder: string
  /** How many bytes of the journal are the project as it is saved. */
  readonly journalBytes: number
  /** For project.json, which people can read: the version of the app, and the documents as they are now. */
  readonly about: { readonly app: string; readonly name: string; readonly documents: Readonly<Record<string, unknown>> }
}

/** Writes parts into an archive, each as it is, and notes their hashes. */
class Packer {
  readonly manifest: { readonly name: string; readonly bytes: number; readonly sha256: string }[] = []
  readonly #zip = new Zip()
  readonly #file: FileHandle
  #waiting: Uint8Array[] = []

  constructor(file: FileHandle) {
    this.#file = file
    this.#zip.ondata = (error, piece) => {
      if (error !== null) throw error
      this.#waiting.push(piece)
    }
  }

  async add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
    const part = new ZipPassThrough(name)
    const hash = createHash('sha256')
    let bytes = 0
    this.#zip.add(part)
    for await (const piece of pieces) {
      hash.update(piece)
      bytes += piece.length
      part.push(piece)
      await this.#drain()
    }
    part.push(new Uint8Array(0), true)
    await this.#drain()
    const sha256 = hash.digest('hex')
    this.manifest.push({ name, bytes, sha256 })
    return sha256
  }

  async end(): Promise<void> {
    this.#zip.end()
    await this.#drain()
  }

  async #drain(): Promise<void> {
    for (const piece of this.#waiting.splice(0)) await this.#file.writeFile(piece)
  }
}

const json = (value: unknown): Uint8Array[] => [Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)]

/**
 * Packs a project into one file: all of it or nothing, under another name first. Answers with the objects that were damaged
 * in the folder and are so in the file. Throws `disk-full`, `file-busy`, `not-writable` and `project-too-large`.
 */
export async function writeProjectFile(path: string, { folder, journalBytes, about }: Packed): Promise<{ readonly damaged: readonly string[] }> {
  const journal = (await readFile(journalPath(folder))).subarray(0, journalBytes)
  const objects = await objectsNamed(folder, journal)
  const sizes = await Promise.all(objects.map((id) => stat(objectPath(folder, id)).then(({ size }) => size)))
  const size = sizes.reduce((sum, bytes) => sum + bytes, journal.length)
  if (size > mostBytes) throw new FaultError('project-too-large', { size: `${(size / 1e9).toFixed(1)} GB`, limit: `${mostBytes / 1e9} GB` })
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  const damaged: string[] = []
  try {
    const file = await open(beside, 'wx')
    try {
      const packer = new Packer(file)
      await packer.add(partNames.project, json({ tenfold: 'project', format: projectFormat, ...about }))
      await packer.add(partNames.journal, [journal])
      for (const id of objects) if ((await packer.add(`objects/${id}`, createReadStream(objectPath(folder, id)))) !== id) damaged.push(id)
      await packer.add(partNames.manifest, json({ format: projectFormat, parts: packer.manifest }))
      await packer.end()
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (thrown) {
    await rm(beside, { force: true })
    throw writeFault(path, thrown)
  }
  await syncFolder(dirname(path))
  return { damaged }
}

/** Whether a file is one of ours, by what it is called or how it begins. */
export async function isProjectFile(path: string): Promise<boolean> {
  if (basename(path).toLowerCase().endsWith('.tenfold')) return true
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(42), 0, 42, 0)
    return bytesRead === 42 && buffer.readUInt32LE(0) === 0x04034b50 && buffer.toString('latin1', 30, 42) === partNames.project
  } finally {
    await file.close()
  }
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RawFile } from '../../contract/documents/dataset.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'
import { writeObject } from '../../host/project/objects.ts'

/** Larger files are not kept beside their table. */
const mostKept = 200_000_000

async function sha256Of(path: string): Promise<ObjectId> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(piece)
  return hash.digest('hex') as ObjectId
}

/** Keeps a file as it was read as an object of the project; of a very large one only its hash. Throws `file-changed` where it went away. */
export async function keepRaw(folder: string, path: string): Promise<RawFile> {
  try {
    const { size } = await stat(path)
    if (size > mostKept) return { sha256: await sha256Of(path), kept: false }
    return { sha256: await writeObject(folder, await readFile(path)), kept: true }
  } catch (thrown) {
    if (thrown instanceof FaultError) throw thrown
    const file = basename(path)
    throw new FaultError('file-changed', { file }, { file })
  }
}

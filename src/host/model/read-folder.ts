import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { readModel, type ReadModel } from '../../engine/export/model-file.ts'
import { sha256 } from '../project/objects.ts'

/** The model in a folder, its hashes checked. Throws `model-not-found` and `model-damaged`. */
export async function readModelFolder(folder: string): Promise<ReadModel> {
  const read = (name: string): Promise<Uint8Array> =>
    readFile(join(folder, name)).catch(() => {
      throw new FaultError('model-not-found', { file: join(folder, name) }, { file: folder })
    })
  return readModel(await read('model.json'), await read('model.bin'), sha256)
}

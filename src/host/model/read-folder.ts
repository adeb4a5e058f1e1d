import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { readModel, type ReadModel } from '../../engine/export/model-file.ts'
import { sha256 } from '../project/objects.ts'

/** The files that may stand beside model.json. */
const siblings = new Set(['model.bin', 'model.onnx'])

const damaged = (folder: string, file: string, detail: string): FaultError => new FaultError('model-damaged', { file, detail }, { file: folder })

/** A file that model.json names; its absence is damage. */
const sibling = (folder: string, name: string): Promise<Uint8Array> =>
  readFile(join(folder, name)).catch(() => {
    throw damaged(folder, name, 'it is not there')
  })

export interface FolderModel extends ReadModel {
  /** model.onnx, where the folder was written with one. */
  readonly onnx?: Uint8Array
}

/**
 * The model in a folder, the hash of every file checked. Throws `model-not-found` where there is no model.json,
 * `model-is-file` where a file is given instead of a folder, and
 * `model-damaged`, which names the file, where anything was changed or is gone.
 */
export async function readModelFolder(folder: string): Promise<FolderModel> {
  const json = await readFile(join(folder, 'model.json')).catch(async () => {
    const isFile = await stat(folder).then((it) => it.isFile(), () => false)
    throw new FaultError(isFile ? 'model-is-file' : 'model-not-found', { file: folder }, { file: folder })
  })
  const read = readModel(json, await sibling(folder, 'model.bin'), sha256)
  const stranger = Object.keys(read.files).find((name) => !siblings.has(name))
  if (stranger !== undefined) throw damaged(folder, 'model.json', `it names another file: ${stranger}`)
  const expected = read.files['model.onnx']
  if (expected === undefined) return read
  const onnx = await sibling(folder, 'model.onnx')
  if (sha256(onnx) !== expected) throw damaged(folder, 'model.onnx', 'its hash is not the one in model.json')
  return { ...read, onnx }
}

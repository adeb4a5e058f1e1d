import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { writeModel } from '../../engine/export/model-file.ts'
import type { Result } from '../../engine/pipeline.ts'
import { sha256 } from '../project/objects.ts'
import { writeWhole } from '../project/write-whole.ts'

export interface WrittenFile {
  readonly modelSha256: string
  readonly files: { readonly path: string; readonly sha256: string }[]
}

/** Writes model.json and model.bin into a folder, made where it is not there. Throws `not-writable`. */
export async function writeModelFolder(folder: string, { model, train, test }: Pick<Result, 'model' | 'train' | 'test'>): Promise<WrittenFile> {
  const written = writeModel(model, { train: train.metrics, ...(test === undefined ? {} : { test: test.metrics }) }, {}, sha256)
  try {
    await mkdir(folder, { recursive: true })
    await writeWhole(join(folder, 'model.bin'), written.bin)
    await writeWhole(join(folder, 'model.json'), written.json)
  } catch (error) {
    throw new FaultError('not-writable', { file: folder, detail: (error as Error).message }, { file: folder })
  }
  const file = (name: string, bytes: Uint8Array): { path: string; sha256: string } => ({ path: join(folder, name), sha256: sha256(bytes) })
  return { modelSha256: written.modelSha256, files: [file('model.json', written.json), file('model.bin', written.bin)] }
}

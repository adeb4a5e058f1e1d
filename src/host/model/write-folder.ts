import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { modelScores, writeModel } from '../../engine/export/model-file.ts'
import type { Result } from '../../engine/pipeline.ts'
import { sha256 } from '../project/objects.ts'
import { writeWhole } from '../project/write-whole.ts'

export interface WrittenFile {
  readonly modelSha256: string
  readonly files: { readonly path: string; readonly sha256: string }[]
}

/**
 * Writes a model's folder, made where it is not there: model.bin, model.onnx where it is given, and last model.json,
 * which names the hashes of the others. Each file is whole or not there at all. Throws `not-writable`.
 */
export async function writeModelFolder(folder: string, { model, train, test }: Pick<Result, 'model' | 'train' | 'test'>, onnx?: Uint8Array): Promise<WrittenFile> {
  const scores = modelScores(train, test)
  const { json, bin, modelSha256 } = writeModel(model, scores, onnx === undefined ? {} : { 'model.onnx': sha256(onnx) }, sha256)
  const contents: [string, Uint8Array][] = [['model.bin', bin], ...(onnx === undefined ? [] : [['model.onnx', onnx] as [string, Uint8Array]]), ['model.json', json]]
  await mkdir(folder, { recursive: true }).catch((thrown: Error) => {
    throw new FaultError('not-writable', { file: folder, detail: thrown.message }, { file: folder })
  })
  for (const [name, bytes] of contents) await writeWhole(join(folder, name), bytes)
  return { modelSha256, files: contents.reverse().map(([name, bytes]) => ({ path: join(folder, name), sha256: sha256(bytes) })) }
}
